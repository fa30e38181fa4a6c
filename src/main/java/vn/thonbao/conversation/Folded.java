package vn.thonbao.conversation;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they compare: small letters without diacritics. */
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .trim();
    }
}
