package vn.thonbao.office.plans;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Cycle;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.conversation.Flow;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;
import vn.thonbao.office.campaigns.PlanWords;
import vn.thonbao.office.plans.Field.Choice;

/** Lays the keys of a campaign's file out as the fields of three forms. */
@Component
class PlanForms {

    private static final String SINGLE = "reporting_units";

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

    private final Directory directory;
    private final FlowLibrary flows;
    private final PlanWords names;
    private final Words words;
    private final Moments moments;

    PlanForms(Directory directory, FlowLibrary flows, PlanWords names, Words words, Moments moments) {
        this.directory = directory;
        this.flows = flows;
        this.names = names;
        this.words = words;
        this.moments = moments;
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
        var choices =
                switch (key) {
                    case SINGLE -> units(draft, value);
                    case "registers" -> registrable(sheet, value);
                    default -> choices(key, draft, sheet);
                };
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

    /** Those of today; and what is named already, whoever it was. */
    private List<Choice> units(Draft draft, String named) {
        return Stream.concat(
                        directory.units(draft.agency(), moments.today()).stream()
                                .filter(unit -> !unit.kind().equals(ReportingUnit.OFFICE))
                                .map(ReportingUnit::name),
                        named.lines())
                .distinct()
                .map(name -> new Choice(name, name))
                .toList();
    }

    private List<Choice> choices(String key, Draft draft, PlanSheet sheet) {
        return switch (key) {
            case "kind" -> of(key, Indicator.Kind.values());
            case "comparator" -> of(key, Indicator.Comparator.values());
            case "judged" -> orDefault(key, of(key, Indicator.Judgement.values()));
            case "role" -> of(key, Indicator.Role.values());
            case "totalling" -> orDefault(key, of(key, Indicator.Totalling.values()));
            case "repeats.every" -> orDefault(key, of("every", Cycle.values()));
            case "repeats.closes" -> orDefault(key, of("closes", DayOfWeek.values()));
            case "units.kind" -> kinds(draft, sheet);
            case "flow" -> flows(key);
            case "reporters" ->
                Stream.concat(
                                Stream.of(new Choice(sheet.head("units.kind"), sheet.head("units.kind"))),
                                Stream.of(new Choice(ReportingUnit.OFFICE, words.text("draft.office"))))
                        .toList();
            case "whole" -> orDefault(key, wholes(sheet));
            case "part_of" -> orDefault(key, items(sheet));
            default -> List.of();
        };
    }

    private <E extends Enum<E>> List<Choice> of(String key, E[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(value -> new Choice(value, names.value(key, value)))
                .toList();
    }

    private List<Choice> orDefault(String key, List<Choice> choices) {
        return Stream.concat(
                        Stream.of(new Choice("", words.text("draft.none." + key.replace("repeats.", "")))),
                        choices.stream())
                .toList();
    }

    /** What collects a report, and nothing else. */
    private List<Choice> flows(String key) {
        return flows.flows().stream()
                .filter(Flow::fillsTheDraft)
                .map(flow -> new Choice(flow.name(), names.value(key, flow.name())))
                .toList();
    }

    private List<Choice> kinds(Draft draft, PlanSheet sheet) {
        return Stream.concat(
                        directory.units(draft.agency(), moments.today()).stream()
                                .map(ReportingUnit::kind),
                        Stream.of(sheet.head("units.kind")))
                .filter(kind -> !kind.equals(ReportingUnit.OFFICE) && !kind.isEmpty())
                .distinct()
                .map(kind -> new Choice(kind, kind))
                .toList();
    }

    private List<Choice> wholes(PlanSheet sheet) {
        return Stream.of(
                        Words.DENOMINATORS.stream(),
                        sheet.wholes().stream(),
                        sheet.rows(Part.INDICATORS).stream().map(item -> item.getOrDefault("whole", "")))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Choice(name, words.denominator(name)))
                .toList();
    }

    /** What units can undertake; what the draft names beside that stays until somebody takes it out. */
    private static List<Choice> registrable(PlanSheet sheet, String registered) {
        var items = sheet.rows(Part.INDICATORS).stream()
                .filter(item -> !item.getOrDefault("kind", "").equals("text"))
                .filter(item -> item.getOrDefault("reporters", "").lines().anyMatch(sheet.head("units.kind")::equals))
                .map(PlanForms::item)
                .toList();
        var known = items.stream().map(Choice::value).toList();
        return Stream.concat(
                        items.stream(),
                        registered.lines().filter(code -> !known.contains(code)).map(code -> new Choice(code, code)))
                .toList();
    }

    private static List<Choice> items(PlanSheet sheet) {
        return sheet.rows(Part.INDICATORS).stream().map(PlanForms::item).toList();
    }

    private static Choice item(Map<String, String> item) {
        return new Choice(
                item.getOrDefault("code", ""), item.getOrDefault("number", "") + " " + item.getOrDefault("label", ""));
    }
}
