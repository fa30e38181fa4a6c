package vn.thonbao.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Post;
import vn.thonbao.intake.Unasked;
import vn.thonbao.intake.Unreached;
import vn.thonbao.platform.Settings;
import vn.thonbao.reminder.Wish;
import vn.thonbao.reminder.WishAnswered;

/** Tells what the office answered to a wish, and a stand-in what is asked of them; who cannot be reached is called. Inside the answer's transaction. */
@Component
class WishNews {

    /** Nobody is called to hear that nobody disturbs them. */
    private static final String LEFT_IN_PEACE = "away:";

    private final Directory directory;
    private final Unasked unasked;
    private final Notices notices;
    private final ZoneId zone;

    WishNews(Directory directory, Unasked unasked, Notices notices, Settings settings) {
        this.directory = directory;
        this.unasked = unasked;
        this.notices = notices;
        this.zone = settings.timezone();
    }

    @EventListener
    void answered(WishAnswered event) {
        var wish = event.wish();
        var posts = directory.postsAt(wish.unit(), LocalDate.ofInstant(event.at(), zone));
        phrase(wish.kind(), event.granted())
                .ifPresent(phrase -> posts.stream()
                        .filter(post -> post.person().equals(wish.person()))
                        .findFirst()
                        .ifPresent(post -> tell(wish, post, phrase, Map.of(), event.at())));
        if (wish.kind() == Wish.Kind.STAND_IN && event.granted()) {
            var by = directory.person(wish.person()).name();
            posts.stream()
                    .filter(post -> !post.person().equals(wish.person()) && directory.hasConsented(post.person()))
                    .forEach(post -> tell(wish, post, "answered.stand_in_asked", Map.of("by", by), event.at()));
        }
    }

    private static Optional<String> phrase(Wish.Kind kind, boolean granted) {
        return switch (kind) {
            case MORE_TIME -> Optional.of(granted ? "answered.more_time" : "answered.no_more_time");
            case STAND_IN -> Optional.of(granted ? "answered.stand_in" : "answered.no_stand_in");
            case AWAY -> granted ? Optional.of("answered.away") : Optional.empty();
            case TONIGHT -> Optional.empty();
        };
    }

    private void tell(Wish wish, Post post, String phrase, Map<String, String> own, Instant now) {
        var person = directory.person(post.person());
        var words =
                new HashMap<>(unasked.facts(person, post, wish.period(), now).words());
        words.putAll(own);
        var occasion = (wish.kind() == Wish.Kind.AWAY ? LEFT_IN_PEACE : Unreached.WISH) + wish.id() + ":"
                + person.id().value();
        notices.tell(person.id(), Optional.of(wish.unit()), occasion, phrase, words, buttons(phrase), now);
    }

    private static List<String> buttons(String phrase) {
        return phrase.equals("answered.away") || phrase.equals("answered.stand_in")
                ? List.of("officer")
                : List.of("begin", "officer");
    }
}
