package vn.thonbao.campaign;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Place;
import vn.thonbao.platform.yaml.YamlFile;

/**
 * Indicators that come as a table. They are written down as a campaign's file says them and proofread by the same rules, so no rule
 * stands twice.
 */
public final class DefinitionTable {
    private static final PlanSheet.Place HEAD = new PlanSheet.Place(Optional.empty(), -1, "");

    /** @param row counted from 0; {@code key} as in a campaign's file, empty where the row as a whole is meant */
    public record Fault(int row, String key, String words) {}

    /** @param indicators without ids; only to be used when there are no faults */
    public record Result(List<Indicator> indicators, List<Fault> faults) {}

    private DefinitionTable() {}

    /**
     * @param unitKind of the campaign; {@code wholes} names of denominators, {@code sets} lists of the plan
     * @param rows values by key, as they would stand in the file; lists have one item a line
     * @param units of the agency that the table is for
     */
    public static Result read(
            String unitKind,
            Collection<String> wholes,
            Collection<String> sets,
            List<Map<String, String>> rows,
            KnownUnits units) {
        var text = new FileText();
        text.line("units: { kind: " + FileText.quoted(unitKind) + " }", HEAD);
        text.line("wholes: { " + FileText.names(wholes) + " }", HEAD);
        text.line("sets: { " + FileText.names(sets) + " }", HEAD);
        text.line("indicators:", HEAD);
        for (var row = 0; row < rows.size(); row++) {
            var place = new PlanSheet.Place(Optional.of(PlanSheet.Part.INDICATORS), row, "");
            text.line("-", place);
            text.entries("  ", rows.get(row), place);
        }
        return result(text, rows, units);
    }

    private static Result result(FileText text, List<Map<String, String>> rows, KnownUnits units) {
        var mistakes = new Mistakes();
        var indicators = YamlFile.parse(text.text(), new Place("", 1, mistakes))
                .map(file -> new IndicatorList(file, units).indicators())
                .orElse(List.of());
        return new Result(
                indicators,
                mistakes.sorted().stream()
                        .map(m -> {
                            var where = text.place(m.line());
                            return new Fault(where.row(), where.key(), text.named(m.words(), p -> code(p, rows)));
                        })
                        .toList());
    }

    private static String code(PlanSheet.Place place, List<Map<String, String>> rows) {
        return place.row() < 0 ? "" : rows.get(place.row()).getOrDefault("code", "");
    }

    /** The other way: how the file would say this indicator. Keys that would be empty are left out. */
    public static Map<String, String> row(Indicator i) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", i.code());
        values.put("number", i.number());
        i.set().ifPresent(v -> values.put("set", v));
        i.partOf().ifPresent(v -> values.put("part_of", v));
        values.put("wording", i.wording());
        values.put("label", i.label());
        values.put("kind", word(i.kind()));
        values.put("unit", i.unit());
        values.put("decimals", String.valueOf(i.decimals()));
        i.min().ifPresent(v -> values.put("min", v.stripTrailingZeros().toPlainString()));
        i.max().ifPresent(v -> values.put("max", v.stripTrailingZeros().toPlainString()));
        values.put("comparator", word(i.comparator()));
        i.target().ifPresent(v -> values.put("target", v.stripTrailingZeros().toPlainString()));
        i.targetTo()
                .ifPresent(v -> values.put("target_to", v.stripTrailingZeros().toPlainString()));
        values.put("target_words", i.targetWords());
        values.put("judged", word(i.judged()));
        values.put("role", word(i.role()));
        values.put("horizon", i.horizon());
        i.whole().ifPresent(v -> values.put("whole", v));
        values.put("totalling", word(i.totalling()));
        values.put("reporters", String.join("\n", i.reporters().kinds()));
        values.put("reporting_units", String.join("\n", i.reporters().names()));
        values.put("aliases", String.join("\n", i.aliases()));
        values.put("example", i.example());
        i.question().ifPresent(v -> values.put("question", v));
        i.doubt().ifPresent(v -> values.put("doubt", v));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** As the file writes it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
