package vn.thonbao.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.review.FigureComment;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/**
 * All of one period, as pages need it.
 *
 * @param units by code
 * @param reports none = "chưa gửi", and nothing entered yet
 * @param before what was reported the period before
 * @param contacts whom to call, by unit
 * @param wholes denominators on file, by unit and name
 * @param targets those that units have of their own
 * @param comments open ones, by report
 */
public record PeriodSheet(
        Scope scope,
        List<ReportingUnit> units,
        List<Indicator> indicators,
        Map<UnitId, Submission> reports,
        Map<UnitId, Submission> before,
        Map<UnitId, List<Contact>> contacts,
        Map<UnitId, Map<String, BigDecimal>> wholes,
        Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> targets,
        Map<SubmissionId, Map<IndicatorId, FigureComment>> comments) {

    public Optional<Submission> report(ReportingUnit unit) {
        return Optional.ofNullable(reports.get(unit.id()));
    }

    public List<ReportingUnit> oweing(Indicator indicator) {
        return units.stream()
                .filter(u -> indicator.reporters().contains(u.kind()))
                .toList();
    }

    public List<Indicator> owedBy(ReportingUnit unit) {
        return indicators.stream()
                .filter(i -> i.reporters().contains(unit.kind()))
                .toList();
    }

    /** Units other than the commune's own office. */
    public List<ReportingUnit> villages() {
        return units.stream().filter(u -> !isOffice(u)).toList();
    }

    public static boolean isOffice(ReportingUnit unit) {
        return unit.kind().equals(ReportingUnit.OFFICE);
    }

    public Optional<FigureAnswer> previous(ReportingUnit unit, Indicator indicator) {
        return Optional.ofNullable(before.get(unit.id()))
                .flatMap(s -> s.counted(indicator.id(), Set.of()))
                .map(Figure::answer);
    }

    public boolean sentBack(Submission report, Indicator indicator) {
        return comments.getOrDefault(report.id(), Map.of()).containsKey(indicator.id());
    }

    public Optional<Figure> counted(ReportingUnit unit, Indicator indicator) {
        return report(unit)
                .flatMap(r -> r.counted(
                        indicator.id(), comments.getOrDefault(r.id(), Map.of()).keySet()));
    }

    public Total total(Indicator indicator) {
        return Totals.of(
                indicator,
                oweing(indicator).stream()
                        .map(u -> new Totals.Row(
                                counted(u, indicator).map(Figure::answer), wholes.getOrDefault(u.id(), Map.of())))
                        .toList(),
                scope.period().to());
    }

    /** Figures of a report that are far from what the unit reported the period before. */
    public long outliers(ReportingUnit unit) {
        return owedBy(unit).stream()
                .filter(i -> counted(unit, i).isPresent())
                .filter(i -> Outliers.far(
                        i, previous(unit, i), counted(unit, i).orElseThrow().answer()))
                .count();
    }
}
