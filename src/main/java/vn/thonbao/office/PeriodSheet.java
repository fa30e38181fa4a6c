package vn.thonbao.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.review.Outliers;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfit;
import vn.thonbao.submission.Misfits;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionId;

/**
 * One period, as pages need it: of every unit, or of those that are shown.
 *
 * @param units by code
 * @param indicators those that are asked in the period
 * @param reports none = "chưa gửi", and nothing entered yet
 * @param before what was reported the period before
 * @param registered what they undertook beforehand; empty where the campaign has no registration
 * @param contacts whom to call, by unit
 * @param wholes denominators on file, by unit and name
 * @param targets those that units have of their own
 * @param sentBack figures with an open comment, by report
 * @param checks what the figures of one report should hold between each other
 */
public record PeriodSheet(
        Scope scope,
        List<ReportingUnit> units,
        List<Indicator> indicators,
        Map<UnitId, Submission> reports,
        Map<UnitId, Before> before,
        Map<UnitId, Before> registered,
        Map<UnitId, List<Contact>> contacts,
        Map<UnitId, Map<String, BigDecimal>> wholes,
        Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> targets,
        Map<SubmissionId, Set<IndicatorId>> sentBack,
        List<Check> checks) {

    public Optional<Submission> report(ReportingUnit unit) {
        return Optional.ofNullable(reports.get(unit.id()));
    }

    public List<ReportingUnit> oweing(Indicator indicator) {
        return units.stream().filter(u -> indicator.reporters().include(u)).toList();
    }

    public List<Indicator> owedBy(ReportingUnit unit) {
        return indicators.stream().filter(i -> i.reporters().include(unit)).toList();
    }

    public int entered(ReportingUnit unit) {
        return report(unit).map(r -> r.entered(owedBy(unit))).orElse(0);
    }

    /** Units other than the commune's own office. */
    public List<ReportingUnit> villages() {
        return units.stream().filter(u -> !isOffice(u)).toList();
    }

    public static boolean isOffice(ReportingUnit unit) {
        return unit.kind().equals(ReportingUnit.OFFICE);
    }

    public Before before(ReportingUnit unit) {
        return before.getOrDefault(unit.id(), Before.NOTHING);
    }

    public Before registered(ReportingUnit unit) {
        return registered.getOrDefault(unit.id(), Before.NOTHING);
    }

    public Optional<FigureAnswer> previous(ReportingUnit unit, Indicator indicator) {
        return Optional.ofNullable(before(unit).figures().get(indicator.id()));
    }

    public boolean sentBack(Submission report, Indicator indicator) {
        return sentBack(report).contains(indicator.id());
    }

    private Set<IndicatorId> sentBack(Submission report) {
        return sentBack.getOrDefault(report.id(), Set.of());
    }

    public Optional<Figure> counted(ReportingUnit unit, Indicator indicator) {
        return report(unit).flatMap(r -> r.counted(indicator.id(), sentBack(r)));
    }

    /** Figures of a report that are far from what the unit reported the period before. */
    public long outliers(ReportingUnit unit) {
        return owedBy(unit).stream()
                .filter(i -> counted(unit, i).isPresent())
                .filter(i -> Outliers.far(
                        i, previous(unit, i), counted(unit, i).orElseThrow().answer()))
                .count();
    }

    /** What of the figures that count does not fit each other: the same that the head was asked before sending. */
    public List<Misfit> misfits(ReportingUnit unit) {
        var owed = owedBy(unit);
        var answers = new HashMap<String, FigureAnswer>();
        owed.forEach(item -> counted(unit, item).ifPresent(figure -> answers.put(item.code(), figure.answer())));
        return Misfits.of(checks, owed, answers, wholes.getOrDefault(unit.id(), Map.of()));
    }
}
