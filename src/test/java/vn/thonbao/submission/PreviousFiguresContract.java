package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitChanges.NewUnit;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** "Kỳ trước" of units that were merged and split since: summed honestly, never divided. */
abstract class PreviousFiguresContract {

    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final Instant NOW = SmallCommune.MORNING;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk desk;

    @Autowired
    UnitChanges changes;

    @Autowired
    PreviousFigures previous;

    @SuppressWarnings("NullAway.Init")
    SmallCommune at;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, desk);
    }

    @Test
    void aUnitThatStoodHasItsOwnFigures() {
        lastYear(at.first, "80", "298", "312");

        assertThat(before(at.first)).isEqualTo(Before.own(answers("80", "298", "312")));
        assertThat(before(at.second)).isEqualTo(Before.NOTHING);
    }

    @Test
    void aMergedUnitHasTheSumOfItsPredecessorsWhenAllHaveReported() {
        lastYear(at.first, "80", "298", "312");
        lastYear(at.second, "20.5", "100", "188");

        var merged = merge();

        assertThat(before(merged)).isEqualTo(new Before(formers(), answers("100.5", "398", "500"), Set.of()));
    }

    @Test
    void saysNotEnoughWhereOnePredecessorHasNotReported() {
        lastYear(at.first, "80", "298", "312");
        enter(at.second, 0, "20");
        desk.submit(at.lastYear, at.second, at.officer, NOW);

        var before = before(merge());

        assertThat(before.figures()).isEqualTo(Map.of(at.owed.get(0), SmallCommune.amount("100")));
        assertThat(before.notEnough()).containsExactly(at.owed.get(1));
    }

    @Test
    void whatWasNotSentIsNotEnoughEither() {
        lastYear(at.first, "80", "298", "312");
        enter(at.second, 0, "20");

        assertThat(before(merge()).figures()).isEmpty();
    }

    @Test
    void nothingOfASplitIsDivided() {
        lastYear(at.first, "80", "298", "312");
        var parts =
                changes.redraw(List.of(at.first), List.of(unit("Tổ 1A", "11"), unit("Tổ 1B", "12")), ON, "Lan", NOW);

        for (var part : parts) {
            assertThat(before(directory.unit(part))).isEqualTo(Before.unknown(List.of(directory.unit(at.first.id()))));
        }
    }

    @Test
    void whatWasMergedTwiceIsStillTheSumOfAll() {
        lastYear(at.first, "80", "298", "312");
        lastYear(at.second, "20", "100", "188");
        var third = directory.unit(
                directory.addUnit(at.agency, "tổ dân phố", "Tổ dân phố 03", "03", LocalDate.of(2024, 1, 1)));
        lastYear(third, "5", "10", "12");
        var once = merge();

        var twice = directory.unit(
                changes.redraw(List.of(once, third), List.of(unit("Tổ mới nữa", "30")), ON.plusMonths(1), "Lan", NOW)
                        .get(0));

        assertThat(before(twice).figures()).isEqualTo(answers("105", "408", "512"));
    }

    @Test
    void aMergedUnitPartOfWhichWasSplitBeforeIsUnknown() {
        lastYear(at.first, "80", "298", "312");
        lastYear(at.second, "20", "100", "188");
        var parts =
                changes.redraw(List.of(at.first), List.of(unit("Tổ 1A", "11"), unit("Tổ 1B", "12")), ON, "Lan", NOW);
        var merged = directory.unit(changes.redraw(
                        List.of(directory.unit(parts.get(0)), at.second),
                        List.of(unit("Tổ mới", "20")),
                        ON.plusMonths(1),
                        "Lan",
                        NOW)
                .get(0));

        assertThat(before(merged).figures()).isEmpty();
        assertThat(before(merged).predecessors())
                .extracting(ReportingUnit::name)
                .contains("Tổ 1A");
    }

    /** One by one and all together give the same. */
    private Before before(ReportingUnit unit) {
        var one = previous.of(at.period, unit);
        assertThat(previous.of(at.period, List.of(unit))).isEqualTo(Map.of(unit.id(), one));
        return one;
    }

    private ReportingUnit merge() {
        var merged = changes.redraw(List.of(at.first, at.second), List.of(unit("Tổ mới", "20")), ON, "Lan", NOW);
        return directory.unit(merged.get(0));
    }

    private List<ReportingUnit> formers() {
        return List.of(directory.unit(at.first.id()), directory.unit(at.second.id()));
    }

    private static NewUnit unit(String name, String code) {
        return new NewUnit(name, code, Set.of());
    }

    private void lastYear(ReportingUnit unit, String amount, String part, String whole) {
        enter(unit, 0, amount);
        desk.enter(
                at.lastYear,
                unit,
                at.owed.get(1),
                new FigureAnswer.Share(new BigDecimal(part), new BigDecimal(whole)),
                "",
                OptionalLong.empty(),
                at.officer,
                NOW);
        desk.submit(at.lastYear, unit, at.officer, NOW);
    }

    private void enter(ReportingUnit unit, int indicator, String amount) {
        desk.enter(
                at.lastYear,
                unit,
                at.owed.get(indicator),
                SmallCommune.amount(amount),
                "",
                OptionalLong.empty(),
                at.officer,
                NOW);
    }

    private Map<IndicatorId, FigureAnswer> answers(String amount, String part, String whole) {
        return Map.of(
                at.owed.get(0),
                SmallCommune.amount(amount),
                at.owed.get(1),
                new FigureAnswer.Share(new BigDecimal(part), new BigDecimal(whole)));
    }

    @OnSqlite
    static class SqliteTest extends PreviousFiguresContract {}

    @OnPostgres
    static class PostgresTest extends PreviousFiguresContract {}
}
