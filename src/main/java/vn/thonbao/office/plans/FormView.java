package vn.thonbao.office.plans;

import java.util.List;
import java.util.Map;

/**
 * A form of a draft.
 *
 * @param title of the page; {@code at} where the form is sent to
 * @param standing periods that stand, which this form does not change
 * @param others what is wrong and belongs to no field of the form
 */
record FormView(String title, String at, List<Part> parts, List<Map<String, String>> standing, List<String> others) {

    /** What could not be read is shown as it was typed. @param typed by the names of fields */
    FormView withTyped(Map<String, String> typed) {
        return new FormView(
                title,
                at,
                parts.stream()
                        .map(part -> new Part(
                                part.title(),
                                part.fields().stream()
                                        .map(field -> field.withTyped(typed.getOrDefault(field.name(), field.value())))
                                        .toList(),
                                part.folded(),
                                part.row()))
                        .toList(),
                standing,
                others);
    }

    /** @param folded shown only when asked for; {@code row} the fields stand beside each other */
    record Part(String title, List<Field> fields, boolean folded, boolean row) {

        public boolean open() {
            return !folded || fields.stream().anyMatch(field -> !field.faults().isEmpty());
        }
    }
}
