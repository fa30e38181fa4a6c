package vn.thonbao.understanding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.thonbao.understanding.date.LunarTable;

/**
 * A day of the Vietnamese lunar calendar (UTC+7). Known from 31/12/2024 to 27/01/2036; of other days nothing is said.
 *
 * @param year the lunar year: its month 12 usually ends in the solar year after it
 * @param leap of a month that repeats the number before it (nhuận)
 */
public record LunarDay(int day, int month, int year, boolean leap) {

    public static Optional<LunarDay> of(LocalDate date) {
        var at = LunarTable.indexOf(date);
        if (at < 0) {
            return Optional.empty();
        }
        var month = LunarTable.all().get(at);
        var day = (int) ChronoUnit.DAYS.between(month.first(), date) + 1;
        return Optional.of(new LunarDay(day, month.number(), month.year(), month.leap()));
    }

    /** The date of a day in a month that is not a leap month; absent outside the table, or if that month has no such day. */
    public static Optional<LocalDate> date(int day, int month, int year) {
        return LunarTable.all().stream()
                .filter(m -> m.year() == year && m.number() == month && !m.leap())
                .findFirst()
                .flatMap(m -> m.day(day));
    }

    /** Mùng 1 or rằm, also of a leap month. */
    public boolean newOrFullMoon() {
        return day == 1 || day == 15;
    }
}
