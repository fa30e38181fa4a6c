package vn.thonbao.office.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * A merge or split as an officer types it: {@code kind}, {@code old} (once for each unit), {@code on}, {@code name.1},
 * {@code code.1} …, and from the preview {@code keep.<person>}: the number of the new unit, or 0.
 */
record RedrawForm(Map<String, String> fields, List<String> old) {

    static final int MOST_PARTS = 6;

    static final RedrawForm EMPTY = new RedrawForm(Map.of(), List.of());

    static RedrawForm of(MultiValueMap<String, String> fields) {
        return new RedrawForm(fields.toSingleValueMap(), fields.getOrDefault("old", List.of()));
    }

    public boolean merges() {
        return !text("kind").equals("split");
    }

    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public boolean chosen(long unit) {
        return old.contains(String.valueOf(unit));
    }

    boolean chosen(UnitId unit) {
        return chosen(unit.value());
    }

    Optional<LocalDate> on() {
        try {
            return Optional.of(LocalDate.parse(text("on")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The numbers of the new units: a merge has one, of a split those that something was written for, two at least. */
    List<Integer> parts() {
        return merges()
                ? List.of(1)
                : IntStream.rangeClosed(1, MOST_PARTS)
                        .filter(i -> i <= 2
                                || !text("name." + i).isEmpty()
                                || !text("code." + i).isEmpty())
                        .boxed()
                        .toList();
    }

    /** Absent as long as nothing was chosen; 0 = speaks for none of them. */
    Optional<Integer> keep(PersonId person) {
        return Optional.of(text("keep." + person.value()))
                .filter(chosen -> chosen.equals("0")
                        || parts().stream().map(String::valueOf).anyMatch(chosen::equals))
                .map(Integer::valueOf);
    }
}
