package vn.thonbao.understanding.figure;

import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** How a figure was said: about, perhaps, mended. */
record Manner(Message message, Words words, Figure figure, boolean hedged) {

    Optional<Doubt> doubt() {
        if (about()) {
            return Optional.of(Doubt.APPROXIMATE);
        }
        if (hedged || message.sign(figure.to(), "?") || asking()) {
            return Optional.of(Doubt.HEDGED);
        }
        return figure.role() == Figure.Role.WITHDRAWN ? Optional.of(Doubt.SEVERAL_FIGURES) : Optional.empty();
    }

    boolean approximate() {
        return about() || words.endsBefore("estimated", figure.from());
    }

    /** Somewhere in the message "hình như", "chắc" is said, and no "chắc chắn". */
    static boolean hedged(Message message, Words words) {
        for (var i = 0; i < message.size(); i++) {
            if (words.in("hedge", i)
                    && words.length("hedge", i) >= words.length("certain", i)
                    && !words.in("certain", i)) {
                return true;
            }
        }
        return false;
    }

    /** "có 12 hộ không": said to be confirmed by us. */
    private boolean asking() {
        var at = figure.to() + words.length("asking", figure.to());
        return at > figure.to() && (!message.has(at) || words.in("politeness", at));
    }

    /** Without marks "co" is có much rather than cỡ. */
    private boolean approximates(int at) {
        return words.endsBefore("approximately", at) && (message.marked() || !words.endsBefore("lead", at));
    }

    /** "97 trở lên", "97% hơn", "97+": only at the end of what is said, for "97 hơn kỳ trước" compares. */
    private boolean behind() {
        var at = figure.to();
        var length = words.length("approximately_behind", at);
        var end = at + length;
        return message.sign(at, "+") && !message.has(at + 1)
                || length > 0
                        && (!message.has(end)
                                || message.token(end).kind() == Token.Kind.SIGN
                                || words.in("politeness", end));
    }

    /** Directly before the figure, or before the verb it belongs to: "khoảng 98", "gần đạt 98", "~98". */
    private boolean about() {
        if (behind()) {
            return true;
        }
        var at = figure.from();
        for (var step = 0; step < 2; step++) {
            if (words.endsBefore("change_down", at) || words.endsBefore("change_up", at)) {
                return false; // "ít hơn 2 hộ" tells a change, not more than two
            }
            if (approximates(at)
                    || "~≈>≥<≤"
                            .contains(
                                    message.has(at - 1) ? message.token(at - 1).key() : " ")) {
                return true;
            }
            if (!message.has(at - 1) || !words.in("lead", at - 1)) {
                return false;
            }
            at--;
        }
        return false;
    }
}
