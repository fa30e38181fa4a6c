package vn.thonbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.WorkingDays;

class SlotsTest {

    private static final LocalDateTime LIMIT = at("2027-03-16T17:00");

    private final Slots slots = new Slots(Rules.PRESET, WorkingDays.ofTheLaw());

    @Test
    void movesAMessageToTheLastEarlierWindowOfTheDay() {
        assertThat(slots.slot(at("2027-03-15T14:00"), LIMIT)).contains(at("2027-03-15T07:00"));
        assertThat(slots.slot(at("2027-03-15T22:00"), LIMIT)).contains(at("2027-03-15T18:30"));
        assertThat(slots.slot(at("2027-03-15T19:00"), LIMIT)).contains(at("2027-03-15T19:00"));
    }

    @Test
    void movesItToTheFirstLaterWindowWhereTheDayHasNoEarlierOne() {
        assertThat(slots.slot(at("2027-03-15T05:00"), LIMIT)).contains(at("2027-03-15T07:00"));
        assertThat(slots.slot(at("2027-03-14T18:30"), LIMIT)).as("a Sunday").contains(at("2027-03-15T07:00"));
        assertThat(slots.slot(at("2027-03-14T18:30"), at("2027-03-14T23:00"))).isEmpty();
    }

    @Test
    void disturbsNobodyOnSundaysDaysOffAndAroundTet() {
        assertThat(slots.closed(at("2027-03-14T08:00"))).contains(Reason.QUIET_DAY);
        assertThat(slots.closed(at("2027-04-30T08:00"))).contains(Reason.DAY_OFF);
        assertThat(slots.closed(at("2027-02-03T08:00"))).as("27 tháng Chạp").contains(Reason.TET);
        assertThat(slots.closed(at("2027-02-11T19:00"))).as("mùng 6").contains(Reason.TET);
        assertThat(slots.closed(at("2027-02-12T19:00"))).isEmpty();
    }

    @Test
    void opensForTheHoursOfTheWindowsAlone() {
        assertThat(slots.closed(at("2027-03-15T06:59"))).contains(Reason.OUTSIDE_WINDOW);
        assertThat(slots.closed(at("2027-03-15T07:00"))).isEmpty();
        assertThat(slots.closed(at("2027-03-15T11:00"))).contains(Reason.OUTSIDE_WINDOW);
        assertThat(slots.closed(at("2027-03-15T20:29"))).isEmpty();
        assertThat(slots.closed(at("2027-03-15T20:30"))).contains(Reason.OUTSIDE_WINDOW);
        assertThat(slots.closed(at("2027-03-13T08:00"))).as("a Saturday").isEmpty();
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
