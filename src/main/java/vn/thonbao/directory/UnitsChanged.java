package vn.thonbao.directory;

import java.util.List;

/**
 * Units have other names or days, or others stand in their place; published inside the transaction that changes them.
 *
 * @param next who takes over from them; empty unless they were merged or split
 */
public record UnitsChanged(List<UnitId> units, List<UnitId> next) {
    public UnitsChanged {
        units = List.copyOf(units);
        next = List.copyOf(next);
    }
}
