package vn.thonbao.understanding.paste;

import java.util.Optional;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Printed item numbers: "1.", "2)", "3/", "câu 4:", a row number before a tab; and the doubtful "1-312". */
record Items(Message message, Words words) {

    /** @param printed written like an item number; a dash or glued figures are only perhaps one */
    record Item(int number, int end, boolean printed) {}

    /** A longer row of dashes is a ruled line; following it from each of its dashes would take quadratic time. */
    private static final int MOST_BULLETS = 3;

    Optional<Item> at(int at) {
        var start = at;
        while (start - at < MOST_BULLETS
                && (message.sign(start, "-") || message.sign(start, "*") || message.sign(start, "•"))) {
            start++;
        }
        var named = words.length("item", start);
        var number = start + named;
        if (!message.has(number)
                || !message.token(number).number()
                || message.token(number).key().length() > 2
                || !message.token(number).key().chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var value = Integer.parseInt(message.token(number).key());
        var sign = message.has(number + 1) ? message.token(number + 1).key() : "";
        if (".):/\t".contains(sign)
                && !sign.isEmpty()
                && message.token(number + 1).kind() == Token.Kind.SIGN
                && !fraction(number + 1)) {
            return Optional.of(new Item(value, number + 2, start == at));
        }
        return sign.equals("-") ? Optional.of(new Item(value, number + 2, false)) : Optional.empty();
    }

    /** "3/4" is a share, "3/ 4" an item. */
    private boolean fraction(int sign) {
        return message.sign(sign, "/")
                && message.has(sign + 1)
                && message.token(sign + 1).glued();
    }
}
