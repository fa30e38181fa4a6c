package vn.thonbao.understanding.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Reason;

/** Turns days that were half said into dates: the year, the month and the side of today follow from the question. */
record Calendar(LocalDate today, boolean future) {

    /** What is this close is taken without its year. */
    private static final int MONTHS_WITHOUT_YEAR = 6;
    /** A year further off than this is a slip more often than a plan. */
    private static final int MOST_YEARS = 5;

    static Calendar of(DateField field) {
        return new Calendar(field.today(), field.direction() == DateField.Direction.FUTURE);
    }

    Mention full(int day, int month, int year, int from, int to) {
        try {
            var date = LocalDate.of(year < 100 ? 2000 + year : year, month, day);
            var far = Math.abs(date.getYear() - today.getYear()) > MOST_YEARS;
            return far ? Mention.doubtful(List.of(date), Doubt.YEAR, from, to) : Mention.sure(date, from, to);
        } catch (DateTimeException none) {
            return Mention.refused(Reason.NO_SUCH_DAY, from, to);
        }
    }

    /** "10/12": the next one, or the one gone by last, within six months; else both years are offered. */
    Mention dayMonth(int day, int month, int from, int to) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return Mention.refused(Reason.NO_SUCH_DAY, from, to);
        }
        var order = MonthDay.of(month, day).compareTo(MonthDay.from(today));
        var asked = future ? order < 0 ? 1 : 0 : order > 0 ? -1 : 0;
        var main = date(day, month, today.getYear() + asked);
        if (main.isEmpty()) {
            return Mention.refused(Reason.NO_SUCH_DAY, from, to);
        }
        if (near(main.get(), MONTHS_WITHOUT_YEAR)) {
            return Mention.sure(main.get(), from, to);
        }
        var both = new ArrayList<>(List.of(main.get()));
        date(day, month, main.get().getYear() + (future ? -1 : 1)).ifPresent(d -> both.add(near(d, 1) ? 0 : 1, d));
        return Mention.doubtful(both, Doubt.YEAR, from, to);
    }

    private boolean near(LocalDate date, int months) {
        return !date.isAfter(today.plusMonths(months)) && !date.isBefore(today.minusMonths(months));
    }

    /** "ngày 10": the next tenth that exists, or the last one; said on a tenth it may be today. */
    Mention dayOnly(int day, int from, int to) {
        if (day < 1 || day > 31) {
            return Mention.refused(Reason.NO_SUCH_DAY, from, to);
        }
        return day == today.getDayOfMonth()
                ? Mention.doubtful(
                        List.of(today, dayNear(day, future ? 1 : -1, future ? 1 : -1)), Doubt.WHICH_DAY, from, to)
                : Mention.sure(dayNear(day, 0, future ? 1 : -1), from, to);
    }

    /** @param step into which direction months are tried, from the month that lies {@code start} months from this one */
    LocalDate dayNear(int day, int start, int step) {
        var month = YearMonth.from(today).plusMonths(start);
        while (!month.isValidDay(day) || start == 0 && wrongSide(month.atDay(day), step)) {
            month = month.plusMonths(step);
        }
        return month.atDay(day);
    }

    private boolean wrongSide(LocalDate date, int step) {
        return step > 0 ? date.isBefore(today) : date.isAfter(today);
    }

    /** Everything before today: "vừa rồi" is never today. */
    Calendar gone() {
        return new Calendar(today.minusDays(1), false);
    }

    boolean wrongSide(LocalDate date) {
        return wrongSide(date, future ? 1 : -1);
    }

    /** "ngày 5 tháng sau". */
    Mention dayOfMonth(int day, int monthsFromNow, int from, int to) {
        var month = YearMonth.from(today).plusMonths(monthsFromNow);
        return day > 0 && month.isValidDay(day)
                ? Mention.sure(month.atDay(day), from, to)
                : Mention.refused(Reason.NO_SUCH_DAY, from, to);
    }

    static Optional<LocalDate> date(int day, int month, int year) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** The next such lunar day, or the last one; a leap month only when it was said. */
    Optional<LocalDate> lunar(int day, int month, boolean leap) {
        var fitting = LunarTable.all().stream()
                .filter(m -> (month == 0 || m.number() == month) && (month == 0 || m.leap() == leap))
                .flatMap(m -> m.day(day).stream())
                .filter(d -> !wrongSide(d))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(future ? fitting.get(0) : fitting.get(fitting.size() - 1));
    }

    Optional<LocalDate> lunarOf(int day, int month, int lunarYear, boolean leap) {
        return LunarTable.all().stream()
                .filter(m -> m.number() == month && m.leap() == leap && m.year() == lunarYear)
                .flatMap(m -> m.day(day).stream())
                .findFirst();
    }

    /** The day in the lunar month that lies so many months from the one of today. */
    Optional<LocalDate> lunarMonthAway(int day, int months) {
        var index = LunarTable.indexOf(today);
        return index < 0
                        || index + months < 0
                        || index + months >= LunarTable.all().size()
                ? Optional.empty()
                : LunarTable.all().get(index + months).day(day);
    }
}
