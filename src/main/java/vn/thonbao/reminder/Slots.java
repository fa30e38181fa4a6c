package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.WorkingDays;
import vn.thonbao.understanding.LunarDay;

/** The hours in which unasked messages may go out, day by day; for one piece of work on one thread. */
final class Slots {

    private final Rules rules;
    private final WorkingDays calendar;
    private final Map<LocalDate, Optional<Reason>> days = new HashMap<>();
    private final Map<Wished, Optional<LocalDateTime>> found = new HashMap<>();

    /** Units have their deadlines in common, so the same question comes again and again. */
    private record Wished(LocalDateTime moment, LocalDateTime limit) {}

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
        return days.computeIfAbsent(day, this::whyQuiet);
    }

    private Optional<Reason> whyQuiet(LocalDate day) {
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
        return found.computeIfAbsent(new Wished(wished, limit), w -> find(wished, limit));
    }

    private Optional<LocalDateTime> find(LocalDateTime wished, LocalDateTime limit) {
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
        return next(wished, limit);
    }

    /** The beginning of the first window after the moment and before the limit. */
    Optional<LocalDateTime> next(LocalDateTime moment, LocalDateTime limit) {
        var day = moment.toLocalDate();
        return limit.isBefore(moment)
                ? Optional.empty()
                : day.datesUntil(limit.toLocalDate().plusDays(1))
                        .filter(d -> quiet(d).isEmpty())
                        .flatMap(d -> rules.windows().stream().map(w -> d.atTime(w.from())))
                        .filter(start -> start.isAfter(moment) && start.isBefore(limit))
                        .findFirst();
    }
}
