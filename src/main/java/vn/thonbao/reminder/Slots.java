package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.thonbao.campaign.WorkingDays;
import vn.thonbao.understanding.LunarDay;

/** The hours in which unasked messages may go out, day by day. */
final class Slots {

    private final Rules rules;
    private final WorkingDays calendar;

    Slots(Rules rules, WorkingDays calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Why nothing may go out at this moment; empty: it may. */
    Optional<Reason> closed(LocalDateTime moment) {
        return quiet(moment.toLocalDate())
                .or(() -> rules.windows().stream().anyMatch(w -> w.contains(moment.toLocalTime()))
                        ? Optional.empty()
                        : Optional.of(Reason.OUTSIDE_WINDOW));
    }

    Optional<Reason> quiet(LocalDate day) {
        if (calendar.tetSpan(day.getYear()).filter(tet -> tet.contains(day)).isPresent()) {
            return Optional.of(Reason.TET);
        }
        if (rules.quietDays().contains(day.getDayOfWeek())) {
            return Optional.of(Reason.QUIET_DAY);
        }
        return calendar.line(day).filter(line -> !calendar.isWorking(day)).map(off -> Reason.DAY_OFF);
    }

    /** On mùng 1 and rằm nobody is spoken to about money. */
    boolean quietAboutMoney(LocalDate day) {
        return calendar.lunarDay(day).filter(LunarDay::newOrFullMoon).isPresent();
    }

    /**
     * When a message wished for that moment may go out: then; else from the beginning of the last window before it on the same
     * day; else from the first one after it. Empty: there is none before the limit.
     */
    Optional<LocalDateTime> slot(LocalDateTime wished, LocalDateTime limit) {
        var day = wished.toLocalDate();
        if (quiet(day).isEmpty()) {
            if (closed(wished).isEmpty()) {
                return Optional.of(wished);
            }
            var earlier = rules.windows().stream()
                    .filter(w -> !w.to().isAfter(wished.toLocalTime()))
                    .reduce((one, later) -> later);
            if (earlier.isPresent()) {
                return Optional.of(day.atTime(earlier.get().from()));
            }
        }
        return day.datesUntil(limit.toLocalDate().plusDays(1))
                .filter(d -> quiet(d).isEmpty())
                .flatMap(d -> rules.windows().stream().map(w -> d.atTime(w.from())))
                .filter(start -> start.isAfter(wished) && start.isBefore(limit))
                .findFirst();
    }
}
