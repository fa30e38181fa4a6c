package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** Opens the next period of a campaign by itself when its first day has come. May be asked at any time, as often as one likes. */
@Component
public class PeriodOpening {

    /** So long after its end a campaign's missed periods are still opened, if the program stood still over it. */
    private static final int DAYS_AFTER_THE_END = 400;

    private record Due(AgencyId agency, CampaignId campaign, CampaignPlan.Period period) {}

    private final Rhythms rhythms;
    private final Timetable timetable;
    private final OfficeCalendar calendar;
    private final LifeChanges changes;
    private final TransactionTemplate writing;
    private final Memory memory;
    private final ZoneId zone;

    PeriodOpening(
            Rhythms rhythms,
            Timetable timetable,
            OfficeCalendar calendar,
            LifeChanges changes,
            PlatformTransactionManager transactions,
            Settings settings) {
        this.rhythms = rhythms;
        this.timetable = timetable;
        this.calendar = calendar;
        this.changes = changes;
        this.writing = new TransactionTemplate(transactions);
        this.memory = new Memory(settings);
        this.zone = settings.timezone();
    }

    /**
     * Opens every period that has begun by now and does not stand yet, of all agencies; also those that were missed, so that the
     * history has no gap, but none that ended while its campaign was closed. What is open already stays as it is, whatever deadline it has been given since.
     *
     * @return how many were opened
     */
    public int openDue(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var due = memory.of(List.of("due", today), () -> due(today));
        if (due.isEmpty()) {
            return 0;
        }
        writing.executeWithoutResult(status -> {
            memory.forget();
            due.forEach(d -> timetable.add(d.agency(), d.campaign(), d.period()));
        });
        return due.size();
    }

    private List<Due> due(LocalDate today) {
        return rhythms.underWay(today, today.minusDays(DAYS_AFTER_THE_END)).stream()
                .flatMap(row -> due(row, today).stream())
                .toList();
    }

    private List<Due> due(Rhythms.Row row, LocalDate today) {
        var agency = new AgencyId(row.agencyId());
        var campaign = new CampaignId(row.campaignId());
        var standing = timetable.periods(campaign).stream()
                .map(p -> new WorkingDays.Span(p.from(), p.to()))
                .toList();
        var closings = closings(campaign);
        return row.rhythm().begun(today, calendar.workingDays(agency)).stream()
                .filter(p -> !standing.contains(new WorkingDays.Span(p.from(), p.to())))
                .filter(p -> !closings.passedOver(p))
                .map(p -> new Due(agency, campaign, p))
                .toList();
    }

    /** What the campaign passed over, and will not open. */
    Closings closings(CampaignId campaign) {
        return Closings.of(
                changes.findByCampaignIdOrderById(campaign.value()).stream()
                        .map(LifeChanges.Row::change)
                        .toList(),
                zone);
    }

    /** A campaign was closed or opened again. */
    void lookAnew() {
        memory.forget();
    }

    /** From now on the campaign's periods follow each other like this, or no more. */
    void goOn(AgencyId agency, CampaignId campaign, Optional<Rhythm> rhythm) {
        memory.forget();
        rhythms.findByCampaignId(campaign.value()).ifPresent(rhythms::delete);
        rhythm.ifPresent(now -> begin(agency, campaign, now));
    }

    /** A campaign was opened: its rhythm is looked at anew. */
    void begin(AgencyId agency, CampaignId campaign, Rhythm rhythm) {
        memory.forget();
        rhythms.save(Rhythms.Row.of(agency, campaign, rhythm));
    }
}
