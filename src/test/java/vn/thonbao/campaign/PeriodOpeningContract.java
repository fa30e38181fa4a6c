package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class PeriodOpeningContract {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 15);
    private static final Instant SEPTEMBER = Instant.parse("2025-09-20T01:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2025-11-20T01:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk desk;

    @Autowired
    PeriodOpening opening;

    @Autowired
    Delays delays;

    @Autowired
    CampaignLives lives;

    @Autowired
    OfficeCalendar calendar;

    AgencyId agency = new AgencyId(0);

    @BeforeEach
    void anotherAgency() {
        agency = directory.addAgency("xã", "Gia Lộc", "", "", "");
    }

    @Test
    void opensTheNextPeriodByItselfOnceHoweverOftenItIsAsked() {
        var campaign = desk.open(agency, monthly(false));
        assertThat(desk.periods(campaign)).isEmpty();

        opening.openDue(SEPTEMBER);
        assertThat(labels(campaign)).containsExactly("tháng 10 năm 2025");
        assertThat(opening.openDue(SEPTEMBER)).isZero();

        assertThat(opening.openDue(NOVEMBER)).as("two were missed").isEqualTo(2);
        opening.openDue(SEPTEMBER); // a clock that was set back
        assertThat(labels(campaign)).containsExactly("tháng 12 năm 2025", "tháng 11 năm 2025", "tháng 10 năm 2025");
        assertThat(desk.before(desk.periods(campaign).get(0).id()))
                .contains(desk.periods(campaign).get(1));
    }

    @Test
    void whatEndedWhileTheCampaignWasClosedIsNotOpenedAfterwards() {
        var campaign = desk.open(agency, monthly(false));
        opening.openDue(SEPTEMBER);
        lives.become(campaign, CampaignLife.CLOSED, "Lan", Instant.parse("2025-10-14T10:00:00Z"), "tạm dừng");
        assertThat(opening.openDue(NOVEMBER)).isZero();

        lives.become(campaign, CampaignLife.RUNNING, "Lan", NOVEMBER, "làm tiếp");

        opening.openDue(NOVEMBER);
        assertThat(labels(campaign))
                .as("that of October had begun, that of November was asked of nobody")
                .containsExactly("tháng 12 năm 2025", "tháng 10 năm 2025");
        assertThat(desk.before(desk.periods(campaign).get(0).id()).map(ReportingPeriod::label))
                .contains("tháng 10 năm 2025");
    }

    @Test
    void closingForAnEveningPassesNothingOver() {
        var campaign = desk.open(agency, monthly(false));
        opening.openDue(SEPTEMBER);
        lives.become(campaign, CampaignLife.CLOSED, "Lan", Instant.parse("2025-10-14T12:00:00Z"), "nhầm");
        lives.become(campaign, CampaignLife.RUNNING, "Lan", Instant.parse("2025-10-15T01:00:00Z"), "mở lại");
        opening.openDue(NOVEMBER);
        assertThat(labels(campaign)).containsExactly("tháng 12 năm 2025", "tháng 11 năm 2025", "tháng 10 năm 2025");
    }

    @Test
    void takesTheLastCumulativePeriodForTheOneBefore() {
        var campaign = desk.open(agency, monthly(true));
        opening.openDue(NOVEMBER);
        var newest = desk.periods(campaign).get(0);

        assertThat(newest.from()).isEqualTo(FIRST);
        assertThat(desk.before(newest.id()).map(ReportingPeriod::label)).contains("lũy kế tháng 11 năm 2025");
    }

    @Test
    void keepsADeadlineThatWasMovedAndSaysWhoMovedIt() {
        var campaign = desk.open(agency, monthly(false));
        opening.openDue(SEPTEMBER);
        var period = desk.periods(campaign).get(0).id();
        var unit = directory.addUnit(agency, "thôn", "Thôn 1", "01", FIRST);
        var later = new Deadline(Instant.parse("2025-10-20T10:00:00Z"), Instant.parse("2025-10-21T10:00:00Z"));

        delays.moveAll(period, later, "Trần Thị Lan", SEPTEMBER, "bão");
        opening.openDue(NOVEMBER);

        assertThat(desk.deadline(period, unit)).contains(later);
        assertThat(delays.changes(period))
                .containsExactly(new DeadlineChange(Optional.empty(), later, "Trần Thị Lan", SEPTEMBER, "bão"));
        assertThat(delays.chain(period))
                .contains(new Delays.Chain(later.sendBy(), LocalDate.of(2025, 10, 21), LocalDate.of(2025, 10, 22)));
    }

    @Test
    void reopensALockedPeriodForOneUnitAlone() {
        var period = opened();
        var one = directory.addUnit(agency, "thôn", "Thôn 1", "01", FIRST);
        var other = directory.addUnit(agency, "thôn", "Thôn 2", "02", FIRST);
        var sendBy = desk.deadline(period, one).orElseThrow().sendBy();
        assertThat(desk.locked(period, one, NOVEMBER)).isTrue();

        delays.reopen(period, one, NOVEMBER.plusSeconds(3600), "Trần Thị Lan", NOVEMBER, "báo nhầm bảo hiểm y tế");

        assertThat(desk.locked(period, one, NOVEMBER)).isFalse();
        assertThat(desk.locked(period, one, NOVEMBER.plusSeconds(3600))).isTrue();
        assertThat(desk.locked(period, other, NOVEMBER)).isTrue();
        assertThat(desk.deadline(period, one).orElseThrow().sendBy())
                .as("what was late stays late")
                .isEqualTo(sendBy);
    }

    @Test
    void proposesTheNextWorkingDayForADeadlineOnADayOff() {
        var period = opened();
        assertThat(delays.better(period)).isEmpty();
        var day = LocalDate.of(2025, 10, 15); // the deadline; the office then swaps it for a Saturday

        calendar.write(agency, 2025, List.of(new DayOff(day, DayOff.Kind.OFF, "hoán đổi")));

        assertThat(delays.better(period))
                .contains(new Deadline(Instant.parse("2025-10-16T10:00:00Z"), Instant.parse("2025-10-17T10:00:00Z")));
    }

    private PeriodId opened() {
        var campaign = desk.open(agency, monthly(false));
        opening.openDue(SEPTEMBER);
        return desk.periods(campaign).get(0).id();
    }

    private List<String> labels(CampaignId campaign) {
        return desk.periods(campaign).stream().map(ReportingPeriod::label).toList();
    }

    private static CampaignPlan monthly(boolean cumulative) {
        var plan = SmallPlan.plan();
        var last = LocalDate.of(2025, 12, 31);
        return new CampaignPlan(
                plan.code(),
                plan.issuer(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                plan.indicators(),
                plan.checks(),
                List.of(),
                Optional.of(
                        new Rhythm(Cycle.MONTH, FIRST, last, cumulative, DayOfWeek.FRIDAY, 1, LocalTime.of(17, 0), 1)),
                plan.milestones());
    }

    @OnSqlite
    static class SqliteTest extends PeriodOpeningContract {}

    @OnPostgres
    static class PostgresTest extends PeriodOpeningContract {}
}
