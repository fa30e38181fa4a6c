package vn.thonbao.understanding.words;

import java.util.Map;

/** Undoes what Telex and VNI keyboards leave behind when the input method is off: "trieeuj", "trie65u" are "triệu". */
final class Keyboard {

    private static final Map<Character, Character> TELEX_TONES =
            Map.of('f', '\u0300', 's', '\u0301', 'x', '\u0303', 'r', '\u0309', 'j', '\u0323');
    private static final Map<Character, Character> VNI_MARKS = Map.of(
            '2', '\u0300', '1', '\u0301', '4', '\u0303', '3', '\u0309', '5', '\u0323', '6', '\u0302', '7', '\u031b',
            '8', '\u0306');
    private static final int LONGEST = 12;

    private Keyboard() {}

    /** The key of the word meant, or the word itself when it holds nothing of Telex. */
    static String telex(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        var out = new StringBuilder();
        var tone = "";
        var vowelSeen = false;
        for (var c : word.toCharArray()) {
            var last = out.length() == 0 ? ' ' : base(out);
            var mark = TELEX_TONES.get(c);
            if (vowelSeen && mark != null) {
                tone = mark.toString();
            } else if ("aeo".indexOf(c) >= 0 && last == c) {
                out.append('\u0302');
            } else if (c == 'w' && "ou".indexOf(last) >= 0) {
                out.append('\u031b');
            } else if (c == 'w' && last == 'a') {
                out.append('\u0306');
            } else if (c == 'd' && last == 'd') {
                out.setCharAt(out.length() - 1, '\u0111');
            } else {
                out.append(c);
            }
            vowelSeen |= "aeiouy".indexOf(c) >= 0;
        }
        return out + tone;
    }

    /** The key of a word with VNI digits in it. The digits are marks, never figures. */
    static String vni(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        var out = new StringBuilder();
        var tone = "";
        for (var c : word.toCharArray()) {
            var mark = VNI_MARKS.get(c);
            if (mark != null && (!tone.isEmpty() && c <= '5' || !vowel(out))) {
                return word; // a mark stands behind its vowel, and no word has two tones
            }
            if (mark == null) {
                if (c == '9' && out.length() > 0 && base(out) == 'd') {
                    out.setCharAt(out.length() - 1, '\u0111');
                } else {
                    out.append(c);
                }
            } else if (c <= '5') {
                tone = mark.toString();
            } else {
                out.append(mark);
            }
        }
        return out + tone;
    }

    private static boolean vowel(StringBuilder out) {
        return out.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static char base(StringBuilder out) {
        return out.charAt(out.length() - 1);
    }
}
