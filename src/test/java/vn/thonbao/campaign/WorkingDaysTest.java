package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.understanding.LunarDay;

class WorkingDaysTest {

    private final WorkingDays law = WorkingDays.ofTheLaw();

    /** Typed from another statement of the calendar than the table: Tết, the length of the month before it, 10/3. */
    @ParameterizedTest
    @CsvSource({
        "2025, 29/01, 29, 07/04",
        "2026, 17/02, 29, 26/04",
        "2027, 06/02, 29, 16/04",
        "2028, 26/01, 29, 04/04",
        "2029, 13/02, 29, 23/04",
        "2030, 02/02, 29, 12/04",
        "2031, 23/01, 29, 01/04",
        "2032, 11/02, 29, 19/04",
        "2033, 31/01, 30, 09/04",
        "2034, 19/02, 30, 28/04",
        "2035, 08/02, 30, 17/04"
    })
    void knowsTetAndGioToOfEveryYear(int year, String tet, int daysBefore, String gioTo) {
        var first = day(tet, year);

        assertThat(LunarDay.date(1, 1, year)).contains(first);
        assertThat(LunarDay.date(10, 3, year)).contains(day(gioTo, year));
        assertThat(LunarDay.of(first.minusDays(1))).contains(new LunarDay(daysBefore, 12, year - 1, false));
        assertThat(law.tetSpan(year))
                .contains(new WorkingDays.Span(first.minusDays(daysBefore - 26), first.plusDays(5)));
        assertThat(law.isWorking(first)).isFalse();
        assertThat(law.isWorking(day(gioTo, year))).isFalse();
    }

    private static LocalDate day(String text, int year) {
        return LocalDate.parse(text + "/" + year, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    @Test
    void countsTheDaysOfALeapMonthAnew() {
        assertThat(law.lunarDay(LocalDate.of(2025, 7, 25))).contains(new LunarDay(1, 6, 2025, true));
        assertThat(law.lunarDay(LocalDate.of(2025, 8, 8)).map(LunarDay::newOrFullMoon))
                .contains(true);
        assertThat(law.lunarDay(LocalDate.of(2036, 1, 28))).isEmpty();
        assertThat(law.tetSpan(2036)).isEmpty();
    }

    @Test
    void givesADayInsteadOfEachThatFallsOnAWeekendButNotOfTheCultureDay() {
        assertThat(offIn(2027))
                .containsExactly(
                        "01/01 nghỉ", // a Friday
                        "05/02 nghỉ",
                        "06/02 nghỉ",
                        "07/02 nghỉ",
                        "08/02 nghỉ",
                        "09/02 nghỉ",
                        "10/02 nghỉ bù",
                        "11/02 nghỉ bù",
                        "16/04 nghỉ",
                        "30/04 nghỉ",
                        "01/05 nghỉ",
                        "03/05 nghỉ bù",
                        "01/09 nghỉ",
                        "02/09 nghỉ",
                        "24/11 nghỉ");
        assertThat(offIn(2029)).contains("24/11 nghỉ").noneMatch(line -> line.startsWith("26/11")); // a Saturday
        assertThat(offIn(2025)).noneMatch(line -> line.startsWith("24/11"));
    }

    private static List<String> offIn(int year) {
        var format = DateTimeFormatter.ofPattern("dd/MM");
        return LegalDaysOff.of(year).stream()
                .map(d -> d.date().format(format) + " " + d.kind().words())
                .toList();
    }

    @Test
    void findsTheNextWorkingDayBehindWeekendsAndDaysOff() {
        var friday = LocalDate.of(2027, 4, 30); // a day off; 1 May is a Saturday, Monday is the day instead

        assertThat(law.nextWorking(friday)).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(law.nextWorking(LocalDate.of(2027, 5, 4))).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(law.plusWorking(friday.minusDays(1), 1)).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(law.plusWorking(LocalDate.of(2027, 3, 14), 1)).isEqualTo(LocalDate.of(2027, 3, 15)); // a Sunday
        assertThat(law.plusWorking(friday, 0)).isEqualTo(friday);
    }

    @Test
    void worksOnASaturdayThatWasSwapped() {
        var saturday = LocalDate.of(2026, 8, 22);
        var monday = LocalDate.of(2026, 8, 31);
        var lines = new ArrayList<>(LegalDaysOff.of(2026));
        lines.add(new DayOff(saturday, DayOff.Kind.WORKED, "làm bù cho 31/8"));
        lines.add(new DayOff(monday, DayOff.Kind.OFF, "hoán đổi"));
        var swapped = new WorkingDays(year -> lines);

        assertThat(swapped.isWorking(saturday)).isTrue();
        assertThat(swapped.nextWorking(saturday)).isEqualTo(saturday);
        assertThat(swapped.isWorking(monday)).isFalse();
        assertThat(law.isWorking(saturday)).isFalse();
        assertThat(law.isWorking(monday)).isTrue();
    }

    @Test
    void hasADistinctDateOnEveryLineOfEveryYear() {
        IntStream.rangeClosed(2025, 2040)
                .forEach(year -> assertThat(LegalDaysOff.of(year))
                        .extracting(DayOff::date)
                        .doesNotHaveDuplicates()
                        .isSorted());
    }
}
