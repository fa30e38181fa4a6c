package vn.thonbao.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Request;
import vn.thonbao.understanding.Value;

/**
 * What a head asks of the office in passing. A person hears of it word for word, nothing is promised in that person's name,
 * and the talk goes on where it was.
 */
final class Requests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    /** Enough for a sentence; the whole message stays in the chat that the office reads. */
    private static final int LONGEST_REASON = 200;

    private Requests() {}

    static boolean hear(Exchange x, String text) {
        var request =
                mayBeOne(x, text) ? x.understanding().request(text, x.facts().today()) : Optional.<Request>empty();
        request.ifPresent(r -> answer(x, r));
        return request.isPresent();
    }

    /** Buttons and commands come first, and to a question for words every sentence is an answer. */
    private static boolean mayBeOne(Exchange x, String text) {
        var own = x.pending().isEmpty()
                && x.asked()
                        .flatMap(x.agenda()::topic)
                        .filter(Topic.Own.class::isInstance)
                        .isPresent();
        return x.flow().fillsTheDraft()
                && (!own || tappedOnAReminder(x, text))
                && Choices.tapped(x, text).isEmpty()
                && x.understanding().command(text).isEmpty();
    }

    /** The buttons under a reminder mean the same at every question. */
    private static boolean tappedOnAReminder(Exchange x, String text) {
        var buttons = List.of(
                x.wording().button("more_time"),
                x.wording().button("stand_in"),
                x.wording().button("tonight"));
        return x.understanding().choose(text, buttons, false).isPresent();
    }

    private static void answer(Exchange x, Request request) {
        x.understood();
        var wish = wish(request).filter(w -> !x.sent());
        wish.ifPresent(x::carryOut);
        if (request instanceof Request.RemindLater) {
            x.tell("request.remind");
            pause(x);
        } else if (wish.isPresent()) {
            acknowledge(x, request);
        } else {
            x.handOver(x.wording()
                    .say("officer.request", "said", shortened(request.said().text())));
            acknowledge(x, request);
        }
    }

    private static void acknowledge(Exchange x, Request request) {
        if (request instanceof Request.Away) {
            x.tell("request.away");
            pause(x);
        } else if (request instanceof Request.MoreTime more) {
            day(more.until())
                    .ifPresentOrElse(
                            d -> x.tell("request.more_time_until", "date", DAY.format(d)),
                            () -> x.tell("request.more_time"));
            goOn(x);
        } else {
            x.tell(request instanceof Request.HandOver ? "request.hand_over" : "request.call");
            goOn(x);
        }
    }

    /** Whoever has sent already needs no delay and no stand-in: then a person hears of it. */
    private static Optional<Effect.Wish> wish(Request request) {
        var words = shortened(request.said().text());
        if (request instanceof Request.MoreTime more) {
            return Optional.of(new Effect.Wish(Effect.Wish.Kind.MORE_TIME, day(more.until()), words));
        }
        if (request instanceof Request.Away away) {
            return Optional.of(new Effect.Wish(Effect.Wish.Kind.AWAY, day(away.until()), words));
        }
        if (request instanceof Request.HandOver) {
            return Optional.of(new Effect.Wish(Effect.Wish.Kind.STAND_IN, Optional.empty(), words));
        }
        return request instanceof Request.RemindLater
                ? Optional.of(new Effect.Wish(Effect.Wish.Kind.TONIGHT, Optional.empty(), words))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Optional<Reading> until) {
        return until.filter(r -> r instanceof Reading.Accept accept && accept.value() instanceof Value.Moment)
                .map(r -> ((Value.Moment) ((Reading.Accept) r).value()).date());
    }

    /** Whoever is ill or tired is not asked again at once; but what awaits a yes must not be lost. */
    private static void pause(Exchange x) {
        if (x.pending().isPresent() || x.sent()) {
            goOn(x);
        } else {
            x.askingNothing();
            x.offer("begin", "officer");
        }
    }

    static void goOn(Exchange x) {
        if (x.sent()) {
            x.offer(x.offered());
        } else {
            Asking.again(x);
        }
    }

    private static String shortened(String said) {
        var words = said.strip().replace('\n', ' ');
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
    }
}
