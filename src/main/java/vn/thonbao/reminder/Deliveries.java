package vn.thonbao.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.LateList;

/** Hands one person's message over, after looking once more whether it is still true. Joins a transaction. */
@Component
class Deliveries {

    /** Of every message this room owes. */
    static final String KEY = "reminder:";

    private final Rings rings;
    private final LateList late;
    private final Routes routes;
    private final OfficeCalendar calendars;
    private final Wishes wishes;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    Deliveries(
            Rings rings,
            LateList late,
            Routes routes,
            OfficeCalendar calendars,
            Wishes wishes,
            ApplicationEventPublisher events,
            Settings settings) {
        this.rings = rings;
        this.late = late;
        this.routes = routes;
        this.calendars = calendars;
        this.wishes = wishes;
        this.events = events;
        this.zone = settings.timezone();
    }

    /** @param rows all that is planned for one person */
    void deliver(List<Rings.Row> rows, Instant now) {
        var tooLate = rows.stream().filter(expired(now)).toList();
        var inTime = rows.stream().filter(expired(now).negate()).toList();
        var due = inTime.stream().filter(this::owed).toList();
        rings.dropped(tooLate, Reason.TOO_LATE);
        rings.dropped(inTime.stream().filter(row -> !due.contains(row)).toList(), Reason.NO_LONGER_OWED);
        if (!due.isEmpty()) {
            routes.to(due.get(0).matter().person(), now).stream()
                    .findFirst()
                    .ifPresentOrElse(chat -> send(due, chat, now), () -> unreached(due, now));
        }
    }

    private static Predicate<Rings.Row> expired(Instant now) {
        return row -> row.expires().filter(end -> !now.isBefore(end)).isPresent();
    }

    private boolean owed(Rings.Row row) {
        return late.owes(row.matter().period(), row.matter().unit());
    }

    private void unreached(List<Rings.Row> due, Instant now) {
        rings.dropped(due, Reason.NO_CHANNEL);
        due.forEach(row -> {
            var matter = row.matter();
            events.publishEvent(new CallDue(row.agency(), matter.person(), matter.unit(), matter.period(), true, now));
        });
    }

    private void send(List<Rings.Row> due, ChatAddress chat, Instant now) {
        var first = due.get(0);
        var key = KEY + first.matter().person().value() + ":" + first.id();
        rings.sent(due, key, now);
        due.stream().filter(row -> row.kind() == Step.Kind.TONIGHT).forEach(row -> wishes.reminded(row.matter(), now));
        events.publishEvent(new ReminderDue(
                first.matter().person(),
                chat,
                key,
                due.stream()
                        .map(row -> new ReminderDue.Item(
                                row.matter().period(), row.matter().unit(), row.kind()))
                        .toList(),
                due.stream()
                        .flatMap(row -> row.expires().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(now),
                quietAboutMoney(first.agency(), now),
                now));
    }

    private boolean quietAboutMoney(AgencyId agency, Instant now) {
        return calendars
                .workingDays(agency)
                .lunarDay(LocalDate.ofInstant(now, zone))
                .filter(day -> day.newOrFullMoon())
                .isPresent();
    }
}
