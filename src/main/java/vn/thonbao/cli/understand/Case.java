package vn.thonbao.cli.understand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Field;

/**
 * One line that comes in; what else a line holds (expected values, notes) is not looked at.
 *
 * @param ask figure, date, yesno or paste
 * @param field of a figure; {@code candidates} of a paste, in the order they are asked
 * @param refDate the day a date is counted from; {@code direction} is future or past
 * @param question the wording of a yes-or-no question
 */
record Case(
        Optional<String> id,
        String text,
        String ask,
        Optional<Asked> field,
        Optional<List<Asked>> candidates,
        Optional<LocalDate> refDate,
        Optional<String> direction,
        Optional<String> question) {

    /** @param prev the figure of the period before; {@code share}: "298/312" is itself the answer */
    record Asked(
            String id,
            Optional<String> label,
            Optional<List<String>> aliases,
            Optional<String> unit,
            Optional<Boolean> integer,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<BigDecimal> prev,
            Optional<BigDecimal> total,
            Optional<Boolean> share,
            Optional<String> period) {

        private static final int MOST_DECIMALS = 6;

        Field field() {
            return new Field(
                    id,
                    label.orElse(""),
                    aliases.orElse(List.of()),
                    unit.orElse(""),
                    integer.orElse(false) ? 0 : MOST_DECIMALS,
                    min,
                    max,
                    prev,
                    total,
                    share.orElse(false),
                    Field.Kind.FIGURE,
                    period.map(p -> Field.Period.valueOf(p.toUpperCase(Locale.ROOT))));
        }
    }

    /** @throws IllegalArgumentException when the line does not say which field is asked */
    Field asked() {
        return field.orElseThrow(() -> new IllegalArgumentException("thiếu \"field\""))
                .field();
    }

    /** @throws IllegalArgumentException when the line does not say from which day to count, and in which direction */
    DateField date() {
        return new DateField(
                refDate.orElseThrow(() -> new IllegalArgumentException("thiếu \"refDate\"")),
                DateField.Direction.valueOf(direction.orElse("future").toUpperCase(Locale.ROOT)));
    }

    /** @throws IllegalArgumentException when the line names no fields */
    List<Field> fields() {
        return candidates.orElseThrow(() -> new IllegalArgumentException("thiếu \"candidates\"")).stream()
                .map(Asked::field)
                .toList();
    }
}
