package vn.thonbao.summary;

import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.submission.Total;

/**
 * Where one period stands: the numbers of the board.
 *
 * @param missing units that have not sent and send no paper sheet either, by code; {@code sheets} sent a picture of one
 * @param lines every indicator with its total, in the plan's order
 * @param before what was noted a week ago
 */
public record Standing(
        Campaign campaign,
        ReportingPeriod period,
        Counts counts,
        List<ReportingUnit> missing,
        List<ReportingUnit> sheets,
        List<Line> lines,
        Optional<Snapshot.Of> before) {

    /**
     * Units of one period.
     *
     * @param sent at least once; of them {@code approved}, {@code waiting} for the office and {@code returned}
     */
    public record Counts(int units, int sent, int approved, int waiting, int returned) {
        public int missing() {
            return units - sent;
        }
    }

    public record Line(Indicator indicator, Total total) {}

    public Standing {
        missing = List.copyOf(missing);
        sheets = List.copyOf(sheets);
        lines = List.copyOf(lines);
    }

    public Optional<Snapshot.Sum> before(Indicator indicator) {
        return before.flatMap(
                of -> Optional.ofNullable(of.sums().get(indicator.id().value())));
    }

    Standing comparedWith(Optional<Snapshot.Of> old) {
        return new Standing(campaign, period, counts, missing, sheets, lines, old);
    }
}
