package vn.thonbao.summary;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.FigureComment;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/** Counts where periods stand, from the reports that count on the board and by the same arithmetic. */
@Component
class Standings {

    /** A period that was just locked is summed up once more. */
    private static final Duration STILL_TOLD = Duration.ofDays(7);

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final ZoneId zone;

    Standings(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            ReviewDesk reviews,
            Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
        this.zone = settings.timezone();
    }

    List<Standing> of(AgencyId agency, Instant now) {
        return campaigns.campaigns(agency).stream()
                .flatMap(campaign -> told(campaign, now).map(period -> of(campaign, period)))
                .toList();
    }

    /** Of each campaign what has ended and is not locked; else the newest that has begun, until a week after its lock. */
    private Stream<ReportingPeriod> told(Campaign campaign, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var begun = campaigns.periods(campaign.id()).stream()
                .filter(p -> !p.from().isAfter(today))
                .toList();
        var due = begun.stream()
                .filter(p -> p.to().isBefore(today) && lock(p).isAfter(now))
                .toList();
        return due.isEmpty()
                ? begun.stream().limit(1).filter(p -> lock(p).plus(STILL_TOLD).isAfter(now))
                : due.stream();
    }

    private Instant lock(ReportingPeriod period) {
        return campaigns.deadline(period.id()).map(Deadline::lock).orElse(Instant.EPOCH);
    }

    Standing of(Campaign campaign, ReportingPeriod period) {
        var agency = campaign.agency();
        var sheet = new Sheet(
                directory.units(agency, period.to()),
                submissions.all(period.id()).stream().collect(toMap(Submission::unit, Function.identity())),
                directory.denominators(agency, period.to()),
                reviews.openComments(period.id()),
                period.to());
        var silent = sheet.villages()
                .filter(u -> sheet.report(u).filter(Standings::sent).isEmpty())
                .filter(u -> campaigns.reportsIn(campaign.id(), u))
                .toList();
        return new Standing(
                campaign,
                period,
                sheet.counts(),
                silent.stream().filter(u -> !sheet.pictured(u)).toList(),
                silent.stream().filter(sheet::pictured).toList(),
                campaigns.indicators(campaign.id()).stream()
                        .map(i -> new Standing.Line(i, sheet.total(i)))
                        .toList(),
                Optional.empty());
    }

    private static boolean sent(Submission report) {
        return report.revision() > 0;
    }

    /** All of one period that counting needs. */
    private record Sheet(
            List<ReportingUnit> units,
            Map<UnitId, Submission> reports,
            Map<UnitId, Map<String, BigDecimal>> wholes,
            Map<SubmissionId, Map<IndicatorId, FigureComment>> comments,
            LocalDate until) {

        Stream<ReportingUnit> villages() {
            return units.stream().filter(u -> !u.kind().equals(ReportingUnit.OFFICE));
        }

        Optional<Submission> report(ReportingUnit unit) {
            return Optional.ofNullable(reports.get(unit.id()));
        }

        boolean pictured(ReportingUnit unit) {
            return report(unit).filter(Submission::sheetReceived).isPresent();
        }

        Standing.Counts counts() {
            var theirs = villages().flatMap(u -> report(u).stream()).toList();
            return new Standing.Counts(
                    (int) villages().count(),
                    (int) theirs.stream().filter(Standings::sent).count(),
                    count(theirs, Set.of(SubmissionStatus.APPROVED, SubmissionStatus.LOCKED)),
                    count(theirs, Set.of(SubmissionStatus.SENT)),
                    count(theirs, Set.of(SubmissionStatus.RETURNED)));
        }

        private static int count(List<Submission> reports, Set<SubmissionStatus> wanted) {
            return (int)
                    reports.stream().filter(r -> wanted.contains(r.status())).count();
        }

        Total total(Indicator indicator) {
            var rows = units.stream()
                    .filter(u -> indicator.reporters().contains(u.kind()))
                    .map(u -> new Totals.Row(
                            report(u).flatMap(r -> counted(r, indicator)).map(Figure::answer),
                            wholes.getOrDefault(u.id(), Map.of())))
                    .toList();
            return Totals.of(indicator, rows, until);
        }

        private Optional<Figure> counted(Submission report, Indicator indicator) {
            return report.counted(
                    indicator.id(), comments.getOrDefault(report.id(), Map.of()).keySet());
        }
    }
}
