package vn.thonbao.understanding.words;

/**
 * A word, a figure in digits, or a sign, with its place in the message as it was typed.
 *
 * @param key the word as looked up ({@link Spelling#key}); of a figure or sign its cleaned text
 * @param folded {@code key} without marks
 * @param glued no space stands before it
 * @param mended a slip was put right to read it: never taken without a yes
 * @param bare it stands among words typed without marks, whatever the rest of the message does
 */
public record Token(
        Kind kind, String key, String folded, int from, int to, boolean glued, boolean mended, boolean bare) {

    public Token(Kind kind, String key, String folded, int from, int to, boolean glued, boolean mended) {
        this(kind, key, folded, from, to, glued, mended, false);
    }

    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** Letters and digits mixed: a class, a plate, a file. Never a figure. */
        CODE
    }

    public boolean is(String sign) {
        return kind == Kind.SIGN && key.equals(sign);
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    public boolean word() {
        return kind == Kind.WORD;
    }

    public boolean marked() {
        return !key.equals(folded);
    }

    Token mendedTo(String word) {
        return new Token(Kind.WORD, word, Spelling.folded(word), from, to, glued, true, bare);
    }

    Token asBare() {
        return new Token(kind, key, folded, from, to, glued, mended, true);
    }
}
