package vn.thonbao.office.entry;

import java.util.List;
import java.util.Optional;

/**
 * The office's own entry for one unit.
 *
 * @param own the commune's own unit; otherwise the figures are keyed on behalf of a head, and marked so
 * @param report present once anything was entered or sent
 */
record EntryView(
        long unit,
        String unitName,
        boolean own,
        Optional<Long> report,
        String statusWords,
        List<Picture> sheets,
        List<Line> lines,
        long entered) {

    record Picture(long report, long file, String name, boolean image) {}

    /**
     * @param current what is on file for this period; {@code currentRaw} the words it came in
     * @param typed what was typed just now and not taken
     */
    record Line(
            String code,
            String number,
            String label,
            String wording,
            String target,
            String unit,
            String previous,
            String example,
            String current,
            String currentRaw,
            String typed,
            Optional<Problem> problem,
            Optional<String> doubt) {}
}
