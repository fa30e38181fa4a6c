package vn.thonbao.reminder;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
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

    /** How an agency's people stand at a moment, read once for all of them. */
    public Moment at(AgencyId agency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var setting = book.of(agency);
        var why = setting.paused()
                ? Optional.of(Reason.ALL_PAUSED)
                : new Slots(setting.rules(), calendars.workingDays(agency)).closed(LocalDateTime.ofInstant(now, zone));
        return why.isPresent()
                ? new Moment(today, setting.rules(), why, Set.of(), Map.of())
                : new Moment(
                        today,
                        setting.rules(),
                        why,
                        wishes.pauses(List.of(agency), today).stream()
                                .filter(pause -> pause.covers(today))
                                .map(Pause::person)
                                .collect(toSet()),
                        disturbances.since(now.minus(Duration.ofDays(WEEK + 1)), List.of(agency)));
    }

    /** What was written to people after it was read is not known here. */
    public final class Moment {

        private final LocalDate today;
        private final Rules rules;
        private final Optional<Reason> closedToAll;
        private final Set<PersonId> away;
        private final Map<PersonId, Set<LocalDateTime>> messages;

        private Moment(
                LocalDate today,
                Rules rules,
                Optional<Reason> closedToAll,
                Set<PersonId> away,
                Map<PersonId, Set<LocalDateTime>> messages) {
            this.today = today;
            this.rules = rules;
            this.closedToAll = closedToAll;
            this.away = away;
            this.messages = messages;
        }

        /**
         * Why this person is not to be written to about what is not urgent; empty: it disturbs nobody. The week's last message is
         * left to a deadline.
         */
        public Optional<Reason> closed(PersonId person) {
            if (closedToAll.isPresent()) {
                return closedToAll;
            }
            if (away.contains(person)) {
                return Optional.of(Reason.AWAY);
            }
            return full(person)
                    .or(() -> directory.hasConsented(person) ? Optional.empty() : Optional.of(Reason.NO_CONSENT));
        }

        private Optional<Reason> full(PersonId person) {
            var days = messages.getOrDefault(person, Set.of()).stream()
                    .map(LocalDateTime::toLocalDate)
                    .filter(day -> day.isAfter(today.minusDays(WEEK)))
                    .collect(toSet());
            if (days.contains(today)) {
                return Optional.of(Reason.SENT_TODAY);
            }
            return days.size() >= Math.max(1, rules.perWeek() - 1) ? Optional.of(Reason.WEEK_FULL) : Optional.empty();
        }
    }
}
