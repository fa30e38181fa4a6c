package vn.thonbao.understanding.words;

import java.text.Normalizer;
import java.util.Locale;

/** The forms under which one written word is looked up (docs/understanding.md, "Words"). */
public final class Spelling {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Spelling() {}

    /** Lower case, the tone mark moved to the end, so that "hoà" and "hòa" are one word; ð is the đ of a wrong keyboard. */
    public static String key(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replace('\u00f0', '\u0111');
        if (ascii(plain)) {
            return plain;
        }
        var letters = new StringBuilder();
        var tone = new StringBuilder();
        for (var c : Normalizer.normalize(plain, Normalizer.Form.NFD).toCharArray()) {
            (TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        return letters.append(tone).toString();
    }

    /** A key without any mark: what is left when somebody types without diacritics. */
    public static String folded(String key) {
        if (ascii(key)) {
            return key;
        }
        var bare = new StringBuilder();
        for (var c : key.toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == '\u0111' ? 'd' : c);
            }
        }
        return bare.toString();
    }

    public static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
