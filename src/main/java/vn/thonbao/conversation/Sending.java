package vn.thonbao.conversation;

import java.util.stream.Collectors;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;

/** What happens when nothing is left to ask. */
final class Sending {

    private Sending() {}

    static void whenComplete(Exchange x) {
        x.askingNothing();
        if (!x.flow().fillsTheDraft()) {
            x.finish();
        } else if (x.facts().standing() instanceof Standing.SentBack) {
            sendAgain(x);
        } else if (x.sent()) {
            afterSending(x);
        } else {
            Prompts.show(x, new Pending.ReadBack());
        }
    }

    /** The reviewer waits for just these figures, so the last answer sends them: no further yes is asked. */
    private static void sendAgain(Exchange x) {
        var changed = x.agenda().figures().stream()
                .filter(f -> f.item().returned().isPresent())
                .map(f -> f.label() + " " + Listing.figure(x, f))
                .collect(Collectors.joining(", "));
        x.finish();
        x.tell("receipt.again", "changed", changed);
        x.offer("officer");
    }

    /** A change after sending was confirmed one by one, and goes out as a new revision at once. */
    private static void afterSending(Exchange x) {
        if (x.changed()) {
            x.finish();
            x.tell("receipt");
            x.offer("officer");
        } else {
            status(x);
        }
    }

    static void status(Exchange x) {
        if (x.facts().standing() instanceof Standing.Sent sent) {
            x.tell("sent", "by", sent.by());
        } else {
            x.tell("approved");
        }
        x.offer("show", "edit", "officer");
    }

    static void send(Exchange x) {
        x.finish();
        x.tell("receipt");
        x.offer("officer");
    }
}
