package vn.thonbao.office.plans;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

/** What the fields of a campaign's forms let officers choose from. */
@Component
class Choices {

    /** Kinds of items that nobody undertakes as a figure. */
    private static final Set<String> TOLD = Set.of("text", "task");

    private final Directory directory;
    private final FlowLibrary flows;
    private final PlanWords names;
    private final Words words;
    private final Moments moments;

    Choices(Directory directory, FlowLibrary flows, PlanWords names, Words words, Moments moments) {
        this.directory = directory;
        this.flows = flows;
        this.names = names;
        this.words = words;
        this.moments = moments;
    }

    /** @param value what the field holds: what it names stays to be chosen, whatever became of it */
    List<Choice> of(String key, Draft draft, PlanSheet sheet, String value) {
        return switch (key) {
            case PlanForms.SINGLE -> units(draft, value);
            case "registers" -> registrable(sheet, value);
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
                .filter(item -> !TOLD.contains(item.getOrDefault("kind", "")))
                .filter(item -> item.getOrDefault("reporters", "").lines().anyMatch(sheet.head("units.kind")::equals)
                        || !item.getOrDefault(PlanForms.SINGLE, "").isBlank())
                .map(Choices::item)
                .toList();
        var known = items.stream().map(Choice::value).toList();
        return Stream.concat(
                        items.stream(),
                        registered.lines().filter(code -> !known.contains(code)).map(code -> new Choice(code, code)))
                .toList();
    }

    private static List<Choice> items(PlanSheet sheet) {
        return sheet.rows(Part.INDICATORS).stream().map(Choices::item).toList();
    }

    private static Choice item(Map<String, String> item) {
        return new Choice(
                item.getOrDefault("code", ""), item.getOrDefault("number", "") + " " + item.getOrDefault("label", ""));
    }
}
