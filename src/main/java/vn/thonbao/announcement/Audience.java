package vn.thonbao.announcement;

import java.util.Set;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/**
 * Whom an announcement concerns: everybody who speaks for one of these units.
 *
 * @param everybody all units; then the others say nothing
 * @param kinds of units ("thôn", "trường học")
 * @param units one by one, beside the kinds
 */
public record Audience(boolean everybody, Set<String> kinds, Set<UnitId> units) {

    public Audience {
        kinds = Set.copyOf(kinds);
        units = Set.copyOf(units);
    }

    boolean covers(ReportingUnit unit) {
        var chosen = everybody || kinds.contains(unit.kind()) || units.contains(unit.id());
        return chosen && !unit.kind().equals(ReportingUnit.OFFICE);
    }
}
