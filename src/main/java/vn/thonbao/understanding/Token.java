package vn.thonbao.understanding;

/**
 * A word, a figure in digits, or a sign, with its place in the message as it was typed.
 *
 * @param key the word as looked up ({@link Spelling#key}); of a figure or sign its cleaned text
 * @param folded {@code key} without marks
 * @param glued no space stands before it
 * @param mended a slip was put right to read it: never taken without a yes
 */
record Token(Kind kind, String key, String folded, int from, int to, boolean glued, boolean mended) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** Letters and digits mixed: a class, a plate, a file. Never a figure. */
        CODE
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && key.equals(sign);
    }

    boolean number() {
        return kind == Kind.NUMBER;
    }

    boolean word() {
        return kind == Kind.WORD;
    }

    boolean marked() {
        return !key.equals(folded);
    }

    Token withKey(String newKey) {
        return new Token(Kind.WORD, newKey, Spelling.folded(newKey), from, to, glued, mended);
    }
}
