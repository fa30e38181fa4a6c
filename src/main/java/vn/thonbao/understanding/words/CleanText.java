package vn.thonbao.understanding.words;

import java.text.Normalizer;

/** A message as one kind of keyboard would have typed it, with the way back to what was typed. */
final class CleanText {

    /** More marks on one letter than any language has: the rest is noise, and composing it would take quadratic time. */
    private static final int MOST_MARKS = 4;

    private final StringBuilder text = new StringBuilder();
    private final int[] origin;

    CleanText(String raw) {
        origin = new int[raw.length() * 2 + 1];
        for (var i = 0; i < raw.length(); ) {
            var end = i + Character.charCount(raw.codePointAt(i));
            var marks = end;
            while (end < raw.length() && combining(raw.charAt(end))) {
                end++;
            }
            append(cluster(raw, i, marks, Math.min(end, marks + MOST_MARKS)), i);
            i = end;
        }
        origin[text.length()] = raw.length();
    }

    /** NFC letter by letter; NFKC would turn m² into m2 and ½ into 1⁄2. */
    private static String cluster(String raw, int from, int marks, int to) {
        var first = raw.codePointAt(from);
        if (to > marks) {
            var keycap = raw.substring(marks, to).indexOf('\u20e3') >= 0;
            return keycap
                    ? raw.substring(from, marks)
                    : Normalizer.normalize(raw.substring(from, to), Normalizer.Form.NFC);
        }
        if (first >= 0xFF01 && first <= 0xFF5E) {
            return Character.toString(first - 0xFEE0);
        }
        return switch (first) {
            case 0xA0, 0x202F, 0x2009, 0x3000 -> " ";
            case 0x2212, 0x2013, 0x2014, 0x2011 -> "-";
            case 0x200B, 0x200C, 0x200D, 0xFEFF, 0xFE0F -> "";
            default -> raw.substring(from, marks);
        };
    }

    private void append(String piece, int from) {
        for (var i = 0; i < piece.length() && text.length() < origin.length - 1; i++) {
            origin[text.length()] = from;
            text.append(piece.charAt(i));
        }
    }

    private static boolean combining(char c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    int length() {
        return text.length();
    }

    char at(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** Offset in the message as it was typed. */
    int origin(int i) {
        return origin[i];
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
