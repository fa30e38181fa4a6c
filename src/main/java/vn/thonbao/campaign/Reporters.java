package vn.thonbao.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/**
 * Who owes an item: every unit of some kinds, and single units besides. Whether a unit owes it is decided here and nowhere else
 * ({@code submission.LateList} asks the same of the database, for all agencies at once).
 *
 * @param kinds of units; {@link ReportingUnit#OFFICE} among them
 * @param names of single units as a plan calls them; in a database, of those that have not ended
 * @param units the same as a database knows them, with those that have ended; empty in a plan that nobody has opened
 */
public record Reporters(List<String> kinds, List<String> names, Set<UnitId> units) {

    public static final Reporters NOBODY = of(List.of(), List.of());

    public Reporters {
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
        units = Set.copyOf(units);
    }

    public static Reporters of(List<String> kinds, List<String> names) {
        return new Reporters(kinds, names, Set.of());
    }

    public boolean include(ReportingUnit unit) {
        return units.isEmpty()
                ? include(unit.kind(), unit.name())
                : kinds.contains(unit.kind()) || units.contains(unit.id());
    }

    /** The same of a plan, where units have no ids. */
    public boolean include(String kind, String name) {
        return kinds.contains(kind) || names.contains(name);
    }

    public boolean includeAnyOf(Collection<ReportingUnit> some) {
        return some.stream().anyMatch(this::include);
    }

    /** Units of which others of their kind do not owe it. */
    public boolean single() {
        return !names.isEmpty() || !units.isEmpty();
    }

    public boolean nobody() {
        return kinds.isEmpty() && !single();
    }

    /** Whether a head is asked for it. */
    public boolean heads() {
        return single() || !kinds.isEmpty() && !kinds.equals(List.of(ReportingUnit.OFFICE));
    }
}
