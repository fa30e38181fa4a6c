package vn.thonbao.understanding.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Vietnamese lunar calendar from 2024-12-31 to 2036-01-27, as the first days of its months.
 *
 * <p>Source: mùng 1 is the day, at UTC+7, of the astronomical new moon; the month that holds the winter solstice is the
 * eleventh; in a year of thirteen months the first without a major solar term repeats the number before it (nhuận). A
 * calendar made for UTC+8 differs on 02/02/2030, 21/04/2031, 11/03/2032 and 12/09/2034, which a test holds.
 */
public final class LunarTable {

    /** First days in order; "+" marks a leap month; the last entry of all opens the first month behind the table. */
    private static final String[] YEARS = {
        "29/1 28/2 29/3 28/4 27/5 25/6 +25/7 23/8 22/9 21/10 20/11 20/12 19/1",
        "17/2 19/3 17/4 17/5 15/6 14/7 13/8 11/9 10/10 9/11 9/12 8/1",
        "6/2 8/3 7/4 6/5 5/6 4/7 2/8 1/9 30/9 29/10 28/11 28/12",
        "26/1 25/2 26/3 25/4 24/5 +23/6 22/7 20/8 19/9 18/10 16/11 16/12 15/1",
        "13/2 15/3 14/4 13/5 12/6 11/7 10/8 8/9 8/10 6/11 5/12 4/1",
        "2/2 4/3 3/4 2/5 1/6 1/7 30/7 29/8 27/9 27/10 25/11 25/12",
        "23/1 21/2 23/3 +21/4 21/5 20/6 19/7 18/8 17/9 16/10 15/11 14/12 13/1",
        "11/2 11/3 10/4 9/5 8/6 7/7 6/8 5/9 4/10 3/11 3/12 1/1",
        "31/1 1/3 31/3 29/4 28/5 27/6 26/7 25/8 23/9 23/10 22/11 +22/12 20/1",
        "19/2 20/3 19/4 18/5 16/6 16/7 14/8 12/9 12/10 11/11 11/12 9/1",
        "8/2 10/3 8/4 8/5 6/6 5/7 4/8 2/9 1/10 31/10 30/11 29/12"
    };

    private static final int FIRST_YEAR = 2025;
    private static final LocalDate BEGIN = LocalDate.of(2024, 12, 31);
    private static final LocalDate END = LocalDate.of(2036, 1, 28);
    private static final List<Month> MONTHS = months();

    /** @param year the lunar year; month 12 usually lies in the solar year after it */
    public record Month(int year, int number, boolean leap, LocalDate first, LocalDate last) {
        public int length() {
            return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        }

        public Optional<LocalDate> day(int day) {
            var date = first.plusDays(day - 1L);
            return day < 1 || date.isAfter(last) ? Optional.empty() : Optional.of(date);
        }
    }

    private LunarTable() {}

    public static List<Month> all() {
        return MONTHS;
    }

    /** Place in {@link #all} of the month that holds this day; -1 outside the table. */
    public static int indexOf(LocalDate day) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (!day.isBefore(MONTHS.get(i).first) && !day.isAfter(MONTHS.get(i).last)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Month> months() {
        var open = new ArrayList<Month>();
        open.add(new Month(FIRST_YEAR - 1, 12, false, BEGIN, BEGIN));
        var year = FIRST_YEAR;
        var lunarYear = FIRST_YEAR;
        for (var line : YEARS) {
            var number = 0;
            for (var entry : line.split(" ")) {
                var leap = entry.startsWith("+");
                var parts = entry.replace("+", "").split("/");
                var month = Integer.parseInt(parts[1]);
                var before = open.get(open.size() - 1).first;
                year = before.getMonthValue() > month ? before.getYear() + 1 : before.getYear();
                number += leap ? 0 : 1;
                open.add(new Month(
                        lunarYear, number, leap, LocalDate.of(year, month, Integer.parseInt(parts[0])), BEGIN));
            }
            lunarYear++;
        }
        return closed(open);
    }

    private static List<Month> closed(List<Month> open) {
        var months = new ArrayList<Month>();
        for (var i = 0; i < open.size(); i++) {
            var each = open.get(i);
            var next = i + 1 < open.size() ? open.get(i + 1).first : END;
            months.add(new Month(each.year, each.number, each.leap, each.first, next.minusDays(1)));
        }
        return List.copyOf(months);
    }
}
