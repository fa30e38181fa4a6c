package vn.thonbao.understanding.words;

import java.text.Normalizer;
import java.util.Locale;

/** The forms under which one written word is looked up (docs/understanding.md, "Words"). */
public final class Spelling {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The last precomposed letter of Vietnamese. */
    private static final char LAST = '\u1ef9';

    /** By letter; empty for what is neither Latin nor Vietnamese. */
    private static final String[] DECOMPOSED = new String[LAST + 1];

    static {
        for (var c = 0; c <= LAST; c++) {
            var latin = c < 0x250 || c >= 0x1e00;
            DECOMPOSED[c] = latin ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD) : "";
        }
    }

    private Spelling() {}

    /** Lower case, the tone mark moved to the end, so that "hoà" and "hòa" are one word; ð is the đ of a wrong keyboard. */
    public static String key(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (ascii(lower)) {
            return lower;
        }
        var marked = apart(lower.replace('\u00f0', '\u0111'));
        var letters = new StringBuilder(marked.length());
        var tone = new StringBuilder(2);
        for (var i = 0; i < marked.length(); i++) {
            var c = marked.charAt(i);
            (c >= 0x300 && TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        return letters.append(tone).toString();
    }

    /** Canonically decomposed: by the table where every letter is in it, for the Normalizer takes ten times as long. */
    private static String apart(String lower) {
        var apart = new StringBuilder(lower.length() + 8);
        for (var i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            if (c < 128) {
                apart.append(c);
            } else if (c > LAST || DECOMPOSED[c].isEmpty()) { // a mark apart from its letter may have to change places
                return Normalizer.normalize(lower, Normalizer.Form.NFD);
            } else {
                apart.append(DECOMPOSED[c]);
            }
        }
        return apart.toString();
    }

    /** A key without any mark: what is left when somebody types without diacritics. */
    public static String folded(String key) {
        if (ascii(key)) {
            return key;
        }
        var bare = new StringBuilder(key.length());
        for (var i = 0; i < key.length(); i++) {
            var c = key.charAt(i);
            if (c < 128) {
                bare.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == '\u0111' ? 'd' : c);
            }
        }
        return bare.toString();
    }

    public static boolean ascii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
