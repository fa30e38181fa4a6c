package vn.thonbao.summary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.schedule.Bell;
import vn.thonbao.reminder.Windows;

/**
 * Thanks heads for what they sent last month, and gives the common result back to those who reported. Nothing of it is urgent: it
 * waits for an hour and a week in which it disturbs nobody, and lapses after ten days.
 */
@Component
class StatementBell implements Bell {

    private static final Logger log = LoggerFactory.getLogger(StatementBell.class);

    private static final int DAYS = 10;

    /** In one ring; the rest waits for the next. */
    private static final int MOST_PEOPLE = 500;

    private static final Duration GOOD_FOR = Duration.ofDays(2);

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final OfficeCalendar calendars;
    private final Standings standings;
    private final Reported reported;
    private final Sent sent;
    private final Windows windows;
    private final Routes routes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    StatementBell(
            Directory directory,
            CampaignDesk campaigns,
            OfficeCalendar calendars,
            Standings standings,
            Reported reported,
            Sent sent,
            Windows windows,
            Routes routes,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.standings = standings;
        this.reported = reported;
        this.sent = sent;
        this.windows = windows;
        this.routes = routes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = settings.timezone();
    }

    @Override
    public String name() {
        return "lời cảm ơn";
    }

    /** After the last reminders of a day, and between their rounds: thanks must not take a reminder's place. */
    @Override
    public String times() {
        return "0 23 19-21 * * ?";
    }

    @Override
    public void ring() {
        var now = clock.instant();
        directory.agencies().forEach(agency -> {
            try {
                of(agency.id(), now);
            } catch (RuntimeException fault) {
                log.error("The statements of agency {} have to wait", agency.id(), fault);
            }
        });
    }

    /** What one person is told, by matter. */
    private record Told(List<String> matters, List<StatementDue.Report> reports, List<StatementDue.Result> results) {
        Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void about(String matter) {
            if (!matters.contains(matter)) {
                matters.add(matter);
            }
        }
    }

    private void of(AgencyId agency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        if (aboutMoneyToday(agency, today)) {
            return;
        }
        var told = new LinkedHashMap<PersonId, Told>();
        var periods = campaigns.current(agency, now);
        month(periods, today, told);
        periods.stream()
                .filter(period -> !period.registration() && justLocked(period, now)) // an undertaking is no result
                .forEach(period -> result(period, today, told));
        if (told.isEmpty()) {
            return;
        }
        var moment = windows.at(agency, now);
        var left = MOST_PEOPLE;
        for (var entry : told.entrySet()) {
            if (left == 0) {
                return;
            }
            left -= moment.closed(entry.getKey()).isEmpty() && tellOrLeave(entry, today, now) ? 1 : 0;
        }
    }

    /** On mùng 1 and rằm nobody is spoken to about money, which a result may well be. */
    private boolean aboutMoneyToday(AgencyId agency, LocalDate today) {
        return calendars
                .workingDays(agency)
                .lunarDay(today)
                .filter(day -> day.newOrFullMoon())
                .isPresent();
    }

    private void month(List<ReportingPeriod> periods, LocalDate today, Map<PersonId, Told> told) {
        if (today.getDayOfMonth() > DAYS) {
            return;
        }
        var month = YearMonth.from(today).minusMonths(1);
        var matter = "month:" + month;
        var ids = periods.stream().map(ReportingPeriod::id).toList();
        reported.sent(ids, start(month), start(month.plusMonths(1)), matter, today)
                .forEach(row -> {
                    var person = told.computeIfAbsent(row.person(), any -> new Told());
                    person.about(matter);
                    person.reports().add(new StatementDue.Report(row.period(), row.unit()));
                });
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** By the plan: a campaign that was closed before may be opened again, and a result is told once for ever. */
    private boolean justLocked(ReportingPeriod period, Instant now) {
        return campaigns
                .planned(period.id())
                .map(Deadline::lock)
                .filter(lock ->
                        !lock.isAfter(now) && lock.plus(Duration.ofDays(DAYS)).isAfter(now))
                .isPresent();
    }

    private void result(ReportingPeriod period, LocalDate today, Map<PersonId, Told> told) {
        var matter = "period:" + period.id().value();
        var rows = reported.approved(period.id(), matter, today);
        if (!rows.isEmpty()) {
            var standing = standings.of(campaigns.campaign(period.campaign()), period);
            rows.forEach(row -> {
                var person = told.computeIfAbsent(row.person(), any -> new Told());
                person.about(matter);
                person.results().add(new StatementDue.Result(standing, row.unit()));
            });
        }
    }

    /** @return whether there was anything to send: who cannot be written to now keeps nobody else waiting */
    private boolean tellOrLeave(Map.Entry<PersonId, Told> entry, LocalDate today, Instant now) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> tell(status, entry.getKey(), entry.getValue(), today, now)));
        } catch (RuntimeException fault) {
            log.error("The statement of {} has to wait", entry.getKey(), fault);
            return false;
        }
    }

    private boolean tell(TransactionStatus status, PersonId id, Told told, LocalDate today, Instant now) {
        var person = directory.person(id);
        var chat = routes.to(id, now).stream().findFirst();
        if (chat.isEmpty()) {
            return false;
        }
        var settled = told.matters().stream()
                .filter(matter -> sent.settle(person, matter, Optional.empty(), now))
                .toList();
        if (settled.size() < told.matters().size()) { // another node was faster; what it left comes with the next ring
            status.setRollbackOnly();
            return false;
        }
        events.publishEvent(new StatementDue(
                person,
                chat.get(),
                KeepsHours.KEY + id.value() + ":" + settled.get(0),
                YearMonth.from(today).minusMonths(1),
                told.reports(),
                told.results(),
                now.plus(GOOD_FOR),
                now));
        return true;
    }
}
