package vn.thonbao.channel;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.PersonId;

/** What people say by pointing at one of our messages: a tap on its button, a sign put under it, words that quote it. */
@Component
class Pointers {

    private final Inbox inbox;
    private final Taps taps;
    private final Clock clock;

    Pointers(Inbox inbox, Taps taps, Clock clock) {
        this.inbox = inbox;
        this.taps = taps;
        this.clock = clock;
    }

    /**
     * A message's buttons answer it once: a finger that taps twice while the answer is slow has not seen the next question, which
     * may well have the same button. Another button of the same message is told to be an old one. What went to many people may
     * be answered later too: then the room that sent it knows what its button means.
     */
    void tapped(ChannelEvent event, PersonId person) {
        var now = clock.instant();
        var chosen = taps.chosen(event.from(), event.text());
        var tap = "tap:" + event.from().chatId() + ":" + event.text().split(":", 2)[0];
        var before = chosen.flatMap(button -> inbox.find(event.from(), tap)).map(inbox::content);
        if (before.isPresent() && said(before.get()).equals(chosen.get().label())) {
            return;
        }
        if (chosen.isPresent() && before.isEmpty() && chosen.get().toMany()) {
            var button = new Content.Tap(chosen.get().key(), chosen.get().label());
            inbox.accept(
                    event.from(),
                    Optional.of(person),
                    tap,
                    Content.tapped(button, !chosen.get().fresh()),
                    now);
        } else if (chosen.isPresent() && before.isEmpty() && chosen.get().fresh()) {
            inbox.accept(
                    event.from(),
                    Optional.of(person),
                    tap,
                    Content.text(chosen.get().label()),
                    now);
        } else {
            var old = Content.noted("", Content.Note.OLD_BUTTON);
            inbox.accept(event.from(), Optional.of(person), event.dedupeKey(), old, now);
        }
    }

    /** Taken away and put there again it is still the one sign. Under what went to this person alone it asks nothing of us. */
    void signed(ChannelEvent event, PersonId person) {
        var sign = String.join(":", "sign", event.from().chatId(), event.about(), event.text());
        taps.delivered(event.from(), event.about())
                .filter(Taps.Delivered::toMany)
                .map(message -> Content.sign(new Content.Tap(message.key(), event.text())))
                .ifPresent(content -> inbox.accept(event.from(), Optional.of(person), sign, content, clock.instant()));
    }

    /** Words under a quoted message are about that one, also where a newer one asks. */
    Content quoting(ChannelEvent event) {
        var message = taps.delivered(event.from(), event.about());
        return Content.quoting(new Content.Tap(message.map(Taps.Delivered::key).orElse(""), event.text()));
    }

    private static String said(Content content) {
        return content.tap().map(Content.Tap::label).orElse(content.text());
    }
}
