package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that the reader may know of the question: what decides whether "1.234" is clear is the field, not the text.
 *
 * @param id comes back in the rows of a paste
 * @param label the indicator's wording; {@code aliases} are the ways people shorten it
 * @param unit as the office writes it ("%", "hộ", "tỷ đồng"); empty when the figure has none
 * @param decimals most decimals that make sense; 0 = whole numbers only
 * @param min smallest value that is possible at all; absent = no limit
 * @param previous the figure of the period before, in the same unit
 * @param total the whole on file (households, population); with {@code share}, "298/312" is itself the answer
 */
public record Field(
        String id,
        String label,
        List<String> aliases,
        String unit,
        int decimals,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<BigDecimal> previous,
        Optional<BigDecimal> total,
        boolean share,
        Kind kind,
        Optional<Period> period) {

    public Field {
        aliases = List.copyOf(aliases);
    }

    public boolean integer() {
        return decimals == 0;
    }

    public enum Kind {
        /** A number, a percentage or a share, as the unit says. */
        FIGURE,
        YES_NO,
        /** A sentence or two in the head's own words. */
        WORDS,
        /** How far something is that has to be done. */
        TASK
    }

    /** The kind of period the figure covers: decides whether "như tháng trước" is "như kỳ trước". */
    public enum Period {
        MONTH,
        QUARTER,
        HALF,
        YEAR
    }
}
