package vn.thonbao.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.NobodyReached;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.review.ReviewDesk;

/** Whoever has to do something and could not be told on any channel stands on the office's list of people to call. */
@Component
public class Unreached {

    /** The occasions on which somebody waits for the person; what nobody waits for can wait for the next time they talk. */
    static final String RETURNED = "returned:";

    public static final String DIFFICULTY = "difficulty:";

    public static final String AWARD = "award:";

    static final String SHEET = "sheet:";

    static final String REPLY = "reply:";

    public static final String WISH = "wish:";

    private static final Map<String, String> REASONS = Map.of(
            RETURNED, "officer.unreached",
            DIFFICULTY, "difficulty.unreached",
            AWARD, "award.unreached",
            SHEET, "sheet.unreached",
            REPLY, "reply.unreached",
            WISH, "wish.unreached");

    private final ReviewDesk reviews;
    private final Directory directory;
    private final FlowLibrary library;

    Unreached(ReviewDesk reviews, Directory directory, FlowLibrary library) {
        this.reviews = reviews;
        this.directory = directory;
        this.library = library;
    }

    @EventListener
    void gaveUp(NobodyReached event) {
        note(event.person(), Optional.empty(), event.key(), event.at());
    }

    /** Joins the caller's transaction. @param occasion one of these with an id; what nobody waits for is passed over */
    public void note(PersonId person, Optional<UnitId> unit, String occasion, Instant now) {
        reason(occasion)
                .map(phrase -> library.phrases().say(phrase, Map.of()))
                .ifPresent(
                        reason -> reviews.requestCall(directory.person(person).agency(), person, unit, reason, now));
    }

    private static Optional<String> reason(String occasion) {
        return REASONS.entrySet().stream()
                .filter(reason -> occasion.startsWith(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
