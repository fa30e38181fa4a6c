package vn.thonbao.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.submission.Total;
import vn.thonbao.understanding.Written;

/** A total as the board, the roll-up and the summary write it; whether a target is met was decided before rounding. */
public final class TotalWords {

    private TotalWords() {}

    /** Empty where nothing adds up. Of a task: how many of all have done it. */
    public static String value(Indicator indicator, Total total) {
        return indicator.kind() == Indicator.Kind.TASK
                ? parts(total.numerator(), total.numerator().map(done -> BigDecimal.valueOf(total.base())))
                : value(indicator, total.value(), total.numerator(), total.denominator());
    }

    /** With as many decimals as the indicator has; a count of yes as it is said: "22/23". */
    public static String value(
            Indicator indicator,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator) {
        return indicator.totalling() == Indicator.Totalling.COUNT_YES
                ? parts(numerator, denominator)
                : value.map(v -> v.setScale(indicator.decimals(), RoundingMode.HALF_UP))
                        .map(v -> Written.number(v, indicator.unit()))
                        .orElse("");
    }

    /** What a ratio or a count was made of: "652/675"; empty where it is neither. */
    public static String parts(Indicator indicator, Total total) {
        return indicator.kind() == Indicator.Kind.TASK
                ? value(indicator, total)
                : parts(total.numerator(), total.denominator());
    }

    private static String parts(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return numerator
                .flatMap(n -> denominator.map(d -> Written.number(n) + "/" + Written.number(d)))
                .orElse("");
    }
}
