package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as Vietnamese offices write them: 1.401,1 (NĐ 30/2020: dot for thousands, comma for decimals). */
public final class Written {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** "97.5" could mean two things. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3}){1,4}|\\d{1,15})(,\\d{1,6})?");

    private Written() {}

    /** As offices write them: dots for thousands, a comma before decimals. Empty for what is written otherwise. */
    public static Optional<BigDecimal> read(String text) {
        return Optional.of(text.strip())
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> new BigDecimal(number.replace(".", "").replace(',', '.')));
    }

    /** The same; the unit of measure may stand behind the number, in large or small letters. */
    public static Optional<BigDecimal> read(String text, String unit) {
        var behind = unit.startsWith("%") ? "%" : unit;
        var bare = text.strip();
        return read(
                bare.toLowerCase(VIETNAMESE).endsWith(behind.toLowerCase(VIETNAMESE))
                        ? bare.substring(0, bare.length() - behind.length())
                        : bare);
    }

    /** All decimals that are there, none that are not: 98,50 is written 98,5. */
    public static String number(BigDecimal value) {
        var plain = value.abs().stripTrailingZeros().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var written = new StringBuilder(whole);
        for (var i = whole.length() - 3; i > 0; i -= 3) {
            written.insert(i, '.');
        }
        if (point >= 0) {
            written.append(',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? "-" + written : written.toString();
    }

    /** With its unit as it is said: "97,5%", "85 hộ", "1.401,1 tỷ đồng". */
    public static String number(BigDecimal value, String unit) {
        return unit.isEmpty() ? number(value) : unit.startsWith("%") ? number(value) + "%" : number(value) + " " + unit;
    }
}
