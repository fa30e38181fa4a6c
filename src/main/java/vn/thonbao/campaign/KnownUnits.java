package vn.thonbao.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.Succession;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.yaml.Similar;

/** The units that a plan may give an item to by name, as far as they are known: an agency's own, or those that the file lists. */
public final class KnownUnits {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Map<String, List<ReportingUnit>> byName;
    /** Absent where all are known. */
    private final Optional<String> onlyOfKind;

    private final Map<UnitId, ReportingUnit> byId;
    private final List<Succession> successions;
    private final LocalDate today;

    private KnownUnits(
            Collection<ReportingUnit> units,
            Optional<String> onlyOfKind,
            List<Succession> successions,
            LocalDate today) {
        this.byName = units.stream().collect(groupingBy(unit -> composed(unit.name())));
        this.onlyOfKind = onlyOfKind;
        this.byId = units.stream().collect(toMap(ReportingUnit::id, unit -> unit, (one, other) -> one));
        this.successions = successions;
        this.today = today;
    }

    /** @param units all the agency has ever had */
    public static KnownUnits of(Collection<ReportingUnit> units, List<Succession> successions, LocalDate today) {
        return new KnownUnits(units, Optional.empty(), successions, today);
    }

    /** What a file tells by itself: of other kinds than its own there may be units that it does not list. */
    static KnownUnits listed(CampaignPlan.Units units) {
        return new KnownUnits(
                units.names().stream()
                        .distinct()
                        .map(name -> new ReportingUnit(
                                new UnitId(0),
                                new AgencyId(0),
                                units.kind(),
                                name,
                                "",
                                LocalDate.MIN,
                                Optional.empty()))
                        .toList(),
                Optional.of(units.kind()),
                List.of(),
                LocalDate.MIN);
    }

    /** The one that stands, else the one that ended last. */
    Optional<ReportingUnit> find(String name) {
        return called(name).stream().max(Comparator.comparing(unit -> unit.to().orElse(LocalDate.MAX)));
    }

    /** All that stand, or will: one and who follows it may have one name. Else the one that ended last. */
    List<ReportingUnit> meant(String name) {
        var standing = called(name).stream().filter(this::stands).toList();
        return standing.isEmpty() ? find(name).stream().toList() : standing;
    }

    private List<ReportingUnit> called(String name) {
        return byName.getOrDefault(composed(name), List.of());
    }

    private static String composed(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    /** Why an item cannot be given to the unit of this name. */
    Optional<String> fault(String name) {
        var called = called(name);
        if (called.isEmpty()) {
            return Optional.of(name).filter(this::mustBeKnown).map(this::unknown);
        }
        if (called.stream().noneMatch(this::stands)) {
            return find(name).map(this::ended);
        }
        if (called.stream().filter(unit -> unit.to().isEmpty()).count() > 1) {
            return Optional.of("có hai đơn vị cùng tên \"%s\"; xin đổi tên một đơn vị trước".formatted(name));
        }
        return Optional.empty();
    }

    /** Its last day is not before today. */
    boolean stands(ReportingUnit unit) {
        return stands(unit, today);
    }

    static boolean stands(ReportingUnit unit, LocalDate today) {
        return unit.to().filter(last -> last.isBefore(today)).isEmpty();
    }

    private boolean mustBeKnown(String name) {
        return onlyOfKind
                .map(kind ->
                        !byName.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private String unknown(String name) {
        return "chưa có đơn vị \"%s\"%s".formatted(name, Similar.suggestion(composed(name), byName.keySet()));
    }

    private String ended(ReportingUnit unit) {
        var heirs = successions.stream()
                .filter(succession -> succession.former().equals(unit.id()))
                .map(succession -> byId.get(succession.next()))
                .filter(Objects::nonNull)
                .map(heir -> "\"" + heir.name() + "\"")
                .collect(joining(", "));
        return "\"%s\" không còn từ sau ngày %s%s"
                .formatted(
                        unit.name(), unit.to().map(DAY::format).orElse(""), heirs.isEmpty() ? "" : "; nay là " + heirs);
    }
}
