package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;

/** Moves deadlines and locks, for one unit or for all; each move leaves who, when and why. */
@Component
public class Delays {

    /**
     * The dates after a village's deadline by which the report goes up.
     *
     * @param village last moment for the units
     * @param check last day on which the office looks through what came, {@code leader} on which it is signed
     */
    public record Chain(Instant village, LocalDate check, LocalDate leader) {}

    private final Timetable timetable;
    private final Definitions definitions;
    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final OfficeCalendar calendar;
    private final ZoneId zone;

    Delays(
            Timetable timetable,
            Definitions definitions,
            Deadlines deadlines,
            DeadlineChanges changes,
            OfficeCalendar calendar,
            Settings settings) {
        this.timetable = timetable;
        this.definitions = definitions;
        this.deadlines = deadlines;
        this.changes = changes;
        this.calendar = calendar;
        this.zone = settings.timezone();
    }

    /** Agrees to a delay: from now on this unit has its own deadline and lock. */
    @Transactional
    public void delay(PeriodId period, UnitId unit, Deadline agreed, String by, Instant at, String why) {
        timetable.move(agency(period), period, unit);
        deadlines.move(agency(period).value(), period.value(), unit.value(), agreed.sendBy(), agreed.lock());
        record(period, Optional.of(unit), agreed, by, at, why);
    }

    /**
     * Opens a locked period once more for one unit. What was late stays late: only the lock moves.
     *
     * @throws java.util.NoSuchElementException if the period is history, which nobody may change
     */
    @Transactional
    public void reopen(PeriodId period, UnitId unit, Instant until, String by, Instant at, String why) {
        var now = timetable.deadline(period, unit).orElseThrow();
        delay(period, unit, new Deadline(now.sendBy(), until), by, at, why);
    }

    /** Moves the deadline of all units that have none of their own. */
    @Transactional
    public void moveAll(PeriodId period, Deadline agreed, String by, Instant at, String why) {
        timetable.change();
        deadlines.moveAll(period.value(), agreed.sendBy(), agreed.lock());
        record(period, Optional.empty(), agreed, by, at, why);
    }

    private void record(PeriodId period, Optional<UnitId> unit, Deadline to, String by, Instant at, String why) {
        changes.save(new DeadlineChanges.Row(
                null,
                agency(period).value(),
                period.value(),
                unit.map(UnitId::value).orElse(null),
                to.sendBy(),
                to.lock(),
                by,
                at,
                why));
    }

    /** Oldest first. */
    public List<DeadlineChange> changes(PeriodId period) {
        return changes.findByPeriodIdOrderById(period.value()).stream()
                .map(DeadlineChanges.Row::change)
                .toList();
    }

    /**
     * What to propose where the deadline of all lands on a day off, or not even one working day after the period's last day: the
     * next working day at the same hour, the lock as many days after it. Absent where it stands well.
     */
    public Optional<Deadline> better(PeriodId period) {
        var days = calendar.workingDays(agency(period));
        var earliest = days.plusWorking(timetable.period(period).to(), 1);
        return timetable.deadline(period).flatMap(now -> {
            var sendBy = now.sendBy().atZone(zone);
            var day = sendBy.toLocalDate();
            var wanted = days.nextWorking(day.isBefore(earliest) ? earliest : day);
            if (wanted.equals(day)) {
                return Optional.empty();
            }
            var lock = now.lock().atZone(zone);
            var locked = days.nextWorking(later(lock.toLocalDate(), days.plusWorking(wanted, 1)));
            return Optional.of(new Deadline(
                    sendBy.with(wanted).toInstant(), lock.with(locked).toInstant()));
        });
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Village, office check, leader: each a working day after the one before; absent for history. */
    public Optional<Chain> chain(PeriodId period) {
        var days = calendar.workingDays(agency(period));
        return timetable.deadline(period).map(d -> {
            var check = days.plusWorking(LocalDate.ofInstant(d.sendBy(), zone), 1);
            return new Chain(d.sendBy(), check, days.plusWorking(check, 1));
        });
    }

    private AgencyId agency(PeriodId period) {
        return definitions.of(timetable.period(period).campaign()).campaign().agency();
    }
}
