package vn.thonbao.workbook;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.KnownUnits;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/**
 * An agency as it stands, and as it would stand after the sheets that were read already: a person may be of a unit that is new in
 * the same workbook. Ids of what is new come when the workbook is written.
 */
final class OnFile {
    /** @param id absent while the unit is only in the workbook */
    record Unit(Optional<UnitId> id, String kind, String name, String code, LocalDate from, Optional<LocalDate> to) {
        static Unit of(ReportingUnit unit) {
            return new Unit(Optional.of(unit.id()), unit.kind(), unit.name(), unit.code(), unit.from(), unit.to());
        }

        boolean existed(LocalDate day) {
            return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
        }

        boolean office() {
            return kind.equals(ReportingUnit.OFFICE);
        }

        boolean owes(Indicator indicator) {
            return indicator.reporters().include(unit());
        }

        private ReportingUnit unit() {
            return new ReportingUnit(id.orElse(new UnitId(0)), new AgencyId(0), kind, name, code, from, to);
        }
    }

    final AgencyId agency;
    final Instant now;
    final LocalDate today;
    /** The newest first. */
    final List<Campaign> campaigns;

    /** Those that were merged or split: others stand in their place. */
    final Set<UnitId> former;

    final Map<String, Unit> units = new LinkedHashMap<>();
    final Map<String, UnitId> unitIds = new HashMap<>();
    /** Codes by what Excel leaves of them when it takes them for numbers. */
    private final Map<String, List<String>> codes = new HashMap<>();
    /** New names of units that stand, by the old. */
    private final Map<String, String> renamed = new HashMap<>();

    final Map<CampaignId, List<Indicator>> indicators = new HashMap<>();
    final Map<CampaignId, Map<String, IndicatorId>> indicatorIds = new HashMap<>();

    OnFile(
            AgencyId agency,
            Instant now,
            LocalDate today,
            List<Campaign> campaigns,
            List<ReportingUnit> units,
            Set<UnitId> former) {
        this.agency = agency;
        this.now = now;
        this.today = today;
        this.campaigns = campaigns;
        this.former = former;
        units.forEach(unit -> {
            put(Unit.of(unit));
            unitIds.put(unit.code(), unit.id());
        });
    }

    void define(CampaignId campaign, List<Indicator> known) {
        indicators.put(campaign, known);
        var ids = indicatorIds.computeIfAbsent(campaign, none -> new HashMap<>());
        known.stream().filter(i -> i.id().value() != 0).forEach(i -> ids.put(i.code(), i.id()));
    }

    /** Once what is new was written. */
    UnitId id(Unit unit) {
        return Optional.ofNullable(unitIds.get(unit.code())).orElseThrow();
    }

    IndicatorId id(CampaignId campaign, Indicator indicator) {
        return find(campaign, indicator).orElseThrow();
    }

    /** Absent while the indicator is only in the workbook; one that was read from there has no id itself. */
    Optional<IndicatorId> find(CampaignId campaign, Indicator indicator) {
        return Optional.ofNullable(indicatorIds.getOrDefault(campaign, Map.of()).get(indicator.code()));
    }

    /** In order of their codes, those of today. */
    List<Unit> present() {
        return units.values().stream().filter(unit -> unit.existed(today)).toList();
    }

    void put(Unit unit) {
        var before = Optional.ofNullable(units.put(unit.code(), unit));
        before.filter(old -> old.to().filter(today::isAfter).isEmpty())
                .ifPresent(old -> renamed.put(old.name(), unit.name()));
        if (before.isEmpty()) {
            codes.computeIfAbsent(asNumber(unit.code()), none -> new ArrayList<>())
                    .add(unit.code());
        }
    }

    private static String asNumber(String code) {
        var zeros = 0;
        while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
            zeros++;
        }
        return code.substring(zeros);
    }

    /** A code that Excel took for a number has lost its zeros: "1" is "01" where there is one such unit. */
    Optional<Unit> unit(String code) {
        var alike = code.startsWith("0") ? List.<String>of() : codes.getOrDefault(code, List.of());
        return Optional.ofNullable(units.get(code))
                .or(() -> Optional.of(alike).filter(list -> list.size() == 1).map(list -> units.get(list.get(0))));
    }

    /** What items may be given to by name. */
    KnownUnits named() {
        return KnownUnits.of(units.values().stream().map(Unit::unit).toList(), List.of(), today);
    }

    /** What an item is given to, one name per line, by the names that the units will have. */
    String follow(String names) {
        return names.lines().map(name -> renamed.getOrDefault(name, name)).collect(joining("\n"));
    }

    Set<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        campaigns.forEach(campaign -> kinds.add(campaign.unitKind()));
        units.values().forEach(unit -> kinds.add(unit.kind()));
        kinds.add(ReportingUnit.OFFICE);
        return kinds;
    }

    /** Names of what units are counted by, in the plans' order. */
    Set<String> wholes() {
        var names = new LinkedHashSet<String>();
        campaigns.stream()
                .flatMap(campaign -> indicators.getOrDefault(campaign.id(), List.of()).stream())
                .flatMap(indicator -> indicator.whole().stream())
                .forEach(names::add);
        return names;
    }

    Stream<Indicator> indicators(Campaign campaign) {
        return indicators.getOrDefault(campaign.id(), List.of()).stream();
    }
}
