package vn.thonbao.understanding.figure;

import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** How a figure was said: about, perhaps, mended. */
record Manner(Message message, Words words, Figure figure, boolean hedged) {

    Optional<Doubt> doubt() {
        if (about()) {
            return Optional.of(Doubt.APPROXIMATE);
        }
        if (hedged) {
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

    /** Without marks "co" is có much rather than cỡ. */
    private boolean approximates(int at) {
        return words.endsBefore("approximately", at) && (message.marked() || !words.endsBefore("lead", at));
    }

    /** Directly before the figure, or before the verb it belongs to: "khoảng 98", "gần đạt 98", "~98". */
    private boolean about() {
        var at = figure.from();
        for (var step = 0; step < 2; step++) {
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
