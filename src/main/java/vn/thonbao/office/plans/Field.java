package vn.thonbao.office.plans;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name as the form sends it; {@code key} as messages call it
 * @param kind text, area, lines, select, ticks, units, picks, tick, date, moment, time, hidden
 * @param value as it is shown; of ticks, units, picks and lines one a line
 * @param choices of select, ticks, units and picks; the last two wait behind a fold
 * @param faults sentences beside it
 * @param fixed shown, and not to be changed while the campaign runs
 */
record Field(
        String name, String key, String kind, String value, List<Choice> choices, List<String> faults, boolean fixed) {

    /** Goes with the form, and is not shown. */
    static Field hidden(String name, String key, String value) {
        return new Field(name, key, "hidden", value, List.of(), List.of(), false);
    }

    record Choice(String value, String words) {}

    public String id() {
        return "f-" + name.replace('.', '-');
    }

    public boolean ticked(String choice) {
        return value.lines().anyMatch(choice::equals);
    }

    public long picked() {
        return value.lines().count();
    }

    Field withTyped(String typed) {
        return new Field(name, key, kind, typed, choices, faults, fixed);
    }
}
