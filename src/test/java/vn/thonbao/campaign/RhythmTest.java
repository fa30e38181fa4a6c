package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 15);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** As the decree lists them; the days of the calendar and of a week closed on Thursday beside them. */
    @ParameterizedTest
    @CsvSource({
        "MONTH,            2027-03-14, tháng 3 năm 2027,       2027-02-15, 2027-03-14",
        "MONTH,            2027-03-15, tháng 4 năm 2027,       2027-03-15, 2027-04-14",
        "MONTH,            2027-12-15, tháng 1 năm 2028,       2027-12-15, 2028-01-14",
        "QUARTER,          2027-01-01, quý I năm 2027,         2026-12-15, 2027-03-14",
        "QUARTER,          2027-12-14, quý IV năm 2027,        2027-09-15, 2027-12-14",
        "HALF_YEAR,        2027-06-14, 6 tháng đầu năm 2027,   2026-12-15, 2027-06-14",
        "HALF_YEAR,        2027-06-15, 6 tháng cuối năm 2027,  2027-06-15, 2027-12-14",
        "NINE_MONTHS,      2027-09-14, 9 tháng năm 2027,       2026-12-15, 2027-09-14",
        "NINE_MONTHS,      2027-10-20, 9 tháng năm 2028,       2027-12-15, 2028-09-14",
        "YEAR,             2026-12-15, năm 2027,               2026-12-15, 2027-12-14",
        "CALENDAR_MONTH,   2028-02-10, tháng 2 năm 2028,       2028-02-01, 2028-02-29",
        "CALENDAR_QUARTER, 2027-08-15, quý III năm 2027,       2027-07-01, 2027-09-30",
        "CALENDAR_YEAR,    2027-12-31, năm 2027,               2027-01-01, 2027-12-31",
        "WEEK,             2027-03-12, tuần 12/3 - 18/3,       2027-03-12, 2027-03-18",
        "WEEK,             2027-01-01, tuần 01/01 - 07/01,     2027-01-01, 2027-01-07"
    })
    void knowsWhichDaysAPeriodCovers(Cycle cycle, LocalDate day, String label, LocalDate from, LocalDate to) {
        assertThat(cycle.around(day, DayOfWeek.THURSDAY)).isEqualTo(new Cycle.Stretch(label, from, to));
    }

    @Test
    void opensWhatHasBegunAndLeavesNoGap() {
        var rhythm = monthly(false);

        assertThat(rhythm.begun(FIRST.minusDays(1), WorkingDays.ofTheLaw())).isEmpty();
        assertThat(rhythm.begun(FIRST, WorkingDays.ofTheLaw())).hasSize(1);
        var periods = rhythm.begun(LAST.plusYears(1), WorkingDays.ofTheLaw());
        assertThat(periods).hasSize(12);
        for (var i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
        }
        assertThat(periods.get(11).to()).as("not behind the campaign's end").isEqualTo(LAST);
    }

    @Test
    void wantsReportsAWorkingDayAfterThePeriodAndLocksAWorkingDayLater() {
        var february = monthly(false)
                .begun(LocalDate.of(2027, 1, 20), WorkingDays.ofTheLaw())
                .get(0);

        assertThat(february.label()).isEqualTo("tháng 2 năm 2027");
        assertThat(february.to()).isEqualTo("2027-02-14"); // a Sunday
        assertThat(february.sendBy()).contains(LocalDateTime.of(2027, 2, 15, 17, 0));
        assertThat(february.lock()).contains(LocalDateTime.of(2027, 2, 16, 17, 0));
        var april = monthly(false)
                .begun(LocalDate.of(2027, 3, 31), WorkingDays.ofTheLaw())
                .get(2);
        assertThat(april.to()).isEqualTo("2027-04-14");
        assertThat(april.sendBy()).contains(LocalDateTime.of(2027, 4, 15, 17, 0));
        assertThat(april.lock()).as("16/4 is Giỗ Tổ, a Friday").contains(LocalDateTime.of(2027, 4, 19, 17, 0));
    }

    @Test
    void countsFromTheFirstDayOnWhereItIsCumulative() {
        assertThat(monthly(true).begun(LocalDate.of(2027, 3, 20), WorkingDays.ofTheLaw()))
                .extracting(CampaignPlan.Period::label)
                .containsExactly("lũy kế tháng 2 năm 2027", "lũy kế tháng 3 năm 2027", "lũy kế tháng 4 năm 2027");
        assertThat(monthly(true).begun(LAST, WorkingDays.ofTheLaw()))
                .extracting(CampaignPlan.Period::from)
                .containsOnly(FIRST);
    }

    private static Rhythm monthly(boolean cumulative) {
        return new Rhythm(Cycle.MONTH, FIRST, LAST, cumulative, DayOfWeek.FRIDAY, 1, LocalTime.of(17, 0), 1);
    }
}
