package vn.thonbao.directory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/**
 * Merges and splits of units. On the day the new ones begin, the old ones have ended the day before; posts are handed over, and
 * nothing that was reported is rewritten.
 */
@Component
@Transactional(readOnly = true)
public class UnitChanges {

    /** @param keeps those of the old units who speak for it, each in the same role */
    public record NewUnit(String name, String code, Set<PersonId> keeps) {}

    /**
     * One merge or split that was recorded.
     *
     * @param on the first day of the new units
     */
    public record Change(
            List<ReportingUnit> old, List<ReportingUnit> next, LocalDate on, String recordedBy, Instant recordedAt) {}

    private final Directory directory;
    private final ReportingUnits units;
    private final Posts posts;
    private final Successions successions;
    private final Memory memory;
    private final ApplicationEventPublisher events;

    UnitChanges(
            Directory directory,
            ReportingUnits units,
            Posts posts,
            Successions successions,
            Settings settings,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.units = units;
        this.posts = posts;
        this.successions = successions;
        this.memory = new Memory(settings);
        this.events = events;
    }

    /**
     * Merges several units into one, or splits one into several.
     *
     * @param on first day of the new units; the old ones must stand on the day before, and have no end yet
     * @throws IllegalArgumentException if it is neither a merge nor a split, or the units are not of one agency and kind
     * @throws org.springframework.dao.DuplicateKeyException if the agency has a unit of that code
     */
    @Transactional
    public List<UnitId> redraw(List<ReportingUnit> old, List<NewUnit> next, LocalDate on, String by, Instant at) {
        check(old, next, on);
        var agency = old.get(0).agency();
        var lastDay = on.minusDays(1);
        var held = old.stream()
                .flatMap(unit -> directory.postsAt(unit.id(), on).stream())
                .toList();
        var sums = sums(old, on);
        for (var unit : old) {
            units.end(unit.id().value(), lastDay);
            posts.endAll(unit.id().value(), lastDay);
        }
        directory.forget();
        memory.forget();
        var begun = next.stream()
                .map(unit -> {
                    var id = directory.addUnit(agency, old.get(0).kind(), unit.name(), unit.code(), on);
                    held.stream()
                            .filter(post -> unit.keeps().contains(post.person()))
                            .collect(toMap(Post::person, Post::role, (role, other) -> role))
                            .forEach((person, role) -> directory.appoint(person, id, role, on));
                    sums.forEach((name, amount) -> directory.countDenominator(id, name, amount, on));
                    old.forEach(former -> successions.save(new Successions.Row(
                            null, agency.value(), former.id().value(), id.value(), by, at)));
                    return id;
                })
                .toList();
        events.publishEvent(new UnitsChanged(old.stream().map(ReportingUnit::id).toList(), begun));
        return begun;
    }

    private static void check(List<ReportingUnit> old, List<NewUnit> next, LocalDate on) {
        var merge = old.size() > 1 && next.size() == 1;
        var split = old.size() == 1 && next.size() > 1;
        var alike = old.stream()
                        .map(unit -> List.of(unit.agency(), unit.kind()))
                        .distinct()
                        .count()
                == 1;
        var standing = old.stream()
                .allMatch(unit -> unit.from().isBefore(on) && unit.to().isEmpty());
        if (!(merge || split) || !alike || !standing) {
            throw new IllegalArgumentException("neither a merge nor a split of units that stand on " + on);
        }
    }

    /**
     * The counts that units have together on the day, of those names that every one of them has on file: a sum that lacks a part
     * would look whole. Nothing of a single unit: what is split is counted anew.
     */
    public Map<String, BigDecimal> sums(List<ReportingUnit> old, LocalDate on) {
        if (old.size() < 2) {
            return Map.of();
        }
        var counts =
                old.stream().map(unit -> directory.denominators(unit.id(), on)).toList();
        var sums = new HashMap<String, BigDecimal>();
        counts.get(0).keySet().stream()
                .filter(name -> counts.stream().allMatch(count -> count.containsKey(name)))
                .forEach(name -> sums.put(
                        name, counts.stream().map(count -> count.get(name)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sums;
    }

    /** Also by a unit that has ended. */
    public boolean taken(AgencyId agency, String code) {
        return units.existsByAgencyIdAndCode(agency.value(), code);
    }

    public List<Succession> successions(AgencyId agency) {
        return memory.of(
                List.of("successions", agency),
                () -> successions.findByAgencyIdOrderById(agency.value()).stream()
                        .map(Successions.Row::succession)
                        .toList());
    }

    /** Every merge and split, the newest first. */
    public List<Change> changes(AgencyId agency) {
        var rows = successions.findByAgencyIdOrderById(agency.value());
        var ofNext = rows.stream().collect(groupingBy(Successions.Row::nextId, counting()));
        var changes = rows.stream()
                .collect(groupingBy(
                        row -> ofNext.getOrDefault(row.nextId(), 0L) > 1 ? row.nextId() : -row.formerId(),
                        LinkedHashMap::new,
                        toList()));
        var ids = rows.stream()
                .map(Successions.Row::succession)
                .flatMap(s -> Stream.of(s.former(), s.next()))
                .collect(toSet());
        var known = directory.units(ids).stream().collect(toMap(ReportingUnit::id, unit -> unit));
        var newestFirst = new ArrayList<>(
                changes.values().stream().map(change -> change(change, known)).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Change change(List<Successions.Row> rows, Map<UnitId, ReportingUnit> known) {
        var old = units(rows.stream().map(Successions.Row::formerId), known);
        var next = units(rows.stream().map(Successions.Row::nextId), known);
        return new Change(
                old,
                next,
                next.get(0).from(),
                rows.get(0).recordedBy(),
                rows.get(0).recordedAt());
    }

    private static List<ReportingUnit> units(Stream<Long> ids, Map<UnitId, ReportingUnit> known) {
        return ids.distinct()
                .flatMap(id -> Optional.ofNullable(known.get(new UnitId(id))).stream())
                .toList();
    }
}
