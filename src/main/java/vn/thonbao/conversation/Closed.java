package vn.thonbao.conversation;

import java.util.Optional;
import vn.thonbao.understanding.Command;

/** The figures are locked: nothing is entered any more, and a person is at hand. */
final class Closed {

    private Closed() {}

    static void hear(Exchange x, String since, String text) {
        x.awaitNothing();
        x.askingNothing();
        var command = Choices.tapped(x, text, "officer")
                ? Optional.of(Command.OFFICER)
                : x.understanding().command(text);
        if (command.filter(c -> c == Command.OFFICER).isPresent()) {
            x.handOver(x.wording().say("officer.reason"));
            x.tell("officer");
        } else if (command.filter(c -> c == Command.SHOW).isPresent() || Choices.tapped(x, text, "show")) {
            Listing.show(x, "show");
            x.offer("officer");
        } else if (x.understanding().tellsADifficulty(text)) {
            Difficulties.raise(x, text, Optional.empty());
            x.offer("officer", "show");
        } else {
            say(x, since);
        }
    }

    static void say(Exchange x, String since) {
        x.tell("locked", "since", since);
        x.offer("officer", "show");
    }
}
