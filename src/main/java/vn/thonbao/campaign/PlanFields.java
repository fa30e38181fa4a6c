package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two versions of a plan are held against each other by: the file's keys, and what stands there. */
final class PlanFields {

    /** Who owes an item. */
    static final Set<String> REPORTERS = Set.of("reporters", "reporting_units");

    static final Map<String, Function<CampaignPlan, Object>> OF_CAMPAIGN = ordered(
            Map.entry("title", CampaignPlan::title),
            Map.entry("short_title", CampaignPlan::shortTitle),
            Map.entry("plan_number", plan -> plan.planNumber().orElse("")),
            Map.entry("plan_date", plan -> plan.planDate().map(Object::toString).orElse("")),
            Map.entry("repeats.every", plan -> ofRhythm(plan, rhythm -> DefinitionTable.word(rhythm.cycle()))),
            Map.entry("repeats.from", plan -> ofRhythm(plan, Rhythm::first)),
            Map.entry("repeats.until", plan -> ofRhythm(plan, Rhythm::last)),
            Map.entry("repeats.cumulative", plan -> ofRhythm(plan, Rhythm::cumulative)),
            Map.entry(
                    "repeats.closes",
                    plan -> ofRhythm(
                            plan, rhythm -> rhythm.cycle() == Cycle.WEEK ? DefinitionTable.word(rhythm.closes()) : "")),
            Map.entry("repeats.send_after", plan -> ofRhythm(plan, Rhythm::sendAfter)),
            Map.entry("repeats.at", plan -> ofRhythm(plan, Rhythm::at)),
            Map.entry("repeats.grace", plan -> ofRhythm(plan, Rhythm::grace)));

    static final Map<String, Function<Indicator, Object>> OF_ITEM = ordered(
            Map.entry("number", Indicator::number),
            Map.entry("set", i -> i.set().orElse("")),
            Map.entry("part_of", i -> i.partOf().orElse("")),
            Map.entry("wording", Indicator::wording),
            Map.entry("label", Indicator::label),
            Map.entry("decimals", Indicator::decimals),
            Map.entry("min", i -> number(i.min())),
            Map.entry("max", i -> number(i.max())),
            Map.entry("comparator", i -> DefinitionTable.word(i.comparator())),
            Map.entry("target", i -> number(i.target())),
            Map.entry("target_to", i -> number(i.targetTo())),
            Map.entry("target_words", Indicator::targetWords),
            Map.entry("judged", i -> DefinitionTable.word(i.judged())),
            Map.entry("role", i -> DefinitionTable.word(i.role())),
            Map.entry("horizon", Indicator::horizon),
            Map.entry("reporters", i -> String.join(", ", i.reporters().kinds())),
            Map.entry("reporting_units", i -> names(i.reporters())),
            Map.entry("aliases", i -> String.join(", ", i.aliases())),
            Map.entry("example", Indicator::example),
            Map.entry("question", i -> i.question().orElse("")),
            Map.entry("doubt", i -> i.doubt().orElse("")));

    /** With another of these an old answer would be read as something else. */
    static final Map<String, Function<Indicator, Object>> FOR_EVER = ordered(
            Map.entry("kind", i -> DefinitionTable.word(i.kind())),
            Map.entry("unit", Indicator::unit),
            Map.entry("whole", i -> i.whole().orElse("")),
            Map.entry("totalling", i -> DefinitionTable.word(i.totalling())));

    private PlanFields() {}

    @SafeVarargs
    private static <T> Map<String, Function<T, Object>> ordered(Map.Entry<String, Function<T, Object>>... fields) {
        var ordered = new LinkedHashMap<String, Function<T, Object>>();
        Stream.of(fields).forEach(field -> ordered.put(field.getKey(), field.getValue()));
        return ordered;
    }

    /** In whatever order they were written: "Thôn 5" before "Thôn 12". */
    private static String names(Reporters reporters) {
        return reporters.names().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(", "));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static Object ofRhythm(CampaignPlan plan, Function<Rhythm, Object> field) {
        return plan.rhythm().map(field).orElse("");
    }

    static <T> List<PlanDifference.Change> changes(String item, Map<String, Function<T, Object>> fields, T old, T now) {
        return fields.entrySet().stream()
                .map(field -> new PlanDifference.Change(
                        item,
                        field.getKey(),
                        String.valueOf(field.getValue().apply(old)),
                        String.valueOf(field.getValue().apply(now))))
                .filter(change -> !change.old().equals(change.now()))
                .toList();
    }
}
