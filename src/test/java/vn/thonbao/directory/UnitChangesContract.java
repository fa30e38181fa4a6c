package vn.thonbao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import vn.thonbao.directory.UnitChanges.NewUnit;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class UnitChangesContract {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final Instant NOW = Instant.parse("2025-06-20T02:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    UnitChanges changes;

    AgencyId agency = new AgencyId(0);
    PersonId hung = new PersonId(0);
    PersonId hoa = new PersonId(0);
    UnitId first = new UnitId(0);
    UnitId second = new UnitId(0);

    @BeforeEach
    void twoUnitsWithAHeadEach() {
        agency = directory.addAgency("xã", "Gia Lộc", "", "", "");
        first = unit("01");
        second = unit("02");
        hung = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
        hoa = directory.addPerson(agency, "Trần Thị Hoa", "bác", Optional.empty());
        directory.appoint(hung, first, "trưởng thôn", LONG_AGO);
        directory.appoint(hoa, second, "trưởng thôn", LONG_AGO);
        directory.countDenominator(first, "hộ", new BigDecimal("312"), LONG_AGO);
        directory.countDenominator(second, "hộ", new BigDecimal("188"), LONG_AGO);
        directory.countDenominator(second, "nhân khẩu", new BigDecimal("700"), LONG_AGO);
    }

    @Test
    void theOldOnesEndTheDayBeforeTheNewOneBegins() {
        var merged = merge(Set.of(hung));

        assertThat(directory.units(agency, ON.minusDays(1)))
                .extracting(ReportingUnit::id)
                .containsExactly(first, second);
        assertThat(directory.units(agency, ON)).extracting(ReportingUnit::id).containsExactly(merged);
        assertThat(directory.unit(first).to()).contains(ON.minusDays(1));
    }

    @Test
    void postsAreHandedOverAndTheirHistoryStays() {
        var merged = merge(Set.of(hung));

        assertThat(directory.postsOf(hung, ON.minusDays(1))).containsExactly(new Post(hung, first, "trưởng thôn"));
        assertThat(directory.postsAt(merged, ON)).containsExactly(new Post(hung, merged, "trưởng thôn"));
        assertThat(directory.postsOf(hung, ON)).containsExactly(new Post(hung, merged, "trưởng thôn"));
        assertThat(directory.postsOf(hoa, ON.minusDays(1))).hasSize(1);
        assertThat(directory.postsOf(hoa, ON)).isEmpty();
    }

    @Test
    void whoSpokeForBothHasOnePostInTheMergedOne() {
        directory.appoint(hung, second, "trưởng thôn", LONG_AGO);

        assertThat(directory.postsAt(merge(Set.of(hung)), ON)).hasSize(1);
    }

    @Test
    void addsUpOnlyWhatEveryPartHasOnFile() {
        var merged = merge(Set.of());

        assertThat(directory.denominators(merged, ON)).isEqualTo(Map.of("hộ", new BigDecimal("500")));
        assertThat(directory.denominators(first, ON)).containsEntry("hộ", new BigDecimal("312"));
    }

    @Test
    void aSplitLeavesCountsToBeCountedAnewAndGivesEachHeadAPart() {
        var parts = changes.redraw(
                List.of(directory.unit(first)),
                List.of(new NewUnit("Thôn 1A", "1A", Set.of(hung)), new NewUnit("Thôn 1B", "1B", Set.of())),
                ON,
                "Nguyễn Thị Lan",
                NOW);

        assertThat(parts)
                .allSatisfy(part -> assertThat(directory.denominators(part, ON)).isEmpty());
        assertThat(directory.postsAt(parts.get(0), ON)).hasSize(1);
        assertThat(directory.postsAt(parts.get(1), ON)).isEmpty();
        assertThat(changes.successions(agency))
                .containsExactly(new Succession(first, parts.get(0)), new Succession(first, parts.get(1)));
    }

    @Test
    void remembersWhoRecordedWhat() {
        var merged = merge(Set.of());
        var parts = changes.redraw(
                List.of(directory.unit(merged)),
                List.of(new NewUnit("Thôn A", "A", Set.of()), new NewUnit("Thôn B", "B", Set.of())),
                ON.plusMonths(1),
                "Nguyễn Thị Lan",
                NOW.plusSeconds(60));

        assertThat(changes.changes(agency))
                .containsExactly(
                        new UnitChanges.Change(
                                units(List.of(merged)),
                                units(parts),
                                ON.plusMonths(1),
                                "Nguyễn Thị Lan",
                                NOW.plusSeconds(60)),
                        new UnitChanges.Change(
                                units(List.of(first, second)), units(List.of(merged)), ON, "Nguyễn Thị Lan", NOW));
    }

    @Test
    void refusesWhatIsNeitherAMergeNorASplit() {
        var one = directory.unit(first);
        var two = directory.unit(second);
        var other = directory.addAgency("xã", "Bên cạnh", "", "", "");
        var stranger = directory.unit(directory.addUnit(other, "thôn", "Thôn 1", "01", LONG_AGO));
        var school = directory.unit(directory.addUnit(agency, "trường", "Trường", "T1", LONG_AGO));
        for (var old : List.of(List.of(one), List.of(one, stranger), List.of(one, school))) {
            assertThatThrownBy(() -> changes.redraw(old, List.of(named("Mới", "20")), ON, "Lan", NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> changes.redraw(List.of(one, two), List.of(named("Mới", "20")), LONG_AGO, "Lan", NOW))
                .as("on its own first day")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.redraw(List.of(one, two), List.of(named("Mới", "01")), ON, "Lan", NOW))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(directory.units(agency, ON)).as("all or nothing").hasSize(3);
    }

    private UnitId merge(Set<PersonId> keeps) {
        return changes.redraw(
                        units(List.of(first, second)),
                        List.of(new NewUnit("Thôn mới", "20", keeps)),
                        ON,
                        "Nguyễn Thị Lan",
                        NOW)
                .get(0);
    }

    private List<ReportingUnit> units(List<UnitId> ids) {
        return ids.stream().map(directory::unit).toList();
    }

    private static NewUnit named(String name, String code) {
        return new NewUnit(name, code, Set.of());
    }

    private UnitId unit(String code) {
        return directory.addUnit(agency, "thôn", "Thôn " + code, code, LONG_AGO);
    }

    @OnSqlite
    static class SqliteTest extends UnitChangesContract {}

    @OnPostgres
    static class PostgresTest extends UnitChangesContract {}
}
