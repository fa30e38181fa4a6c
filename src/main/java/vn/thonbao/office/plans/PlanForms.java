package vn.thonbao.office.plans;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.office.plans.Field.Choice;

/** Lays the keys of a campaign's file out as the fields of three forms. */
@Component
class PlanForms {

    static final String SINGLE = "reporting_units";

    /** A list of more names is typed, one a line. */
    private static final int MOST_TICKS = 200;

    /** What every item needs; the rest has a default, and waits behind a fold. */
    static final List<String> BASIC = List.of(
            "number",
            "wording",
            "label",
            "kind",
            "unit",
            "comparator",
            "target",
            "reporters",
            SINGLE,
            "example",
            "aliases");

    static final List<String> MORE = List.of(
            "question",
            "target_to",
            "target_words",
            "judged",
            "role",
            "horizon",
            "decimals",
            "min",
            "max",
            "whole",
            "totalling",
            "part_of",
            "set",
            "doubt");

    static final List<String> HEAD =
            List.of("short_title", "title", "plan_number", "plan_date", "units.kind", "flow", "campaign");

    static final List<String> RHYTHM = List.of(
            "repeats.every",
            "repeats.from",
            "repeats.until",
            "repeats.send_after",
            "repeats.at",
            "repeats.grace",
            "repeats.closes",
            "repeats.cumulative");

    static final Map<Part, List<String>> ROWS = Map.of(
            Part.PERIODS, List.of("label", "from", "to", "send_by", "lock", "registers"),
            Part.MILESTONES, List.of("who", "words", "last_day"));

    /** What the form of such a row does not ask, and must not lose. */
    static final List<String> KEPT = List.of("history");

    /** An old answer would be read as something else, or not be found. */
    static final Set<String> FOR_EVER = Set.of("kind", "unit", "whole", "totalling", "units.kind", "flow", "campaign");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("wording", "area"),
            Map.entry("title", "area"),
            Map.entry("question", "area"),
            Map.entry("doubt", "area"),
            Map.entry("rule", "area"),
            Map.entry("says", "area"),
            Map.entry("aliases", "lines"),
            Map.entry("reporters", "ticks"),
            Map.entry("registers", "picks"),
            Map.entry("plan_date", "date"),
            Map.entry("repeats.from", "date"),
            Map.entry("repeats.until", "date"),
            Map.entry("from", "date"),
            Map.entry("to", "date"),
            Map.entry("last_day", "date"),
            Map.entry("send_by", "moment"),
            Map.entry("lock", "moment"),
            Map.entry("repeats.at", "time"),
            Map.entry("repeats.cumulative", "tick"));

    private final Choices choices;

    PlanForms(Choices choices) {
        this.choices = choices;
    }

    /** @param runs units were asked for it already */
    @Transactional(readOnly = true)
    public List<Field> item(
            List<String> keys, Draft draft, Map<String, String> values, List<Proof.Fault> told, boolean runs) {
        return keys.stream()
                .map(key -> field(key, key, draft, draft.sheet(), values.getOrDefault(key, ""), told, runs))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Field> head(List<String> keys, Draft draft, PlanSheet sheet, List<Proof.Fault> told) {
        return keys.stream()
                .map(key -> field(
                        key,
                        key,
                        draft,
                        sheet,
                        sheet.head(key),
                        told,
                        draft.campaign().isPresent()))
                .toList();
    }

    /** A row of periods or milestones. @param row in the draft; one behind the last is a new one */
    @Transactional(readOnly = true)
    public List<Field> row(Part part, int row, Draft draft, PlanSheet sheet, List<Proof.Fault> told) {
        var rows = sheet.rows(part);
        var values = row < rows.size() ? rows.get(row) : Map.<String, String>of();
        var ofRow = told.stream().filter(f -> f.at(Optional.of(part), row)).toList();
        return Stream.concat(
                        KEPT.stream()
                                .filter(values::containsKey)
                                .map(key -> Field.hidden(name(part, row, key), key, values.getOrDefault(key, ""))),
                        ROWS.getOrDefault(part, List.of()).stream()
                                .filter(key -> !key.equals("registers") || !values.containsKey("history"))
                                .map(key -> field(
                                        name(part, row, key),
                                        key,
                                        draft,
                                        sheet,
                                        values.getOrDefault(key, ""),
                                        ofRow,
                                        false)))
                .toList();
    }

    /** As the form sends it ("periods.0.from"). */
    static String name(Part part, int row, String key) {
        return list(part) + "." + row + "." + key;
    }

    private static String list(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** @param list and key, as {@link #name} has them */
    static boolean isOf(Part part, String list, String key) {
        return list.equals(list(part))
                && (KEPT.contains(key) || ROWS.getOrDefault(part, List.of()).contains(key));
    }

    private Field field(
            String name, String key, Draft draft, PlanSheet sheet, String value, List<Proof.Fault> told, boolean runs) {
        var choices = this.choices.of(key, draft, sheet, value);
        return new Field(
                name,
                name.startsWith("periods.") && key.equals("label") ? "period.label" : key,
                kind(key, choices),
                Typing.shown(key, value),
                choices,
                told.stream()
                        .filter(f -> f.place().key().equals(key))
                        .map(Proof.Fault::words)
                        .toList(),
                runs && FOR_EVER.contains(key));
    }

    private static String kind(String key, List<Choice> choices) {
        if (key.equals(SINGLE)) {
            return choices.size() > MOST_TICKS ? "lines" : "units";
        }
        return KINDS.getOrDefault(key, choices.isEmpty() ? "text" : "select");
    }
}
