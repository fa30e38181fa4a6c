package vn.thonbao.office.people;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Denominators as an officer types them: whole numbers, with or without dots for thousands.
 *
 * @param good by name; {@code bad} = names whose text is no such number
 */
record Counts(Map<String, BigDecimal> good, Map<String, String> bad) {

    private static final String FIELD = "count.";

    static Counts of(Map<String, String> fields) {
        var counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>());
        fields.forEach((name, text) -> {
            if (name.startsWith(FIELD) && !text.isBlank()) {
                var of = name.substring(FIELD.length());
                number(text.strip())
                        .ifPresentOrElse(
                                n -> counts.good().put(of, n),
                                () -> counts.bad().put(of, text));
            }
        });
        return counts;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,7}|\\d{1,3}(\\.\\d{3}){1,2}")
                ? Optional.of(new BigDecimal(text.replace(".", "")))
                : Optional.empty();
    }
}
