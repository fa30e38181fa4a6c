package vn.thonbao.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they compare: small letters without diacritics. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Folded() {}

    static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .trim();
    }
}
