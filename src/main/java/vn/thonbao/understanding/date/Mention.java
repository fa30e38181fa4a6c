package vn.thonbao.understanding.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/**
 * One place of a message that names a day.
 *
 * @param dates the days it can mean, likeliest first; empty only when it is refused
 * @param doubt why it wants a yes, even when one day is left
 * @param refused why no day can be taken from it
 * @param weekday said without its week ("thứ sáu"): it explains a date beside it
 * @param to the token behind it
 */
record Mention(
        List<LocalDate> dates,
        Optional<Doubt> doubt,
        Optional<Reason> refused,
        Optional<DayOfWeek> weekday,
        int from,
        int to) {

    static Mention sure(LocalDate date, int from, int to) {
        return new Mention(List.of(date), Optional.empty(), Optional.empty(), Optional.empty(), from, to);
    }

    static Mention doubtful(List<LocalDate> dates, Doubt why, int from, int to) {
        return dates.isEmpty()
                ? refused(Reason.NO_SUCH_DAY, from, to)
                : new Mention(
                        dates.stream().distinct().toList(),
                        Optional.of(why),
                        Optional.empty(),
                        Optional.empty(),
                        from,
                        to);
    }

    static Mention refused(Reason why, int from, int to) {
        return new Mention(List.of(), Optional.empty(), Optional.of(why), Optional.empty(), from, to);
    }

    Mention of(DayOfWeek day) {
        return new Mention(dates, doubt, refused, Optional.of(day), from, to);
    }

    Mention doubted(Doubt why) {
        return refused.isPresent() || doubt.isPresent()
                ? this
                : new Mention(dates, Optional.of(why), refused, weekday, from, to);
    }

    Mention at(int start, int end) {
        return new Mention(dates, doubt, refused, weekday, start, end);
    }

    LocalDate likeliest() {
        return dates.get(0);
    }

    boolean named() {
        return refused.isEmpty();
    }

    /** "thứ sáu, 28/11", "mai 21/11": two names of one day, or a contradiction. */
    Optional<Mention> joined(Mention next) {
        if (!named() || !next.named()) {
            return Optional.empty();
        }
        if (weekday.isPresent()) {
            return Optional.of(next.on(weekday.get()).at(from, next.to));
        }
        if (next.weekday.isPresent()) {
            return Optional.of(on(next.weekday.get()).at(from, next.to));
        }
        var both = dates.stream().filter(next.dates::contains).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(sure(both.get(0), from, next.to));
    }

    private Mention on(DayOfWeek day) {
        var fitting = dates.stream().filter(d -> d.getDayOfWeek() == day).toList();
        return fitting.isEmpty()
                ? refused(Reason.WEEKDAY_AND_DATE, from, to)
                : new Mention(fitting, doubt, refused, Optional.empty(), from, to);
    }
}
