package vn.thonbao.summary;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.channel.LastLook;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.schedule.Bell;
import vn.thonbao.reminder.Reason;
import vn.thonbao.reminder.SendingHours;

/**
 * Notes each day's numbers, and hands over the summaries that are due. It may be asked at any time, twice, or after a long stop:
 * one summary a person and week, and of those that were missed only the latest.
 */
@Component
class WeeklySummaries implements Bell {

    private static final Logger log = LoggerFactory.getLogger(WeeklySummaries.class);

    /** So near to the next one a late summary would only be one too many. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final Recipients recipients;
    private final SummaryDesk desk;
    private final Sent sent;
    private final Directory directory;
    private final Routes routes;
    private final SendingHours hours;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    WeeklySummaries(
            Recipients recipients,
            SummaryDesk desk,
            Sent sent,
            Directory directory,
            Routes routes,
            SendingHours hours,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            Settings settings) {
        this.recipients = recipients;
        this.desk = desk;
        this.sent = sent;
        this.directory = directory;
        this.routes = routes;
        this.hours = hours;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = settings.timezone();
    }

    @Override
    public String name() {
        return "tổng hợp";
    }

    /** Summaries are due on the hour. */
    @Override
    public String times() {
        return "0 0 * * * ?";
    }

    @Override
    public void ring() {
        var now = clock.instant();
        var all = recipients.active();
        all.stream().map(Recipient::agency).distinct().forEach(agency -> orLeave(() -> desk.note(agency, now), agency));
        all.forEach(recipient -> orLeave(() -> deliver(recipient, now), recipient.person()));
    }

    /** What goes wrong with one keeps nobody else's summary back; the next ring tries again. */
    private void orLeave(Runnable work, Object whose) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException fault) {
            log.error("The summary of {} has to wait", whose, fault);
        }
    }

    private void deliver(Recipient recipient, Instant now) {
        var due = recipient.due(LocalDateTime.ofInstant(now, zone));
        var matter = "week:" + due.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (instant(due).isBefore(recipient.since()) || sent.settled(recipient.person(), matter)) {
            return;
        }
        var person = directory.person(recipient.person());
        var expires = instant(due.plusWeeks(1)).minus(NEAR);
        if (!now.isBefore(expires)) {
            sent.settle(person, matter, Optional.of(Reason.TOO_LATE), now);
        } else if (hours.at(person.agency(), now, expires) instanceof LastLook.Verdict.Send) {
            routes.to(person.id(), now).stream()
                    .findFirst()
                    .filter(chat -> sent.settle(person, matter, Optional.empty(), now))
                    .ifPresent(chat -> events.publishEvent(new SummaryDue(
                            person,
                            chat,
                            KeepsHours.KEY + person.id().value() + ":" + matter,
                            desk.now(person.agency(), now),
                            expires)));
        }
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
