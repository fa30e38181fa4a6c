package vn.thonbao.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thonbao.campaign.DayOff.Kind;
import vn.thonbao.understanding.LunarDay;

/**
 * The year's paid days off as the law knows them beforehand; a proposal. Which five days are Tết, which day goes with 02/9 and
 * what is swapped, the Prime Minister says each year: the office then corrects its own table.
 */
final class LegalDaysOff {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int TET_DAYS = 5;
    private static final int FIRST_CULTURE_DAY = 2026;

    private LegalDaysOff() {}

    /** In order. Where the lunar table ends, Tết and Giỗ Tổ are missing. */
    static List<DayOff> of(int year) {
        var days = new ArrayList<DayOff>();
        days.add(off(LocalDate.of(year, 1, 1), "Tết Dương lịch"));
        LunarDay.date(1, 1, year)
                .ifPresent(first -> IntStream.range(-1, TET_DAYS - 1)
                        .forEach(i -> days.add(off(first.plusDays(i), "Tết Nguyên đán"))));
        LunarDay.date(10, 3, year).ifPresent(day -> days.add(off(day, "Giỗ Tổ Hùng Vương")));
        days.add(off(LocalDate.of(year, 4, 30), "Ngày Chiến thắng"));
        days.add(off(LocalDate.of(year, 5, 1), "Quốc tế Lao động"));
        days.add(off(LocalDate.of(year, 9, 1), "Quốc khánh"));
        days.add(off(LocalDate.of(year, 9, 2), "Quốc khánh"));
        for (var day : List.copyOf(days)) {
            if (weekend(day.date())) {
                days.add(new DayOff(nextFree(day.date(), days), Kind.INSTEAD, day.note()));
            }
        }
        if (year >= FIRST_CULTURE_DAY) {
            days.add(off(
                    LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam")); // no day instead when it falls on a weekend
        }
        days.sort(Comparator.comparing(DayOff::date));
        return List.copyOf(days);
    }

    private static DayOff off(LocalDate date, String note) {
        return new DayOff(date, Kind.OFF, note);
    }

    private static LocalDate nextFree(LocalDate from, List<DayOff> taken) {
        var day = from.plusDays(1);
        while (weekend(day) || takenBy(taken, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean takenBy(List<DayOff> taken, LocalDate day) {
        return taken.stream().anyMatch(t -> t.date().equals(day));
    }

    static boolean weekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }
}
