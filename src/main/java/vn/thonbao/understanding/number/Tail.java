package vn.thonbao.understanding.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a part without a scale of its own means behind a scale word: "98 tỷ 5" is 98,5 tỷ, "một trăm năm" may be
 * 150 or 105.
 *
 * @param readings all that it may mean, likeliest first
 * @param certain  whether the first may be taken without asking
 */
record Tail(List<BigDecimal> readings, boolean certain) {

    /** "98 tỷ 5", "1 tỷ 250", "hai nghìn ba": a bare part is a fraction of the scale, or units. */
    static Tail bare(SmallNumbers.Part part, BigDecimal units, long scale, boolean money) {
        var width = part.width();
        var fraction = units.multiply(BigDecimal.valueOf(scale)).divide(BigDecimal.TEN.pow(width));
        if (width == 1 && (money || part.tailDigit())) {
            return new Tail(List.of(fraction), true);
        }
        if (scale == 100 && width > 1 || scale == 1000 && width == 3) {
            return new Tail(List.of(units), true);
        }
        return width == 3 ? new Tail(List.of(fraction), true) : new Tail(List.of(fraction, units), false);
    }

    /** "bốn trăm phẩy ba" is 400,3; "hai triệu phẩy năm" rather 2,5 triệu, and asked. */
    static Tail decimals(BigDecimal fraction, long scale) {
        return scale < 1000
                ? new Tail(List.of(fraction), true)
                : new Tail(List.of(fraction.multiply(BigDecimal.valueOf(scale)), fraction), false);
    }
}
