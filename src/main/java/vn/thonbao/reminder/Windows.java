package vn.thonbao.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.Settings;

/** Whom another room may write to unasked, by the hours, pauses and counts of reminders. */
@Component
@Transactional(readOnly = true)
public class Windows {

    private static final int WEEK = 7;

    private final Book book;
    private final OfficeCalendar calendars;
    private final Wishes wishes;
    private final Disturbances disturbances;
    private final Directory directory;
    private final ZoneId zone;

    Windows(
            Book book,
            OfficeCalendar calendars,
            Wishes wishes,
            Disturbances disturbances,
            Directory directory,
            Settings settings) {
        this.book = book;
        this.calendars = calendars;
        this.wishes = wishes;
        this.disturbances = disturbances;
        this.directory = directory;
        this.zone = settings.timezone();
    }

    /** Why nothing ever goes out on that day of the week at that hour; empty: it does. */
    public Optional<Reason> closedEvery(AgencyId agency, DayOfWeek day, LocalTime time) {
        var rules = book.of(agency).rules();
        if (rules.quietDays().contains(day)) {
            return Optional.of(Reason.QUIET_DAY);
        }
        return rules.windows().stream().anyMatch(w -> w.contains(time))
                ? Optional.empty()
                : Optional.of(Reason.OUTSIDE_WINDOW);
    }

    /**
     * Why this person is not to be written to at this moment about what is not urgent; empty: it disturbs nobody. The week's
     * last message is left to a deadline.
     */
    public Optional<Reason> closed(Person person, Instant now) {
        var setting = book.of(person.agency());
        if (setting.paused()) {
            return Optional.of(Reason.ALL_PAUSED);
        }
        if (!directory.hasConsented(person.id())) {
            return Optional.of(Reason.NO_CONSENT);
        }
        return new Slots(setting.rules(), calendars.workingDays(person.agency()))
                .closed(LocalDateTime.ofInstant(now, zone))
                .or(() -> away(person, now) ? Optional.of(Reason.AWAY) : Optional.empty())
                .or(() -> full(setting.rules(), messageDays(person, now), now));
    }

    private boolean away(Person person, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return wishes.pauses(List.of(person.agency()), today).stream()
                .anyMatch(pause -> pause.person().equals(person.id()) && pause.covers(today));
    }

    private Set<LocalDate> messageDays(Person person, Instant now) {
        return disturbances
                .since(now.minus(Duration.ofDays(WEEK + 1)), List.of(person.agency()))
                .getOrDefault(person.id(), Set.of())
                .stream()
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.isAfter(LocalDate.ofInstant(now, zone).minusDays(WEEK)))
                .collect(Collectors.toSet());
    }

    private Optional<Reason> full(Rules rules, Set<LocalDate> days, Instant now) {
        if (days.contains(LocalDate.ofInstant(now, zone))) {
            return Optional.of(Reason.SENT_TODAY);
        }
        return days.size() >= Math.max(1, rules.perWeek() - 1) ? Optional.of(Reason.WEEK_FULL) : Optional.empty();
    }
}
