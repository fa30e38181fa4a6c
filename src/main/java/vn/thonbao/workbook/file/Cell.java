package vn.thonbao.workbook.file;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.understanding.Written;

/**
 * What a person sees in a cell.
 *
 * @param text of a number its plain digits ("97.5", of a cell in percent format the number of percents), of a date 2025-11-30;
 *     never surrounded by blanks
 */
public record Cell(Kind kind, String text) {
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        /** An error such as #REF!, or a formula whose result nobody has reckoned. */
        BROKEN
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** Excel keeps 15 digits of a number. */
    private static final int DIGITS = 15;

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, clean(text));
    }

    /** What Excel would round is written as text. */
    public static Cell number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.precision() > DIGITS || stripped.scale() > DIGITS
                ? text(Written.number(number))
                : new Cell(Kind.NUMBER, stripped.toPlainString());
    }

    public static Cell date(LocalDate day) {
        return new Cell(Kind.DATE, day.toString());
    }

    public boolean empty() {
        return text.isEmpty() && kind != Kind.BROKEN;
    }

    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** As a person would have typed it: 97,5 and 30/11/2025. */
    public String words() {
        return switch (kind) {
            case TEXT, BROKEN -> text;
            case NUMBER -> text.replace('.', ',');
            case PERCENT -> text.replace('.', ',') + "%";
            case DATE -> {
                var day = LocalDate.parse(text);
                yield "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            }
        };
    }

    /** Composed letters, one kind of line break, ordinary blanks, none around: two texts that look the same are the same. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .strip();
    }
}
