package vn.thonbao.workbook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thonbao.platform.Sha256;

/** Gathers what a workbook would do while its sheets are read, and does it when it is agreed to. */
final class Draft {
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Runnable> deeds = new ArrayList<>();

    void fault(String sheet, String cell, String words) {
        faults.add(new Fault(sheet, cell, words));
    }

    void note(String words) {
        notes.add(words);
    }

    void same(String sheet) {
        count(sheet, 0, 0, 1);
    }

    void change(Change change, Runnable deed) {
        count(change.sheet(), change.fresh() ? 1 : 0, change.fresh() ? 0 : 1, 0);
        changes.add(change);
        deeds.add(deed);
    }

    /** Something to be done once, before what follows, whatever the rows are that want it. */
    void deed(Runnable deed) {
        deeds.add(deed);
    }

    private void count(String sheet, int fresh, int changed, int same) {
        counts.merge(
                sheet,
                new Count(sheet, fresh, changed, same),
                (old, more) -> old.plus(more.fresh(), more.changed(), more.same()));
    }

    Preview preview() {
        return new Preview(sorted(), List.copyOf(notes), List.copyOf(counts.values()), List.copyOf(changes), seal());
    }

    private List<Fault> sorted() {
        var sheets = faults.stream().map(Fault::sheet).distinct().toList();
        return faults.stream()
                .sorted(Comparator.comparing((Fault fault) -> sheets.indexOf(fault.sheet()))
                        .thenComparing(Fault::row)
                        .thenComparing(fault -> fault.cell().length())
                        .thenComparing(Fault::cell))
                .toList();
    }

    private String seal() {
        return Sha256.hex(changes.stream().map(Object::toString).collect(joining()));
    }

    void carryOut() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.size() + " faults: nothing may be written");
        }
        deeds.forEach(Runnable::run);
    }
}
