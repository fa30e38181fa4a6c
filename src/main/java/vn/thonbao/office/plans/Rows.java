package vn.thonbao.office.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of one part of a draft, which other officers may have moved since a form was shown. */
final class Rows {

    private Rows() {}

    /**
     * Where a row stands now.
     *
     * @param seen where it stood
     * @param was what the key said there; empty: a new row
     * @return behind the last if it is new, or was taken out or changed meanwhile
     */
    static int find(List<Map<String, String>> rows, int seen, String key, String was) {
        var all = rows.stream().map(row -> row.getOrDefault(key, "")).toList();
        if (seen >= 0 && seen < all.size() && all.get(seen).equals(was)) {
            return seen;
        }
        return was.isEmpty() || !all.contains(was) ? all.size() : all.indexOf(was);
    }

    /** @param row one behind the last adds it */
    static List<Map<String, String>> with(List<Map<String, String>> rows, int row, Map<String, String> values) {
        var changed = new ArrayList<>(rows);
        if (row == rows.size()) {
            changed.add(values);
        } else {
            changed.set(row, values);
        }
        return changed;
    }

    /** Without that row, if there is one. */
    static List<Map<String, String>> without(List<Map<String, String>> rows, int row) {
        var changed = new ArrayList<>(rows);
        if (row >= 0 && row < rows.size()) {
            changed.remove(row);
        }
        return changed;
    }
}
