package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure in digits, taken apart by its shape and not by a locale (docs/understanding.md, "Separators").
 *
 * @param readings likeliest first; none when no number is written like that
 */
public record Literal(List<BigDecimal> readings, Shape shape) {

    public enum Shape {
        CERTAIN,
        /** One separator before exactly three digits: "1.234". The field decides. */
        OPEN,
        /** "15.500,000": two separators that contradict each other. Always asked. */
        UNCLEAR,
        /** "1'234": readable, but hardly typed on purpose. */
        MENDED,
        MALFORMED
    }

    /** More digits than any figure of a commune has; longer runs would only cost time. */
    private static final int MOST_DIGITS = 18;

    private static final Literal MALFORMED = new Literal(List.of(), Shape.MALFORMED);

    public static Literal of(String typed) {
        if (typed.chars().filter(Character::isDigit).count() > MOST_DIGITS
                || !Character.isDigit(typed.charAt(typed.length() - 1))) {
            return MALFORMED;
        }
        if (typed.indexOf('\u00a0') >= 0) {
            var plain = typed.replace("\u00a0", "").replace(',', '.');
            return count(plain, '.') > 1 || plain.indexOf('\'') >= 0 ? MALFORMED : certain(plain);
        }
        if (typed.indexOf('\'') >= 0) {
            return grouped(typed, '\'') ? new Literal(List.of(number(typed, '\'')), Shape.MENDED) : MALFORMED;
        }
        var dots = count(typed, '.');
        var commas = count(typed, ',');
        if (dots > 0 && commas > 0) {
            return bothSigns(typed);
        }
        if (dots + commas == 0) {
            return certain(typed);
        }
        var sign = dots > 0 ? '.' : ',';
        return dots + commas == 1 ? oneSign(typed, sign) : repeated(typed, sign);
    }

    private static Literal bothSigns(String typed) {
        var last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        var decimal = typed.charAt(last);
        var head = typed.substring(0, last);
        var group = decimal == '.' ? ',' : '.';
        if (count(typed, decimal) > 1 || !grouped(head, group)) {
            return MALFORMED;
        }
        var asDecimal = number(head, group).add(fraction(typed.substring(last + 1)));
        return typed.length() - last - 1 == 3
                ? new Literal(List.of(asDecimal, number(typed.replace(decimal, group), group)), Shape.UNCLEAR)
                        .conventional()
                : new Literal(List.of(asDecimal), Shape.CERTAIN);
    }

    /** "15.500,000": fifteen and a half million first, said with thousands in mind. */
    private Literal conventional() {
        return new Literal(List.of(readings.get(1), readings.get(0)), shape);
    }

    private static Literal oneSign(String typed, char sign) {
        var at = typed.indexOf(sign);
        var after = typed.length() - at - 1;
        var decimal = new BigDecimal("0" + typed.replace(',', '.'));
        if (after != 3 || at == 0 || at > 3 || typed.charAt(0) == '0') {
            return new Literal(List.of(decimal), Shape.CERTAIN);
        }
        var thousands = number(typed, sign);
        return new Literal(sign == '.' ? List.of(thousands, decimal) : List.of(decimal, thousands), Shape.OPEN);
    }

    private static Literal repeated(String typed, char sign) {
        return grouped(typed, sign) ? new Literal(List.of(number(typed, sign)), Shape.CERTAIN) : MALFORMED;
    }

    /** One to three digits, then groups of three; no sign at all is one group of any length. */
    private static boolean grouped(String typed, char sign) {
        var groups = typed.split(java.util.regex.Pattern.quote(String.valueOf(sign)), -1);
        if (groups.length == 1) {
            return !typed.isEmpty() && digits(typed);
        }
        var rest = java.util.Arrays.stream(groups).skip(1).allMatch(g -> g.length() == 3 && digits(g));
        return rest
                && !groups[0].isEmpty()
                && groups[0].length() <= 3
                && groups[0].charAt(0) != '0'
                && digits(groups[0]);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static Literal certain(String plain) {
        return new Literal(List.of(new BigDecimal(plain)), Shape.CERTAIN);
    }

    private static BigDecimal number(String typed, char sign) {
        return new BigDecimal(typed.replace(String.valueOf(sign), ""));
    }

    private static BigDecimal fraction(String digits) {
        return new BigDecimal("0." + digits);
    }

    private static int count(String text, char sign) {
        var count = 0;
        for (var i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
            count++;
        }
        return count;
    }
}
