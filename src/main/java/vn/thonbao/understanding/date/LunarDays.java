package vn.thonbao.understanding.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/** Days of the lunar calendar. What is read from its table is never taken without a yes. */
record LunarDays(DateText text, Calendar calendar, Months months) {

    private static final int RAM = 15;
    private static final int CHAP = 12;

    /** "rằm", "rằm tháng giêng", "giao thừa". */
    Optional<Mention> at(int at) {
        if (text.in("lunar_eve", at)) {
            return Optional.of(eve(at, text.past("lunar_eve", at)));
        }
        var start = text.past("date_day", at);
        if (!text.in("lunar_rằm", start)) {
            return Optional.empty();
        }
        var end = text.past("lunar_rằm", start);
        var month = months.month(end);
        if (month.isPresent()) {
            var year = months.year(month.get().end());
            var behind = year.map(Months.Year::end).orElse(month.get().end());
            return Optional.of(dates(
                    Stream.of(converted(
                            RAM,
                            month.get().number(),
                            year.map(y -> OptionalInt.of(y.number())).orElse(OptionalInt.empty()),
                            false)),
                    at,
                    past(behind)));
        }
        return Optional.of(months.monthShift(end)
                .map(s -> dates(Stream.of(calendar.lunarMonthAway(RAM, s.number())), at, past(s.end())))
                .orElseGet(() -> near(at, end)));
    }

    private Mention near(int at, int end) {
        if (text.in("date_gone", end)) {
            var gone = calendar.gone().lunar(RAM, 0, false);
            return dates(Stream.of(gone), at, text.past("date_gone", end));
        }
        return dates(Stream.of(calendar.lunar(RAM, 0, false)), at, past(end));
    }

    /** "mùng 1 Tết", "30 tết", "28 Tết": the first days of the year, or the last of the one before. */
    Optional<Mention> tet(int day, int from, int at) {
        var end = text.past("lunar_tết", at);
        if (end == at) {
            return Optional.empty();
        }
        var year = months.year(end);
        var behind = year.map(Months.Year::end).orElse(end);
        if (day <= 10) {
            var number = year.map(y -> OptionalInt.of(y.number())).orElse(OptionalInt.empty());
            return Optional.of(dates(Stream.of(converted(day, 1, number, false)), from, behind));
        }
        if (day < 20) {
            return Optional.of(Mention.refused(Reason.NO_SUCH_DAY, from, behind));
        }
        var last = year.map(y -> eve(y.number() - 1)).orElseGet(this::eve);
        var length = last.map(LunarTable.Month::length).orElse(0);
        return Optional.of(dates(Stream.of(last.flatMap(m -> m.day(Math.min(day, length)))), from, behind));
    }

    private Mention eve(int from, int to) {
        return dates(Stream.of(eve().map(LunarTable.Month::last)), from, to);
    }

    /** The month that ends a lunar year, with 29 days or 30: "30 Tết" is its last day either way. */
    private Optional<LunarTable.Month> eve() {
        var fitting = LunarTable.all().stream()
                .filter(m -> m.number() == CHAP && !calendar.wrongSide(m.last()))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(calendar.future() ? 0 : fitting.size() - 1));
    }

    private static Optional<LunarTable.Month> eve(int lunarYear) {
        return LunarTable.all().stream()
                .filter(m -> m.number() == CHAP && m.year() == lunarYear)
                .findFirst();
    }

    /** A day and month just read as solar: lunar when "âm lịch" follows, either when the month has a lunar name. */
    Mention orSolar(int day, int month, OptionalInt year, Mention solar, boolean lunarName) {
        var leap = text.in("lunar_leap", solar.to());
        var at = leap ? text.past("lunar_leap", solar.to()) : solar.to();
        if (said(at) || leap) {
            return dates(Stream.of(converted(day, month, year, leap)), solar.from(), past(at));
        }
        var end = solarSaid(at);
        if (end > at) {
            return solar.at(solar.from(), end);
        }
        if (!lunarName) {
            return solar;
        }
        var inLunar = converted(day, month, year, false);
        var days = month == 1 && text.folded(solar.to() - 1, "mot")
                ? Stream.concat(solar.dates().stream(), inLunar.stream())
                : Stream.concat(inLunar.stream(), solar.dates().stream());
        return Mention.doubtful(days.toList(), Doubt.LUNAR, solar.from(), solar.to());
    }

    private Optional<LocalDate> converted(int day, int month, OptionalInt lunarYear, boolean leap) {
        return lunarYear.isPresent()
                ? calendar.lunarOf(day, month, lunarYear.getAsInt(), leap)
                : calendar.lunar(day, month, leap);
    }

    Mention dates(Stream<Optional<LocalDate>> days, int from, int to) {
        return Mention.doubtful(days.flatMap(Optional::stream).toList(), Doubt.LUNAR, from, past(to));
    }

    boolean said(int at) {
        return past(at) > at;
    }

    private int past(int at) {
        var open = text.sign(at, "(") ? at + 1 : at;
        var end = text.past("lunar_said", open);
        return end > open ? end : at;
    }

    /** The token behind "dương lịch"; {@code at} itself when it was not said. */
    int solarSaid(int at) {
        var open = text.sign(at, "(") ? at + 1 : at;
        var end = text.past("solar_said", open);
        return end > open ? end : at;
    }
}
