package vn.thonbao.announcement;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * One person an announcement is for.
 *
 * @param unit one that this person speaks for
 * @param underWay this person's turn to be written to is still to come
 * @param arrivedAt when it reached a chat; absent = on its way, or never
 * @param readWords what the person said or tapped; absent = nothing yet
 * @param calledBy the officer who told it by phone: that is no receipt
 */
public record Receipt(
        long id,
        long announcement,
        PersonId person,
        UnitId unit,
        Optional<WhyNot> whyNot,
        boolean underWay,
        Optional<Instant> arrivedAt,
        Optional<Instant> readAt,
        Optional<String> readWords,
        Optional<Instant> calledAt,
        Optional<String> calledBy) {

    /** Why it could not be sent. */
    public enum WhyNot {
        NO_CONSENT,
        NO_CHANNEL,
        /** Ill, bereaved, away: left in peace, and not called either. */
        AWAY,
        /** No way led to this person. */
        FAILED
    }

    public boolean read() {
        return readAt.isPresent();
    }

    /** Whether somebody should call, from that moment on for those whom the chat reaches, at once for the others. */
    boolean wantsCall(Instant callFrom, Instant now) {
        var reachable = whyNot.isEmpty();
        return !read()
                && calledAt.isEmpty()
                && whyNot.filter(WhyNot.AWAY::equals).isEmpty()
                && (!reachable || !now.isBefore(callFrom));
    }
}
