package vn.thonbao.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Place;
import vn.thonbao.platform.yaml.YamlFile;

/**
 * Indicators that come as a table. They are written down as a campaign's file says them and proofread by the same rules, so no rule
 * stands twice.
 */
public final class DefinitionTable {
    private static final Set<String> LISTS = Set.of("reporters", "aliases");

    /** @param row counted from 0; {@code key} as in a campaign's file, empty where the row as a whole is meant */
    public record Fault(int row, String key, String words) {}

    /** @param indicators without ids; only to be used when there are no faults */
    public record Result(List<Indicator> indicators, List<Fault> faults) {}

    private static final Pattern LINE = Pattern.compile("ở dòng (\\d+)");

    private record Where(int row, String key) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Where> lines = new ArrayList<>();

    private DefinitionTable() {}

    /**
     * @param unitKind of the campaign; {@code wholes} names of denominators, {@code sets} lists of the plan
     * @param rows values by key, as they would stand in the file; lists have one item a line
     */
    public static Result read(
            String unitKind, Collection<String> wholes, Collection<String> sets, List<Map<String, String>> rows) {
        return new DefinitionTable().result(unitKind, wholes, sets, rows);
    }

    private Result result(
            String unitKind, Collection<String> wholes, Collection<String> sets, List<Map<String, String>> rows) {
        line("units: { kind: " + quoted(unitKind) + " }", -1, "");
        line("wholes: { " + named(wholes) + " }", -1, "");
        line("sets: { " + named(sets) + " }", -1, "");
        line("indicators:", -1, "");
        for (var row = 0; row < rows.size(); row++) {
            line("-", row, "");
            for (var value : rows.get(row).entrySet()) {
                line("  " + value.getKey() + ": " + written(value.getKey(), value.getValue()), row, value.getKey());
            }
        }
        var mistakes = new Mistakes();
        var indicators = YamlFile.parse(text.toString(), new Place("", 1, mistakes))
                .map(file -> new IndicatorList(file).indicators())
                .orElse(List.of());
        return new Result(
                indicators,
                mistakes.sorted().stream()
                        .map(m -> {
                            var where = lines.get(Math.min(m.line(), lines.size()) - 1);
                            return new Fault(where.row(), where.key(), withCodes(m.words(), rows));
                        })
                        .toList());
    }

    /** A line of the text that nobody sees is named by its indicator. */
    private String withCodes(String words, List<Map<String, String>> rows) {
        return LINE.matcher(words)
                .replaceAll(found -> Optional.of(
                                lines.get(Integer.parseInt(found.group(1)) - 1).row())
                        .filter(row -> row >= 0)
                        .map(row -> rows.get(row).getOrDefault("code", ""))
                        .orElse(""));
    }

    private void line(String words, int row, String key) {
        text.append(words).append('\n');
        lines.add(new Where(row, key));
    }

    private static String named(Collection<String> names) {
        return names.stream().map(name -> quoted(name) + ": " + quoted(name)).collect(Collectors.joining(", "));
    }

    private static String written(String key, String value) {
        return LISTS.contains(key)
                ? value.lines().map(DefinitionTable::quoted).collect(Collectors.joining(", ", "[", "]"))
                : quoted(value);
    }

    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
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
        values.put("reporters", String.join("\n", i.reporters()));
        values.put("aliases", String.join("\n", i.aliases()));
        values.put("example", i.example());
        i.question().ifPresent(v -> values.put("question", v));
        i.doubt().ifPresent(v -> values.put("doubt", v));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
