package vn.thonbao.conversation;

import java.util.Optional;

/** The buttons under the last message. */
final class Choices {

    private Choices() {}

    /** The label that was tapped, or typed with or without diacritics; never by its number, which could be a figure. */
    static Optional<String> tapped(Exchange x, String text) {
        return x.understanding().choose(text, x.offered(), false).map(x.offered()::get);
    }

    static boolean tapped(Exchange x, String text, String button) {
        return tapped(x, text)
                .filter(label -> label.equals(x.wording().button(button)))
                .isPresent();
    }
}
