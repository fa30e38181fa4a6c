package vn.thonbao.review;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/** What the units of a period report together: sent, and not sent back. One short row is read for each unit. */
@Component
@Transactional(readOnly = true)
public class PeriodTotals {

    /**
     * @param totals by indicator, in the plan's order, each with its coverage
     * @param reports by unit
     */
    public record Summed(Map<IndicatorId, Total> totals, Map<UnitId, SentReport> reports) {

        public Total total(Indicator indicator) {
            return Objects.requireNonNull(totals.get(indicator.id()));
        }

        public Optional<SentReport> report(ReportingUnit unit) {
            return Optional.ofNullable(reports.get(unit.id()));
        }

        public int count(Collection<ReportingUnit> units, Predicate<SentReport> wanted) {
            return (int) units.stream()
                    .flatMap(unit -> report(unit).stream())
                    .filter(wanted)
                    .count();
        }
    }

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;

    PeriodTotals(CampaignDesk campaigns, SubmissionDesk submissions, ReviewDesk reviews) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
    }

    /**
     * @param units those that stand on the period's last day; who of them owes what, the items say
     * @param wholes their denominators on file, by name
     */
    public Summed of(
            ReportingPeriod period, Collection<ReportingUnit> units, Map<UnitId, Map<String, BigDecimal>> wholes) {
        return of(period, units, wholes, report -> true);
    }

    /** The same of reports that the office has approved: what may be told upwards. */
    Summed approved(
            ReportingPeriod period, Collection<ReportingUnit> units, Map<UnitId, Map<String, BigDecimal>> wholes) {
        return of(period, units, wholes, SentReport::approved);
    }

    private Summed of(
            ReportingPeriod period,
            Collection<ReportingUnit> units,
            Map<UnitId, Map<String, BigDecimal>> wholes,
            Predicate<SentReport> wanted) {
        var reports = submissions.sent(period.id());
        var byUnit = reports.stream().collect(toMap(SentReport::unit, report -> report));
        var sentBack = reviews.sentBack(period.id());
        var adding = units.stream()
                .map(unit -> new Totals.Unit(
                        unit,
                        Optional.ofNullable(byUnit.get(unit.id()))
                                .filter(wanted)
                                .map(report -> report.counted(sentBack.getOrDefault(report.id(), Set.of())))
                                .orElse(Map.of()),
                        wholes.getOrDefault(unit.id(), Map.of())));
        return new Summed(Totals.of(campaigns.indicators(period), adding, period.to()), byUnit);
    }
}
