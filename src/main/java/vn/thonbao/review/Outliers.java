package vn.thonbao.review;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Totals;

/** A mark for the reviewer, not a verdict: more than three times the previous figure or less than a third, or 20 points away. */
public final class Outliers {

    private static final BigDecimal TIMES = new BigDecimal(3);
    private static final BigDecimal POINTS = new BigDecimal(20);

    private Outliers() {}

    public static boolean far(Indicator indicator, Optional<FigureAnswer> previous, FigureAnswer answer) {
        var before = previous.flatMap(old -> Totals.number(indicator, old));
        var now = Totals.number(indicator, answer);
        if (before.isEmpty() || now.isEmpty()) {
            return false;
        }
        return indicator.kind() == Indicator.Kind.PERCENT
                ? now.get().subtract(before.get()).abs().compareTo(POINTS) > 0
                : over(now.get(), before.get()) || over(before.get(), now.get());
    }

    private static boolean over(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(TIMES)) > 0;
    }
}
