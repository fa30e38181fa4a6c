package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** The plans as they are shipped, once more for the next year. */
abstract class CampaignCopiesContract {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignCopies copies;

    @Autowired
    OwnTargets targets;

    @Test
    void everyItemAndDoubtIsKeptAndTheDaysAreMoved() {
        var source = open("an-hai-2025");
        var copy = copy(source, copies.proposal(source, 1));

        assertThat(copy.code()).isEqualTo("an-hai-2026");
        assertThat(copy.shortTitle()).isEqualTo("Đợt thi đua năm 2026");
        assertThat(copy.title()).contains("an ninh năm 2026", "(2025 - 2030)");
        assertThat(copy.planNumber()).isEmpty();
        assertThat(desk.indicators(copy.id()))
                .usingRecursiveComparison()
                .ignoringFields("id", "campaign", "horizon")
                .isEqualTo(desk.indicators(source.id()));
        assertThat(desk.indicators(copy.id()).stream().filter(i -> i.doubt().isPresent()))
                .isNotEmpty();
        assertThat(desk.checks(copy.id())).hasSameSizeAs(desk.checks(source.id()));
        var period = desk.periods(copy.id()).get(0);
        assertThat(period.label()).isEqualTo("năm 2026");
        assertThat(period.to()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(desk.history(copy.id())).extracting(ReportingPeriod::label).containsExactly("năm 2025");
        assertThat(desk.milestones(copy.id()))
                .extracting(Milestone::lastDay)
                .containsExactly(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 14));
        assertThat(desk.deadline(period.id()).orElseThrow().sendBy().toString()).startsWith("2026-12-08");
    }

    @Test
    void whatThePlanSetsForALaterYearStaysThere() {
        var source = open("nguyen-luong-bang-2025");
        var copy = copy(source, copies.proposal(source, 1));

        var before = desk.indicators(source.id());
        var after = desk.indicators(copy.id());
        assertThat(after).hasSameSizeAs(before);
        for (var i = 0; i < after.size(); i++) {
            var horizon = before.get(i).horizon();
            assertThat(after.get(i).horizon()).isEqualTo(horizon.equals("năm 2025") ? "năm 2026" : horizon);
        }
    }

    @Test
    void periodsThatFollowByThemselvesFollowInTheOtherYear() {
        var source = open("gia-loc-2025");
        var plan = copies.plan(source, copies.proposal(source, 1));

        var printed = plans("gia-loc-2025");
        assertThat(plan.rhythm().map(Rhythm::first))
                .isEqualTo(printed.rhythm().map(r -> r.first().plusYears(1)));
        assertThat(plan.periods()).hasSameSizeAs(printed.periods());
    }

    @Test
    void ownTargetsComeAlongOnlyWhenWished() {
        var source = open("an-hai-2025");
        var unit = directory.units(source.agency(), LONG_AGO).get(0).id();
        var item = desk.indicators(source.id()).get(12);
        var target = new CampaignDesk.Target(new BigDecimal("95"), "95");
        targets.give(
                source.id(), List.of(new OwnTargets.Given(unit, item.id(), Optional.of(target))), "Lan", Instant.EPOCH);
        var without = copies.proposal(source, 1);
        var with = new CampaignCopies.Wish(
                "an-hai-khac", without.title(), without.shortTitle(), Optional.of("7"), Optional.empty(), 2, true);

        assertThat(desk.targets(copy(source, without).id())).isEmpty();
        var copy = copy(source, with);
        assertThat(desk.targets(copy.id()))
                .isEqualTo(Map.of(
                        unit,
                        Map.of(
                                desk.indicators(copy.id()).get(12).id(),
                                new CampaignDesk.Target(new BigDecimal("95"), "95"))));
        assertThat(copy.planNumber()).contains("7");
        assertThat(desk.periods(copy.id()).get(0).label()).isEqualTo("năm 2027");
    }

    private Campaign copy(Campaign source, CampaignCopies.Wish wish) {
        return desk.campaign(copies.open(source, wish, "Lan", Instant.EPOCH));
    }

    private Campaign open(String code) {
        var plan = plans(code);
        var agency = directory.addAgency(plan.issuer().kind(), plan.issuer().name(), "Phòng", "chị Lan", "");
        directory.addUnit(agency, plan.units().kind(), plan.units().names().get(0), "01", LONG_AGO);
        return desk.campaign(desk.open(agency, plan));
    }

    private static CampaignPlan plans(String code) {
        return CampaignFiles.read(Path.of("conversation-flows")).plans().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @OnSqlite
    static class SqliteTest extends CampaignCopiesContract {}

    @OnPostgres
    static class PostgresTest extends CampaignCopiesContract {}
}
