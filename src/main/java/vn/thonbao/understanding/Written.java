package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as Vietnamese offices write them: 1.401,1 (NĐ 30/2020: dot for thousands, comma for decimals). */
public final class Written {

    private Written() {}

    /** All decimals that are there, none that are not: 98,50 is written 98,5. */
    public static String number(BigDecimal value) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat("#,##0.####################", symbols);
        format.setParseBigDecimal(true);
        return format.format(value);
    }

    /** With its unit as it is said: "97,5%", "85 hộ", "1.401,1 tỷ đồng". */
    public static String number(BigDecimal value, String unit) {
        return unit.isEmpty() ? number(value) : unit.startsWith("%") ? number(value) + "%" : number(value) + " " + unit;
    }
}
