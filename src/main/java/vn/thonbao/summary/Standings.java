package vn.thonbao.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.PeriodTotals;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.SubmissionStatus;

/** Counts where periods stand, from the same totals as the board. */
@Component
class Standings {

    /** A period that was just locked is summed up once more. */
    private static final Duration STILL_TOLD = Duration.ofDays(7);

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final PeriodTotals totals;
    private final ZoneId zone;

    Standings(Directory directory, CampaignDesk campaigns, PeriodTotals totals, Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.totals = totals;
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
        var units = directory.units(campaign.agency(), period.to());
        var summed = totals.of(period, units, directory.denominators(campaign.agency(), period.to()));
        var villages = units.stream()
                .filter(u -> !u.kind().equals(ReportingUnit.OFFICE))
                .filter(u -> campaigns.reportsIn(period, u))
                .toList();
        var silent = villages.stream()
                .filter(u -> summed.report(u).filter(SentReport::sent).isEmpty())
                .toList();
        return new Standing(
                campaign,
                period,
                new Standing.Counts(
                        villages.size(),
                        summed.count(villages, SentReport::sent),
                        summed.count(villages, SentReport::approved),
                        summed.count(villages, report -> report.status() == SubmissionStatus.SENT),
                        summed.count(villages, report -> report.status() == SubmissionStatus.RETURNED)),
                silent.stream().filter(u -> !pictured(summed, u)).toList(),
                silent.stream().filter(u -> pictured(summed, u)).toList(),
                campaigns.indicators(period).stream()
                        .map(i -> new Standing.Line(i, summed.total(i)))
                        .toList(),
                Optional.empty());
    }

    private static boolean pictured(PeriodTotals.Summed summed, ReportingUnit unit) {
        return summed.report(unit).filter(SentReport::sheetReceived).isPresent();
    }
}
