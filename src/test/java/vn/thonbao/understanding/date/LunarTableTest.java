package vn.thonbao.understanding.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LunarTableTest {

    @Test
    void monthsFollowEachOtherAndHave29Or30Days() {
        var months = LunarTable.all();

        assertThat(months).allMatch(m -> m.length() == 29 || m.length() == 30).hasSize(1 + 11 * 12 + 4);
        for (var i = 1; i < months.size(); i++) {
            assertThat(months.get(i).first()).isEqualTo(months.get(i - 1).last().plusDays(1));
        }
    }

    @Test
    void everyYearHasTwelveNumbersAndALeapMonthRepeatsTheOneBeforeIt() {
        var leaps = LunarTable.all().stream().filter(LunarTable.Month::leap).toList();

        assertThat(leaps.stream().map(m -> m.number() + "/" + m.year()))
                .containsExactly("6/2025", "5/2028", "3/2031", "11/2033");
        for (var year = 2025; year <= 2035; year++) {
            var of = year;
            assertThat(LunarTable.all().stream()
                            .filter(m -> m.year() == of && !m.leap())
                            .map(LunarTable.Month::number))
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }
    }

    /** On these four days a calendar made for UTC+8 begins its month a day later or earlier. */
    @Test
    void keepsTheDaysOnWhichAChineseCalendarDiffers() {
        var first = LunarTable.all().stream().map(LunarTable.Month::first).toList();

        assertThat(first)
                .containsAll(List.of(
                        LocalDate.of(2030, 2, 2),
                        LocalDate.of(2031, 4, 21),
                        LocalDate.of(2032, 3, 11),
                        LocalDate.of(2034, 9, 12)));
    }

    @Test
    void findsTheMonthOfADay() {
        var month = LunarTable.all().get(LunarTable.indexOf(LocalDate.of(2025, 11, 20)));

        assertThat(month.number()).isEqualTo(10);
        assertThat(month.day(1)).contains(LocalDate.of(2025, 11, 20));
        assertThat(month.day(31)).isEmpty();
        assertThat(LunarTable.indexOf(LocalDate.of(2040, 1, 1))).isEqualTo(-1);
    }
}
