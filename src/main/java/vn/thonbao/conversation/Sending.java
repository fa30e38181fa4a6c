package vn.thonbao.conversation;

import java.util.stream.Collectors;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;

/** What happens when nothing is left to ask. */
final class Sending {

    private Sending() {}

    static void whenComplete(Exchange x) {
        x.askingNothing();
        if (!x.flow().sends()) {
            x.finish();
        } else if (x.flow().proposes() && Rounds.told(x).isEmpty()) {
            x.finish();
            x.tell("proposals.none");
        } else if (sendsAgain(x)) {
            sendAgain(x);
        } else if (x.sent()) {
            afterSending(x);
        } else {
            Prompts.show(
                    x,
                    x.readFromSheet()
                            .<Pending>map(read -> new Pending.SheetRead(read.asked()))
                            .orElse(new Pending.ReadBack()));
        }
    }

    /** Where others owe by now what was returned, nothing was answered: such a report is read back as any other. */
    static boolean sendsAgain(Exchange x) {
        return x.facts().standing() instanceof Standing.SentBack
                && x.agenda().figures().stream().anyMatch(Sending::returned);
    }

    /** The reviewer waits for just these figures, so the last answer sends them: no further yes is asked. */
    private static void sendAgain(Exchange x) {
        var changed = x.agenda().figures().stream()
                .filter(Sending::returned)
                .map(f -> f.label() + " " + Listing.figure(x, f))
                .collect(Collectors.joining(", "));
        finish(x);
        x.tell("receipt.again", "changed", changed);
        x.offer("officer");
        Elsewhere.offer(x);
    }

    private static boolean returned(Topic.Figure figure) {
        return figure.item().returned().isPresent();
    }

    /** A change after sending was confirmed one by one, and goes out as a new revision at once. */
    private static void afterSending(Exchange x) {
        if (x.changed()) {
            finish(x);
            x.tell("receipt");
            x.offer("officer");
            Elsewhere.offer(x);
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
        var items = Rounds.told(x).size();
        finish(x);
        if (x.flow().proposes()) {
            x.tell("receipt.proposals", "count", "" + items);
        } else {
            x.tell("receipt");
        }
        x.offer("officer");
        Elsewhere.offer(x);
    }

    /** What becomes something of its own goes before the deed, while its files are still those of the draft. */
    private static void finish(Exchange x) {
        Rounds.propose(x);
        x.finish();
    }
}
