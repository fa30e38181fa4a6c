package vn.thonbao.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.Roll;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;

/**
 * Single units that owe items, besides the kinds of units. A plan names them; they are kept by their ids, so that a unit may get
 * another name, and hand its items on to those that stand in its place.
 */
@Component
@Transactional(readOnly = true)
public class SingleUnits {

    private static final int BATCH = 1_000;

    private static final String GIVEN = "SELECT indicator_id, unit_id FROM indicator_unit WHERE campaign_id = ?";

    private static final String GIVE = """
            INSERT INTO indicator_unit (agency_id, campaign_id, indicator_id, unit_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (indicator_id, unit_id) DO NOTHING""";

    private static final String TAKE = "DELETE FROM indicator_unit WHERE indicator_id = ? AND unit_id = ?";

    private static final String INHERIT = """
            INSERT INTO indicator_unit (agency_id, campaign_id, indicator_id, unit_id)
            SELECT i.agency_id, i.campaign_id, i.indicator_id, u.id
            FROM indicator_unit i JOIN reporting_unit u ON u.id = ? WHERE i.unit_id = ?
            ON CONFLICT (indicator_id, unit_id) DO NOTHING""";

    private record Given(IndicatorId item, UnitId unit) {}

    private final Directory directory;
    private final Roll roll;
    private final UnitChanges changes;
    private final JdbcTemplate sql;
    private final Settings settings;
    private final Clock clock;

    SingleUnits(Directory directory, Roll roll, UnitChanges changes, JdbcTemplate sql, Settings settings, Clock clock) {
        this.directory = directory;
        this.roll = roll;
        this.changes = changes;
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the agency's units are called, for whoever names them. @param today a unit whose last day is before it has ended */
    public KnownUnits known(AgencyId agency, LocalDate today) {
        return KnownUnits.of(roll.everybody(agency), changes.successions(agency), today);
    }

    /** A unit ends with its last day, also when that is known long before. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.timezone());
    }

    /** By item; one that is owed by kinds alone is left out. */
    Map<IndicatorId, List<ReportingUnit>> of(CampaignId campaign) {
        var given = given(campaign);
        if (given.isEmpty()) {
            return Map.of();
        }
        var units = directory.units(given.stream().map(Given::unit).collect(toSet())).stream()
                .sorted(Comparator.comparing(ReportingUnit::code))
                .toList();
        var ofItems = given.stream().collect(groupingBy(Given::item, mapping(Given::unit, toSet())));
        return ofItems.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        item -> units.stream()
                                .filter(unit -> item.getValue().contains(unit.id()))
                                .toList()));
    }

    private List<Given> given(CampaignId campaign) {
        return sql.query(
                GIVEN,
                (row, number) -> new Given(new IndicatorId(row.getLong(1)), new UnitId(row.getLong(2))),
                campaign.value());
    }

    /**
     * From now on these items are owed by the units of these names, and by whoever stands in their place. What units owed that have
     * ended stays as it is: periods of before are theirs.
     *
     * @throws IllegalArgumentException if there is no unit of such a name
     */
    @Transactional
    void give(AgencyId agency, CampaignId campaign, Map<IndicatorId, List<String>> names) {
        var before = of(campaign);
        if (before.isEmpty() && names.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        var known = known(agency, today());
        var given = new ArrayList<Given>();
        var taken = new ArrayList<Given>();
        names.forEach((item, units) -> {
            var wanted = heirs(
                    agency, units.stream().flatMap(name -> called(known, name)).collect(toSet()));
            wanted.forEach(unit -> given.add(new Given(item, unit)));
            before.getOrDefault(item, List.of()).stream()
                    .filter(unit -> known.stands(unit) && !wanted.contains(unit.id()))
                    .forEach(unit -> taken.add(new Given(item, unit.id())));
        });
        sql.batchUpdate(GIVE, given, BATCH, (row, one) -> {
            row.setLong(1, agency.value());
            row.setLong(2, campaign.value());
            row.setLong(3, one.item().value());
            row.setLong(4, one.unit().value());
        });
        sql.batchUpdate(TAKE, taken, BATCH, (row, one) -> {
            row.setLong(1, one.item().value());
            row.setLong(2, one.unit().value());
        });
    }

    private static Stream<UnitId> called(KnownUnits known, String name) {
        var units = known.meant(name);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no unit is called " + name);
        }
        return units.stream().map(ReportingUnit::id);
    }

    /** With all that stand in their place, if they end. */
    private Set<UnitId> heirs(AgencyId agency, Set<UnitId> units) {
        var all = new HashSet<>(units);
        var grows = true;
        while (grows) {
            grows = all.addAll(changes.successions(agency).stream()
                    .filter(succession -> all.contains(succession.former()))
                    .map(succession -> succession.next())
                    .toList());
        }
        return all;
    }

    @Transactional
    void inherit(List<UnitId> former, List<UnitId> next) {
        next.forEach(heir -> former.forEach(unit -> sql.update(INHERIT, heir.value(), unit.value())));
    }

    List<CampaignId> campaigns(Collection<UnitId> units) {
        return units.stream()
                .flatMap(unit -> sql
                        .queryForList(
                                "SELECT DISTINCT campaign_id FROM indicator_unit WHERE unit_id = ?",
                                Long.class,
                                unit.value())
                        .stream())
                .distinct()
                .map(CampaignId::new)
                .toList();
    }
}
