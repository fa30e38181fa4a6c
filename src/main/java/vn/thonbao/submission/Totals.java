package vn.thonbao.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;

/** Arithmetic over answers: sums, ratios of sums, counts of yes. Right or absent; never a mean of percentages. */
public final class Totals {

    /**
     * @param answer absent = nothing sent yet
     * @param wholes the unit's denominators on file, by name
     */
    public record Row(Optional<FigureAnswer> answer, Map<String, BigDecimal> wholes) {}

    private Totals() {}

    /** @param rows one for each unit that owes the indicator */
    public static Total of(Indicator indicator, List<Row> rows) {
        var sum = new Tally(indicator);
        rows.forEach(sum::add);
        return sum.total();
    }
}
