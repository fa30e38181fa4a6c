package vn.thonbao.office.entry;

import java.util.List;
import java.util.Optional;

/**
 * The office's own entry for one unit.
 *
 * @param own the commune's own unit; otherwise the figures are keyed on behalf of a head, and marked so
 * @param report present once anything was entered or sent
 * @param askable a sheet has come whose figures the head can be asked to confirm; {@code sheetWords} how far that has come
 */
record EntryView(
        long unit,
        String unitName,
        boolean own,
        Optional<Long> report,
        String statusWords,
        List<Picture> sheets,
        boolean askable,
        String sheetWords,
        List<Line> lines,
        long entered) {

    /** @param kind image, document or voice */
    record Picture(long report, long file, String name, String kind, String by, String at) {}

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
