package vn.thonbao.understanding.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/** Weeks, months, quarters and feasts: the end of one is a day, the rest of it is not. */
record Stretches(DateText text, Calendar calendar, Months months, Set<String> feasts) {

    private static final String SOLAR = "feast ";
    private static final String LUNAR = "lunar feast ";

    /** @param lists names of all lists of the vocabulary: those of feasts carry their day ("feast 2/9") */
    static Stretches of(DateText text, Calendar calendar, Months months, Set<String> lists) {
        var feasts = new TreeSet<String>();
        lists.stream().filter(l -> l.startsWith(SOLAR) || l.startsWith(LUNAR)).forEach(feasts::add);
        return new Stretches(text, calendar, months, feasts);
    }

    Optional<Mention> at(int at) {
        return feast(at).or(() -> end(at)).or(() -> noDay(at));
    }

    private Optional<Mention> feast(int at) {
        var longest = feasts.stream()
                .filter(f -> text.in(f, at))
                .max(java.util.Comparator.comparing(f -> text.length(f, at)));
        return longest.map(f -> {
            var days = f.replace(LUNAR, "").replace(SOLAR, "").split(" ");
            return f.startsWith(SOLAR) ? solar(days, at, text.past(f, at)) : lunar(days[0], at, text.past(f, at));
        });
    }

    private Mention solar(String[] days, int at, int behind) {
        var year = months.year(behind);
        var to = year.map(Months.Year::end).orElse(behind);
        var dates = java.util.stream.Stream.of(days)
                .map(d -> d.split("/"))
                .map(p -> year.map(y -> calendar.full(part(p, 0), part(p, 1), y.number(), at, to))
                        .orElseGet(() -> calendar.dayMonth(part(p, 0), part(p, 1), at, to)))
                .toList();
        return dates.size() == 1
                ? dates.get(0)
                : Mention.doubtful(
                        dates.stream().flatMap(m -> m.dates().stream()).toList(), Doubt.WHICH_DAY, at, to);
    }

    private Mention lunar(String day, int at, int behind) {
        var parts = day.split("/");
        var year = months.year(behind);
        var date = year.map(y -> calendar.lunarOf(part(parts, 0), part(parts, 1), y.number(), false))
                .orElseGet(() -> calendar.lunar(part(parts, 0), part(parts, 1), false));
        return Mention.doubtful(
                date.stream().toList(),
                Doubt.LUNAR,
                at,
                year.map(Months.Year::end).orElse(behind));
    }

    private static int part(String[] parts, int i) {
        return Integer.parseInt(parts[i]);
    }

    /** "cuối tháng", "hết quý này", "cuối năm". */
    private Optional<Mention> end(int at) {
        var start = text.past("date_end_of", at);
        if (start == at) {
            return Optional.empty();
        }
        return monthEnd(at, start).or(() -> quarterEnd(at, start)).or(() -> yearEnd(at, start));
    }

    private Optional<Mention> monthEnd(int at, int start) {
        var named = months.month(start).filter(m -> m.number() <= 12 && m.number() > 0);
        if (named.isPresent()) {
            var year = months.year(named.get().end());
            var month = named.get().number();
            var to = year.map(Months.Year::end).orElse(named.get().end());
            return Optional.of(year.map(y ->
                            Mention.sure(YearMonth.of(full(y.number()), month).atEndOfMonth(), at, to))
                    .orElseGet(() -> lastDay(month, at, to)));
        }
        var shift = months.monthShift(start);
        var bare = text.past("month_span", start);
        return shift.map(s -> Mention.sure(endOfMonth(s.number()), at, s.end()))
                .or(() -> bare > start
                        ? Optional.of(nearest(endOfMonth(0), endOfMonth(-1), at, bare))
                        : Optional.empty());
    }

    /** The last day of a month whose year was not said; of February as that year has it. */
    private Mention lastDay(int month, int at, int to) {
        var year = calendar.today().getYear();
        var here = YearMonth.of(year, month).atEndOfMonth();
        var shift = calendar.wrongSide(here) ? calendar.future() ? 1 : -1 : 0;
        var last = YearMonth.of(year + shift, month).atEndOfMonth();
        return calendar.dayMonth(last.getDayOfMonth(), month, at, to);
    }

    private static int full(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private LocalDate endOfMonth(int shift) {
        return YearMonth.from(calendar.today()).plusMonths(shift).atEndOfMonth();
    }

    private Mention nearest(LocalDate current, LocalDate gone, int at, int to) {
        return Mention.sure(calendar.wrongSide(current) ? gone : current, at, to);
    }

    private Optional<Mention> quarterEnd(int at, int start) {
        var word = text.past("quarter_word", start);
        if (word == start) {
            return Optional.empty();
        }
        var today = calendar.today();
        var quarter = (today.getMonthValue() - 1) / 3;
        var number = text.whole(word).filter(w -> w.value() >= 1 && w.value() <= 4);
        if (number.isPresent()) {
            var year = months.year(number.get().end());
            var to = year.map(Months.Year::end).orElse(number.get().end());
            var month = number.get().value() * 3;
            return Optional.of(year.map(y ->
                            Mention.sure(YearMonth.of(full(y.number()), month).atEndOfMonth(), at, to))
                    .orElseGet(() -> lastDay(month, at, to)));
        }
        var shift =
                text.in("date_this", word) ? 0 : text.in("date_coming", word) ? 1 : text.in("date_gone", word) ? -1 : 0;
        var said = text.in("date_this", word) || shift != 0;
        var to = Math.max(
                text.past("date_this", word), Math.max(text.past("date_coming", word), text.past("date_gone", word)));
        var end = YearMonth.of(today.getYear(), quarter * 3 + 3)
                .plusMonths(3L * shift)
                .atEndOfMonth();
        return Optional.of(
                said
                        ? Mention.sure(end, at, to)
                        : nearest(end, end.withDayOfMonth(1).minusMonths(2).minusDays(1), at, to));
    }

    private Optional<Mention> yearEnd(int at, int start) {
        var year = months.year(start);
        var word = text.past("year_word", start);
        var current = LocalDate.of(calendar.today().getYear(), 12, 31);
        return year.map(y -> Mention.sure(LocalDate.of(full(y.number()), 12, 31), at, y.end()))
                .or(() -> word > start
                        ? Optional.of(nearest(current, current.minusYears(1), at, word))
                        : Optional.empty());
    }

    /** "tuần sau", "đầu tháng 12", "sau Tết". */
    private Optional<Mention> noDay(int at) {
        var start = text.past("date_no_day_before", at);
        var month = months.month(start).map(Months.Month::end).filter(e -> e > start);
        var shift = months.monthShift(start).map(Months.Year::end);
        var list = Math.max(
                text.in("date_no_day", start) ? text.past("date_no_day", start) : at, text.past("date_no_day", at));
        var to = Math.max(list, Math.max(month.orElse(at), shift.orElse(at)));
        return to > at ? Optional.of(Mention.refused(Reason.NO_DAY_NAMED, at, to)) : Optional.empty();
    }
}
