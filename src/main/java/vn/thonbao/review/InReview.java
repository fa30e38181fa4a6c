package vn.thonbao.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfits;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.WaitingReports;

/** Reports as whoever decides on them should see them. */
@Component
@Transactional(readOnly = true)
public class InReview {

    /** More than anybody decides on in a chat; the next come when these are decided. */
    private static final int MOST_WAITING = 200;

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final PreviousFigures previous;
    private final WaitingReports waiting;

    InReview(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            PreviousFigures previous,
            WaitingReports waiting) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.previous = previous;
        this.waiting = waiting;
    }

    /** Those of all periods that wait for a decision; who has waited longest comes first. */
    public List<ReportInReview> waiting(AgencyId agency) {
        var units = waiting.of(agency, MOST_WAITING).stream()
                .collect(groupingBy(WaitingReports.Waiting::period, mapping(WaitingReports.Waiting::unit, toList())));
        return units.entrySet().stream()
                .flatMap(period ->
                        of(campaigns.period(period.getKey()), submissions.all(period.getKey(), period.getValue()))
                                .stream())
                .filter(report -> report.report().status() == SubmissionStatus.SENT)
                .sorted(Comparator.comparing((ReportInReview report) ->
                                report.report().sentAt().orElseThrow())
                        .thenComparing(report -> report.report().id().value()))
                .toList();
    }

    /** Whether the unit has a report of another period that waits: then its name alone does not say which one is meant. */
    public boolean anotherWaits(ReportInReview report) {
        return waiting.of(report.unit().agency(), MOST_WAITING).stream()
                .anyMatch(other -> other.unit().equals(report.unit().id())
                        && !other.period().equals(report.period().id()));
    }

    public ReportInReview of(Submission report) {
        return of(List.of(report)).get(0);
    }

    /** In no order. */
    public List<ReportInReview> of(List<Submission> reports) {
        return reports.stream().collect(groupingBy(Submission::period)).entrySet().stream()
                .flatMap(period -> of(campaigns.period(period.getKey()), period.getValue()).stream())
                .toList();
    }

    /** Every report of the period that somebody has begun. */
    public List<ReportInReview> of(ReportingPeriod period) {
        return of(period, submissions.all(period.id()));
    }

    /** In a fixed number of statements. */
    private List<ReportInReview> of(ReportingPeriod period, List<Submission> reports) {
        var ids = reports.stream().map(Submission::unit).toList();
        var units = directory.units(ids).stream().collect(toMap(ReportingUnit::id, unit -> unit));
        var campaign = campaigns.campaign(period.campaign());
        var known = new Known(
                campaign,
                period,
                previous.of(period.id(), units.values()),
                campaigns.deadlines(ids, List.of(period.id())),
                directory.denominators(campaign.agency(), period.to()));
        return reports.stream()
                .flatMap(report ->
                        Optional.ofNullable(units.get(report.unit())).map(unit -> of(report, unit, known)).stream())
                .toList();
    }

    /** What is read once for all units. */
    private record Known(
            Campaign campaign,
            ReportingPeriod period,
            Map<UnitId, Before> before,
            Map<UnitId, Map<PeriodId, Deadline>> deadlines,
            Map<UnitId, Map<String, BigDecimal>> wholes) {}

    private ReportInReview of(Submission report, ReportingUnit unit, Known known) {
        var owed = campaigns.owedBy(known.period(), unit);
        var before = known.before().getOrDefault(unit.id(), Before.NOTHING);
        var deadline = known.deadlines()
                .getOrDefault(unit.id(), Map.of())
                .get(known.period().id());
        return new ReportInReview(
                report,
                known.campaign(),
                known.period(),
                unit,
                owed.stream().map(item -> line(report, item, before)).toList(),
                Misfits.of(
                        campaigns.checks(known.campaign().id()),
                        owed,
                        byCode(report, owed),
                        known.wholes().getOrDefault(unit.id(), Map.of())),
                deadline != null
                        && report.sentAt()
                                .filter(at -> at.isAfter(deadline.sendBy()))
                                .isPresent());
    }

    private static ReportInReview.Line line(Submission report, Indicator item, Before before) {
        var sent = Optional.ofNullable(report.sent().get(item.id())).map(Figure::answer);
        var previous = Optional.ofNullable(before.figures().get(item.id()));
        var far = sent.filter(answer -> Outliers.far(item, previous, answer)).isPresent();
        return new ReportInReview.Line(item, sent, previous, far);
    }

    private static Map<String, FigureAnswer> byCode(Submission report, List<Indicator> owed) {
        var answers = new HashMap<String, FigureAnswer>();
        owed.forEach(item -> Optional.ofNullable(report.sent().get(item.id()))
                .ifPresent(figure -> answers.put(item.code(), figure.answer())));
        return answers;
    }
}
