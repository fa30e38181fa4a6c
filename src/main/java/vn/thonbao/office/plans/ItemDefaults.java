package vn.thonbao.office.plans;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;
import vn.thonbao.understanding.Written;

/** Says for an item what an officer left open, the way most items of most plans have it. */
@Component
class ItemDefaults {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private static final Map<String, Set<String>> FROM = Map.of(
            "unit", Set.of("kind"),
            "decimals", Set.of("kind"),
            "max", Set.of("kind"),
            "example", Set.of("kind"),
            "target_words", Set.of("kind", "unit", "comparator", "target", "target_to"),
            "judged", Set.of("kind", "comparator", "target", "role"),
            "totalling", Set.of("kind", "whole", "reporters", "reporting_units", "role"));

    private final Words words;
    private final Moments moments;

    ItemDefaults(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /**
     * What was derived from something that has changed is derived again, unless it was typed anew itself.
     *
     * @param old as it stood; {@code fixed} keys that may not change any more
     * @param typed by the file's keys; without a code it is a new item
     */
    Map<String, String> fill(Map<String, String> old, Map<String, String> typed, Set<String> fixed, PlanSheet sheet) {
        var kept = new LinkedHashMap<>(typed);
        FROM.forEach((key, sources) -> {
            if (!fixed.contains(key)
                    && old.containsKey(key)
                    && same(key, old, typed)
                    && !sources.stream().allMatch(source -> same(source, old, typed))
                    && (saysAnother(key, typed) || wasDerived(key, old, sheet))) {
                kept.remove(key);
            }
        });
        return filled(kept, !same("kind", old, typed), sheet);
    }

    private static boolean same(String key, Map<String, String> old, Map<String, String> typed) {
        var before = old.getOrDefault(key, "");
        var now = typed.getOrDefault(key, "");
        return before.equals(now)
                || before.matches(NUMBER)
                        && now.matches(NUMBER)
                        && new BigDecimal(before).compareTo(new BigDecimal(now)) == 0;
    }

    /** Whoever chose these words or this unit: of another figure they would tell something wrong. */
    private static boolean saysAnother(String key, Map<String, String> typed) {
        return key.equals("target_words")
                || key.equals("unit") && typed.getOrDefault("kind", "").equals("percent");
    }

    private boolean wasDerived(String key, Map<String, String> old, PlanSheet sheet) {
        return filled(without(old, key), true, sheet).getOrDefault(key, "").equals(old.get(key));
    }

    private Map<String, String> filled(Map<String, String> typed, boolean ofAnotherKind, PlanSheet sheet) {
        var item = new LinkedHashMap<String, String>();
        var fresh = typed.getOrDefault("code", "").isEmpty();
        item.put("code", fresh ? code(sheet) : typed.getOrDefault("code", ""));
        item.putAll(without(typed, "code"));
        var kind = item.getOrDefault("kind", "");
        if (kind.equals("percent")) {
            item.putIfAbsent("unit", "%");
        }
        if (kind.equals("number") || kind.equals("percent")) {
            item.putIfAbsent("decimals", kind.equals("percent") ? "2" : "0");
            if (fresh) {
                item.putIfAbsent("min", "0");
            }
        }
        if (kind.equals("percent") && (fresh || ofAnotherKind)) {
            item.putIfAbsent("max", "100");
        }
        item.putIfAbsent("comparator", "none");
        item.putIfAbsent("role", "target");
        item.putIfAbsent("horizon", words.text("draft.year", year(sheet)));
        words.find("draft.example." + kind).ifPresent(example -> item.putIfAbsent("example", example));
        targetInWords(item);
        item.putIfAbsent("judged", judged(item, kind));
        item.putIfAbsent("totalling", totalling(item, kind));
        if (item.getOrDefault("role", "").equals("context")) {
            item.putAll(Map.of("judged", "open", "totalling", "none"));
            item.remove("reporters");
            item.remove("reporting_units");
        }
        return item;
    }

    private static Map<String, String> without(Map<String, String> typed, String key) {
        return typed.entrySet().stream()
                .filter(e -> !e.getKey().equals(key) && !e.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Under the campaign's own code, so that no other campaign has it by chance. */
    private static String code(PlanSheet sheet) {
        var codes = sheet.rows(Part.INDICATORS).stream()
                .map(item -> item.getOrDefault("code", ""))
                .toList();
        var number = codes.size() + 1;
        while (codes.contains(sheet.head("campaign") + "." + number)) {
            number++;
        }
        return sheet.head("campaign") + "." + number;
    }

    private String year(PlanSheet sheet) {
        var first = sheet.head("repeats.from").isEmpty()
                ? sheet.rows(Part.PERIODS).stream()
                        .map(period -> period.getOrDefault("to", ""))
                        .findFirst()
                        .orElse("")
                : sheet.head("repeats.from");
        return first.length() > 4
                ? first.substring(0, 4)
                : String.valueOf(moments.today().getYear());
    }

    private void targetInWords(Map<String, String> item) {
        var target = item.getOrDefault("target", "");
        if (target.matches(NUMBER)) {
            var unit = item.getOrDefault("unit", "");
            var to = item.getOrDefault("target_to", "");
            item.putIfAbsent(
                    "target_words",
                    words.text(
                            "draft.target." + item.getOrDefault("comparator", "none"),
                            Written.number(new BigDecimal(target), unit),
                            to.matches(NUMBER) ? Written.number(new BigDecimal(to), unit) : ""));
        }
    }

    /** As the plan says it; what it leaves open stays open. */
    private static String judged(Map<String, String> item, String kind) {
        var comparator = item.getOrDefault("comparator", "none");
        if (kind.equals("yes_no")) {
            return comparator.equals("none") ? "open" : "all";
        }
        if (kind.equals("text") || kind.equals("task") || !item.containsKey("target")) {
            return "open";
        }
        return switch (comparator) {
            case "at_least", "reach", "keep" -> "at_least";
            case "above", "at_most", "below" -> comparator;
            case "equals" -> "exactly";
            case "range" -> "between";
            default -> "open";
        };
    }

    private static String totalling(Map<String, String> item, String kind) {
        return switch (kind) {
            case "yes_no", "task" -> "count_yes";
            case "percent" -> item.containsKey("whole") ? "ratio" : "none";
            case "number" ->
                !item.containsKey("reporting_units")
                                && item.getOrDefault("reporters", "").strip().equals(ReportingUnit.OFFICE)
                        ? "single"
                        : "sum";
            default -> "none";
        };
    }
}
