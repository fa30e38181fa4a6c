package vn.thonbao.understanding.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;

/** "thứ hai" is Monday. A week runs from Monday to Sunday. */
record Weekdays(DateText text, Calendar calendar) {

    private record Named(DayOfWeek day, int end) {}

    Optional<Mention> at(int at) {
        var week = week(at);
        if (week.isPresent()) {
            var behind = text.sign(week.get().end(), ",")
                    ? week.get().end() + 1
                    : week.get().end();
            return named(text.past("date_at", behind))
                    .map(n -> inWeek(n.day(), week.get().number(), at, n.end()))
                    .or(() -> Optional.empty());
        }
        return ends(at).or(() -> named(at).map(n -> read(n, at)));
    }

    /** "cuối tuần" is Saturday or Sunday, "đầu tuần sau" Monday. */
    private Optional<Mention> ends(int at) {
        if (text.in("week_end", at)) {
            var end = text.past("week_end", at);
            var week = week(end - 1);
            var saturday = day(DayOfWeek.SATURDAY, week.map(Months.Year::number).orElse(0));
            var to = week.map(Months.Year::end).orElse(text.past("date_this", end));
            return Optional.of(Mention.doubtful(List.of(saturday, saturday.plusDays(1)), Doubt.WHICH_DAY, at, to));
        }
        if (!text.in("week_start", at)) {
            return Optional.empty();
        }
        var end = text.past("week_start", at);
        var week = week(end - 1);
        var monday = day(DayOfWeek.MONDAY, week.map(Months.Year::number).orElse(1));
        return Optional.of(Mention.doubtful(
                List.of(monday), Doubt.WHICH_DAY, at, week.map(Months.Year::end).orElse(end)));
    }

    private Mention read(Named said, int from) {
        var end = said.end();
        var week = week(text.in("week_start", end) ? end + 1 : end);
        if (week.isPresent()) {
            return inWeek(said.day(), week.get().number(), from, week.get().end());
        }
        var today = calendar.today();
        var next = today.with(TemporalAdjusters.next(said.day()));
        var last = today.with(TemporalAdjusters.previous(said.day()));
        if (text.in("date_gone", end) && !text.number(text.past("date_gone", end))) {
            return Mention.sure(last, from, text.past("date_gone", end));
        }
        if (text.in("date_this", end)) {
            var week0 = day(said.day(), 0);
            var days = calendar.wrongSide(week0) ? List.of(calendar.future() ? next : last, week0) : List.of(week0);
            var to = text.past("date_this", end);
            return days.size() > 1
                    ? Mention.doubtful(days, Doubt.WHICH_DAY, from, to)
                    : today(said.day(), Mention.sure(week0, from, to));
        }
        if (text.in("date_coming", end) && !text.number(text.past("date_coming", end))) {
            return Mention.doubtful(
                    List.of(next, day(said.day(), 1)), Doubt.WHICH_DAY, from, text.past("date_coming", end));
        }
        var to = text.in("week_start", end) ? text.past("week_start", end) : end;
        var named = calendar.future() ? next : last;
        return (said.day() == today.getDayOfWeek()
                        ? Mention.doubtful(List.of(named, today), Doubt.WHICH_DAY, from, to)
                        : Mention.sure(named, from, to))
                .of(said.day());
    }

    private Mention today(DayOfWeek day, Mention mention) {
        return day == calendar.today().getDayOfWeek() ? mention.doubted(Doubt.WHICH_DAY) : mention;
    }

    /** A weekday of this week that is gone, or not yet there, may have been meant for the week beside it. */
    private Mention inWeek(DayOfWeek day, int weeks, int from, int to) {
        var date = day(day, weeks);
        if (weeks > 1) {
            return Mention.doubtful(List.of(date), Doubt.WHICH_DAY, from, to);
        }
        if (weeks == 0 && calendar.wrongSide(date)) {
            return Mention.doubtful(
                    List.of(date, date.plusWeeks(calendar.future() ? 1 : -1)), Doubt.OTHER_SIDE, from, to);
        }
        return weeks == 0 ? today(day, Mention.sure(date, from, to)) : Mention.sure(date, from, to);
    }

    private LocalDate day(DayOfWeek day, int weeks) {
        return calendar.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day));
    }

    /** "tuần sau": 1, "tuần sau nữa": 2, "tuần này": 0, "tuần trước": -1. */
    private Optional<Months.Year> week(int at) {
        for (var weeks = 2; weeks >= -1; weeks--) {
            var list = List.of("week_last", "week_this", "week_next", "week_after_next")
                    .get(weeks + 1);
            if (text.in(list, at)) {
                return Optional.of(new Months.Year(weeks, text.past(list, at)));
            }
        }
        return Optional.empty();
    }

    private Optional<Named> named(int start) {
        var at = text.past("date_part", start);
        if (text.in("weekday_sunday", at)) {
            return Optional.of(new Named(DayOfWeek.SUNDAY, text.past("weekday_sunday", at)));
        }
        var number = text.past("weekday_word", at);
        var short2 = number == at && (text.folded(at, "t") || text.folded(at, "thu")) && text.number(at + 1);
        var place = short2 ? at + 1 : number;
        return place == at ? Optional.empty() : number(place);
    }

    /** Up to seven only: "thứ tám" is no day. */
    private Optional<Named> number(int at) {
        var value = text.number(at)
                ? text.whole(at).map(DateText.Whole::value).orElse(0)
                : text.words().numerals(at).stream()
                        .mapToInt(n -> (int) n.value())
                        .filter(v -> v >= 2 && v <= 7)
                        .findFirst()
                        .orElse(0);
        return value >= 2 && value <= 7 ? Optional.of(new Named(DayOfWeek.of(value - 1), at + 1)) : Optional.empty();
    }
}
