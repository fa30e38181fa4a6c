package vn.thonbao.understanding.date;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/** Days by number: "10/12", "ngày 10 tháng 12 năm 2025", "mùng 5", "25 này", "10.12", "1012". */
record MonthDays(DateText text, Calendar calendar, Months months, LunarDays lunar) {

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2}))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})?");

    Optional<Mention> at(int at) {
        var mung = text.past("date_mùng", at);
        var day = mung > at ? text.past("date_mùng", at) : text.past("date_day", at);
        return monthFirst(at)
                .or(() -> dotted(day, at))
                .or(() -> compact(day, at))
                .or(() -> yearFirst(day, at))
                .or(() -> text.whole(day)
                        .filter(w -> w.value() <= 31 || text.sign(w.end(), "/"))
                        .flatMap(w -> behindDay(w, at, mung > at, day > at)));
    }

    /** "tháng 12 ngày 10", "tháng sau, ngày 5". */
    private Optional<Mention> monthFirst(int at) {
        var month = months.month(at);
        var shift = months.monthShift(at);
        var end = month.map(Months.Month::end).or(() -> shift.map(Months.Year::end));
        var comma = end.map(e -> text.sign(e, ",") ? e + 1 : e);
        var named = comma.filter(c -> text.in("date_day", c)).map(c -> text.past("date_day", c));
        return named.flatMap(text::whole)
                .map(w -> month.map(m -> calendar.dayMonth(w.value(), m.number(), at, w.end()))
                        .orElseGet(() -> calendar.dayOfMonth(
                                w.value(), shift.orElseThrow().number(), at, w.end())));
    }

    private Optional<Mention> dotted(int at, int from) {
        if (!text.number(at)) {
            return Optional.empty();
        }
        var parts = DOTTED.matcher(text.token(at).key());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var day = Integer.parseInt(parts.group(1));
        var month = Integer.parseInt(parts.group(2));
        return Optional.of(
                parts.group(3) != null
                        ? calendar.full(day, month, Integer.parseInt(parts.group(3)), from, at + 1)
                        : calendar.dayMonth(day, month, from, at + 1).doubted(Doubt.SHORT_FORM));
    }

    private Optional<Mention> compact(int at, int from) {
        if (!text.number(at) || at == from && !text.alone(at, at + 1)) {
            return Optional.empty();
        }
        var parts = COMPACT.matcher(text.token(at).key());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var day = Integer.parseInt(parts.group(1));
        var month = Integer.parseInt(parts.group(2));
        var read = parts.group(3) == null
                ? calendar.dayMonth(day, month, from, at + 1)
                : calendar.full(day, month, Integer.parseInt(parts.group(3)), from, at + 1);
        return Optional.of(read.doubted(Doubt.SHORT_FORM));
    }

    /** "2025-12-10", as computers write it. */
    private Optional<Mention> yearFirst(int at, int from) {
        return text.whole(at)
                .filter(y -> y.digits() && y.value() >= 2000 && text.sign(at + 1, "-/"))
                .flatMap(y -> text.whole(at + 2)
                        .filter(m -> text.sign(at + 3, "-/"))
                        .flatMap(m -> text.whole(at + 4)
                                .map(d -> calendar.full(d.value(), m.value(), y.value(), from, at + 5))));
    }

    private Optional<Mention> behindDay(DateText.Whole day, int from, boolean mung, boolean named) {
        return slashed(day, from)
                .or(() -> inWords(day, from, mung))
                .or(() -> lunar.tet(day.value(), from, day.end()))
                .or(() -> monthless(day, from, mung, named));
    }

    private Optional<Mention> slashed(DateText.Whole day, int from) {
        var sign = day.end();
        if (!text.sign(sign, "/-\\") || !day.digits()) {
            return Optional.empty();
        }
        var twice = text.sign(sign + 1, "/\\") ? 1 : 0;
        var month = text.whole(sign + 1 + twice).filter(DateText.Whole::digits);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        var end = month.get().end();
        if (text.sign(sign, "-") && text.sign(end, "/")) {
            var range = text.number(end + 1) ? end + 2 : end + 1;
            return Optional.of(Mention.refused(Reason.SEVERAL_DATES, from, range));
        }
        var mended = twice > 0
                || text.sign(sign, "\\")
                || day.doubtful()
                || month.get().doubtful();
        var year = text.sign(end, text.token(sign).key()) && !text.sign(end + 2, "/")
                ? text.whole(end + 1)
                        .filter(y -> y.digits() && (y.value() > 999 || y.value() > 9))
                        .map(y -> new Months.Year(y.value(), y.end()))
                : months.year(end);
        var read = dated(day.value(), month.get().value(), year, from, end, false);
        return Optional.of(
                mended
                        ? read.doubted(Doubt.REPAIRED)
                        : text.sign(sign, "-") && year.isEmpty() ? read.doubted(Doubt.SHORT_FORM) : read);
    }

    private Optional<Mention> inWords(DateText.Whole day, int from, boolean mung) {
        var comma = text.sign(day.end(), ",") ? day.end() + 1 : day.end();
        var month = months.month(comma);
        return month.map(m -> dated(day.value(), m.number(), months.year(m.end()), from, m.end(), m.lunarName()))
                .or(() -> months.monthShift(day.end()).map(s -> shifted(day, s, from, mung)));
    }

    /** "5 tháng sau" is a day of next month, or five months from now; "mùng 1 tháng sau" may be lunar. */
    private Mention shifted(DateText.Whole day, Months.Year shift, int from, boolean mung) {
        var solar = calendar.dayOfMonth(day.value(), shift.number(), from, shift.end());
        var end = lunar.solarSaid(shift.end());
        if (end > shift.end()) {
            return solar.at(from, end);
        }
        if (lunar.said(shift.end())) {
            return lunar.dates(Stream.of(calendar.lunarMonthAway(day.value(), shift.number())), from, shift.end() + 1);
        }
        if (mung) {
            var days = Stream.concat(
                            solar.dates().stream(), calendar.lunarMonthAway(day.value(), shift.number()).stream())
                    .toList();
            return Mention.doubtful(days, Doubt.LUNAR, from, shift.end());
        }
        if (from + 1 == day.end() && shift.number() == 1 && solar.named()) {
            var span = calendar.today().plusMonths(day.value());
            return Mention.doubtful(List.of(solar.likeliest(), span), Doubt.WHICH_DAY, from, shift.end());
        }
        return solar;
    }

    private Mention dated(int day, int month, Optional<Months.Year> year, int from, int behind, boolean lunarName) {
        var end = year.map(Months.Year::end).orElse(behind);
        var number = year.map(y -> OptionalInt.of(y.number())).orElse(OptionalInt.empty());
        var solar = number.isPresent()
                ? calendar.full(day, month, number.getAsInt(), from, end)
                : calendar.dayMonth(day, month, from, end);
        return lunar.orSolar(day, month, number, solar, lunarName);
    }

    /** "ngày 25", "mùng 5", "25 này"; a bare number only when nothing else is said. */
    private Optional<Mention> monthless(DateText.Whole day, int from, boolean mung, boolean named) {
        var shifted = near(day);
        if (lunar.said(day.end())) {
            return Optional.of(lunar.dates(Stream.of(calendar.lunar(day.value(), 0, false)), from, day.end() + 1));
        }
        if (!mung && !named && shifted.to() == day.end() && !text.alone(from, day.end())) {
            return Optional.empty();
        }
        var solar = shifted.at(from, lunar.solarSaid(shifted.to()));
        if (mung && lunar.solarSaid(shifted.to()) == shifted.to()) {
            var side = text.in("date_gone", day.end())
                    ? calendar.gone()
                    : new Calendar(calendar.today(), calendar.future());
            var days = Stream.concat(solar.dates().stream(), side.lunar(day.value(), 0, false).stream());
            return Optional.of(Mention.doubtful(days.toList(), Doubt.LUNAR, from, shifted.to()));
        }
        return Optional.of(named || mung ? solar : solar.doubted(Doubt.SHORT_FORM));
    }

    private Mention near(DateText.Whole day) {
        var end = day.end();
        if (day.value() < 1 || day.value() > 31) {
            return Mention.refused(Reason.NO_SUCH_DAY, end, end);
        }
        if (text.in("date_gone", end) && !text.number(text.past("date_gone", end))) {
            return Mention.sure(calendar.dayNear(day.value(), 0, -1), end, text.past("date_gone", end));
        }
        if (text.in("date_this", end)) {
            return calendar.dayOfMonth(day.value(), 0, end, text.past("date_this", end));
        }
        var read = calendar.dayOnly(day.value(), end, text.past("date_coming", end));
        return day.doubtful() ? read.doubted(Doubt.SHORT_FORM) : read;
    }
}
