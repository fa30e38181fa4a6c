package vn.thonbao.conversation;

/** The chat was opened, or somebody said something before any question stood. */
final class Greeting {

    private Greeting() {}

    static void say(Exchange x) {
        if (x.flow().fillsTheDraft() && x.done() == 0 && x.pending().isEmpty() && !x.sent() && !hasReturned(x)) {
            x.askingNothing();
            var figures = x.agenda().figures().size();
            if (!x.agenda().countsFigures()) {
                x.tell("greeting.own");
            } else {
                x.tell("greeting", "count", "" + figures);
            }
            x.offer("begin", "later");
        } else {
            backAgain(x);
        }
    }

    private static boolean hasReturned(Exchange x) {
        return x.facts().standing() instanceof Facts.Standing.SentBack;
    }

    /** Says how far the report is, where that is news. */
    static void backAgain(Exchange x) {
        var figures = x.agenda().figures();
        if (x.facts().standing() instanceof Facts.Standing.Open
                && x.agenda().countsFigures()
                && x.done() > 0
                && x.done() < figures.size()) {
            x.tell("greeting.again", "done", "" + x.done(), "count", "" + figures.size());
        }
        Asking.again(x);
    }
}
