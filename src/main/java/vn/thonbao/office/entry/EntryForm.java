package vn.thonbao.office.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an officer typed, by indicator code; kept where it could not be taken.
 *
 * @param picks which of the readings that were offered is meant, for words that have not changed since
 */
record EntryForm(Map<String, String> typed, Map<String, Integer> picks) {

    static final EntryForm EMPTY = new EntryForm(Map.of(), Map.of());

    /** Fields: {@code figure.<code>}; {@code pick.<code>} with {@code offered.<code>}, the words it was offered for. */
    static EntryForm of(Map<String, String> fields) {
        var typed = new LinkedHashMap<String, String>();
        var picks = new LinkedHashMap<String, Integer>();
        fields.forEach((name, text) -> {
            if (name.startsWith("figure.") && !text.isBlank()) {
                var code = name.substring("figure.".length());
                typed.put(code, text.strip());
                pick(fields, code, text.strip()).ifPresent(p -> picks.put(code, p));
            }
        });
        return new EntryForm(typed, picks);
    }

    private static Optional<Integer> pick(Map<String, String> fields, String code, String text) {
        return Optional.ofNullable(fields.get("pick." + code))
                .filter(p -> p.matches("\\d{1,2}"))
                .filter(p -> text.equals(fields.get("offered." + code)))
                .map(Integer::valueOf);
    }
}
