package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class CampaignContract {
    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk desk;

    @Autowired
    OwnTargets targets;

    @Autowired
    Revisions revisions;

    @Autowired
    Delays delays;

    @Autowired
    PlatformTransactionManager transactions;

    AgencyId agency = new AgencyId(0);

    @BeforeEach
    void anotherAgency() {
        agency = directory.addAgency("phường", "An Hải", "", "", "");
    }

    @Test
    void keepsAPlanAsItWasRead() {
        var plan = SmallPlan.plan();
        var id = desk.open(agency, plan);

        assertThat(desk.campaign(id))
                .isEqualTo(new Campaign(
                        id,
                        agency,
                        "nho-2025",
                        plan.title(),
                        plan.shortTitle(),
                        plan.planNumber(),
                        plan.planDate(),
                        "report",
                        "tổ dân phố"));
        assertThat(desk.indicators(id))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "campaign")
                .isEqualTo(plan.indicators());
        assertThat(desk.milestones(id)).isEqualTo(plan.milestones());
        assertThat(desk.campaigns(agency)).containsExactly(desk.campaign(id));
        assertThatThrownBy(() -> desk.open(agency, plan)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void asksEachKindOfUnitForItsOwnIndicators() {
        var campaign = desk.open(agency, SmallPlan.plan());
        var group = directory.unit(unit("tổ dân phố", "01"));
        var office = directory.unit(unit("cơ quan", "00"));

        assertThat(desk.owedBy(campaign, group)).extracting(Indicator::code).containsExactly("n.1", "n.2", "n.3");
        assertThat(desk.owedBy(campaign, office)).extracting(Indicator::code).containsExactly("n.4");
    }

    @Test
    void givesAUnitItsOwnTargetAndTakesItBack() {
        var campaign = desk.open(agency, SmallPlan.plan());
        var first = directory.unit(unit("tổ dân phố", "01"));
        var second = directory.unit(unit("tổ dân phố", "02"));
        var indicator = desk.indicators(campaign).get(0).id();

        give(campaign, first.id(), indicator, Optional.of(new CampaignDesk.Target(new BigDecimal("85"), "85 hộ")));
        give(campaign, first.id(), indicator, Optional.of(new CampaignDesk.Target(new BigDecimal("90"), "90 hộ")));

        assertThat(desk.owedBy(campaign, first).get(0).target()).contains(new BigDecimal("90"));
        assertThat(desk.owedBy(campaign, first).get(0).targetWords()).isEqualTo("90 hộ");
        assertThat(desk.owedBy(campaign, second).get(0).targetWords()).isEqualTo("100");

        give(campaign, first.id(), indicator, Optional.empty());
        assertThat(desk.owedBy(campaign, first).get(0).targetWords()).isEqualTo("100");
        assertThat(targets.changes(campaign, "n.1"))
                .extracting(OwnTargets.Change::was, OwnTargets.Change::became, OwnTargets.Change::by)
                .containsExactly(
                        tuple("90 hộ", "", "Trần Thị Lan"),
                        tuple("85 hộ", "90 hộ", "Trần Thị Lan"),
                        tuple("", "85 hộ", "Trần Thị Lan"));
        assertThat(targets.changes(campaign, "n.2")).isEmpty();
    }

    private void give(CampaignId campaign, UnitId unit, IndicatorId indicator, Optional<CampaignDesk.Target> target) {
        targets.give(
                campaign,
                List.of(new OwnTargets.Given(unit, indicator, target)),
                "Trần Thị Lan",
                Instant.parse("2025-03-01T02:00:00Z"));
    }

    @Test
    void findsThePeriodBefore() {
        var campaign = desk.open(agency, SmallPlan.plan());
        var year = desk.periods(campaign).get(0);
        var past = desk.history(campaign).get(0);

        assertThat(desk.periods(campaign)).extracting(ReportingPeriod::label).containsExactly("năm 2025");
        assertThat(desk.before(year.id())).contains(past);
        assertThat(desk.before(past.id())).isEmpty();
        assertThat(desk.period(past.id()).to()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void locksLateAndForOneUnitLaterStill() {
        var period = desk.periods(desk.open(agency, SmallPlan.plan())).get(0).id();
        var unit = unit("tổ dân phố", "01");
        var punctual = unit("tổ dân phố", "02");
        var lock = Instant.parse("2025-12-16T10:00:00Z"); // 17:00 in Việt Nam
        assertThat(desk.deadline(period, unit)).contains(new Deadline(Instant.parse("2025-12-15T10:00:00Z"), lock));
        assertThat(desk.locked(period, unit, lock.minusMillis(1))).isFalse();
        assertThat(desk.locked(period, unit, lock)).isTrue();

        var agreed = new Deadline(lock.plus(Duration.ofDays(1)), lock.plus(Duration.ofDays(2)));
        delays.delay(period, unit, new Deadline(lock, lock), "Trần Thị Lan", lock, "ốm");
        delays.delay(period, unit, agreed, "Trần Thị Lan", lock, "nằm viện");

        assertThat(desk.deadline(period, unit)).contains(agreed);
        assertThat(desk.deadlines(List.of(unit, punctual), List.of(period)))
                .isEqualTo(Map.of(
                        unit,
                        Map.of(period, agreed),
                        punctual,
                        Map.of(period, desk.deadline(period).orElseThrow())));
        assertThat(desk.locked(period, unit, lock)).isFalse();
        assertThat(desk.locked(period, punctual, lock)).isTrue();
        assertThat(delays.changes(period)).extracting(DeadlineChange::why).containsExactly("ốm", "nằm viện");
        assertThat(delays.changes(period).get(1).to()).isEqualTo(agreed);
    }

    @Test
    void leavesOutWhatWasLockedLongAgo() {
        desk.open(agency, SmallPlan.plan(2023));
        desk.open(agency, SmallPlan.plan(2024));
        var before = Instant.parse("2024-12-01T00:00:00Z");
        var period = desk.current(agency, before).get(0).id();

        assertThat(labels(before)).containsExactly("năm 2024");
        assertThat(labels(Instant.parse("2025-01-10T00:00:00Z"))).containsExactly("năm 2024");
        assertThat(labels(Instant.parse("2025-06-01T00:00:00Z"))).containsExactly("năm 2024");
        desk.open(agency, SmallPlan.plan(2025));
        assertThat(labels(Instant.parse("2025-01-10T00:00:00Z"))).containsExactlyInAnyOrder("năm 2024", "năm 2025");
        assertThat(labels(Instant.parse("2025-06-01T00:00:00Z"))).containsExactly("năm 2025");
        var late = Instant.parse("2025-06-02T00:00:00Z");
        delays.reopen(period, unit("tổ dân phố", "01"), late, "Trần Thị Lan", late, "sửa số");
        assertThat(labels(Instant.parse("2025-06-01T00:00:00Z"))).containsExactlyInAnyOrder("năm 2024", "năm 2025");
        assertThat(desk.current(directory.addAgency("phường", "Mới", "", "", ""), before))
                .isEmpty();
    }

    @Test
    void asksForNoPeriodThatHasNotBegun() {
        desk.open(agency, SmallPlan.plan(2025));

        assertThat(labels(Instant.parse("2024-12-31T16:59:59Z"))).isEmpty(); // 23:59:59 in Việt Nam
        assertThat(labels(Instant.parse("2024-12-31T17:00:00Z"))).containsExactly("năm 2025");
    }

    @Test
    void wantsReportsFromItsKindOfUnitEvenWithoutFigures() {
        var plan = SmallPlan.plan();
        var stories = desk.open(
                agency,
                new CampaignPlan(
                        plan.code(),
                        plan.issuer(),
                        plan.title(),
                        plan.shortTitle(),
                        plan.planNumber(),
                        plan.planDate(),
                        "movements",
                        plan.units(),
                        List.of(),
                        List.of(),
                        plan.periods(),
                        Optional.empty(),
                        plan.milestones()));

        assertThat(desk.reportsIn(stories, directory.unit(unit("tổ dân phố", "01"))))
                .isTrue();
        assertThat(desk.reportsIn(stories, directory.unit(unit("cơ quan", "00"))))
                .isFalse();
        assertThat(desk.reportsIn(desk.open(agency, SmallPlan.plan(2026)), directory.unit(unit("cơ quan", "09"))))
                .as("the office owes figures")
                .isTrue();
    }

    private List<String> labels(Instant now) {
        return desk.current(agency, now).stream().map(ReportingPeriod::label).toList();
    }

    @Test
    void forgetsACampaignWhoseOpeningWasRolledBack() {
        var opened = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            var id = desk.open(agency, SmallPlan.plan());
            return desk.campaign(id).id();
        });

        assertThat(desk.campaigns(agency)).isEmpty();
        assertThatThrownBy(() -> desk.campaign(opened)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Timeout(60)
    void aReaderThatStillSeesTheDatabaseOfBeforeLeavesNothingOldBehind() throws Exception {
        var campaign = desk.open(agency, SmallPlan.plan());
        var looking = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var late = new FutureTask<>(() -> reading.execute(status -> {
            desk.campaigns(agency); // from here on it sees the database as it is now
            looking.countDown();
            await(changed);
            return desk.indicators(campaign);
        }));
        new Thread(late, "late reader").start();
        await(looking);

        var wanted = desk.indicators(campaign).get(0).withTarget(new BigDecimal("120"), "120 hộ");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> revisions.revise(campaign, List.of(wanted)));
        changed.countDown();
        late.get();

        assertThat(desk.indicators(campaign).get(0).target()).contains(new BigDecimal("120"));
    }

    private static void await(CountDownLatch latch) {
        assertThatCode(() -> assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue())
                .doesNotThrowAnyException();
    }

    @Test
    void whoeverChangesACampaignSeesItAndNobodyElseBeforeTheCommit() {
        var campaign = desk.open(agency, SmallPlan.plan());
        var wanted = desk.indicators(campaign).get(0).withTarget(new BigDecimal("120"), "120 hộ");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            revisions.revise(campaign, List.of(wanted));
            assertThat(desk.indicators(campaign).get(0).target()).contains(new BigDecimal("120"));
            status.setRollbackOnly();
        });

        assertThat(desk.indicators(campaign).get(0).target()).contains(new BigDecimal("100"));
    }

    private UnitId unit(String kind, String code) {
        return directory.addUnit(agency, kind, kind + " " + code, code, LocalDate.of(2025, 7, 1));
    }

    @OnSqlite
    static class SqliteTest extends CampaignContract {}

    @OnPostgres
    static class PostgresTest extends CampaignContract {}
}
