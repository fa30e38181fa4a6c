package vn.thonbao.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thonbao.platform.yaml.YamlFile;

/** Writes a campaign's file, and knows of each line what it says: so what is wrong in it is told at its place on a page or sheet. */
final class FileText {

    /** Lists have one item a line in a value. */
    private static final Set<String> LISTS = Set.of("reporters", "reporting_units", "aliases", "registers");

    private static final Set<String> WORDS = Set.of(
            "kind", "comparator", "judged", "role", "totalling", "every", "closes", "cumulative", "history", "flow");

    private static final Set<String> NUMBERS =
            Set.of("decimals", "min", "max", "target", "target_to", "send_after", "grace");

    private static final Set<String> DAYS = Set.of("plan_date", "from", "to", "until", "send_by", "lock", "last_day");

    /** Files of others may have keys that nobody knows. */
    private static final Pattern KEY = Pattern.compile("[a-z_]+");

    private static final Pattern LINE = Pattern.compile("ở dòng (\\d+)");

    private final StringBuilder text = new StringBuilder();
    private final List<PlanSheet.Place> places = new ArrayList<>();

    void line(String words, PlanSheet.Place place) {
        text.append(words).append('\n');
        places.add(place);
    }

    /** @param place of the whole; each key is told by its own name behind it */
    void entries(String indent, Map<String, String> values, PlanSheet.Place place) {
        values.forEach((key, value) -> line(
                indent + (KEY.matcher(key).matches() ? key : quoted(key)) + ": " + written(key, value),
                place.at(place.key().isEmpty() ? key : place.key() + "." + key)));
    }

    String text() {
        return text.toString();
    }

    /** @param line counted from 1; one behind the last is the last */
    PlanSheet.Place place(int line) {
        return places.get(Math.min(line, places.size()) - 1);
    }

    /** A line of a text that nobody sees is named by what it says. */
    String named(String words, Function<PlanSheet.Place, String> name) {
        return LINE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(name.apply(place(Integer.parseInt(found.group(1))))));
    }

    static String names(Collection<String> names) {
        return names.stream().map(name -> quoted(name) + ": " + quoted(name)).collect(Collectors.joining(", "));
    }

    private static String written(String key, String value) {
        if (LISTS.contains(key)) {
            return value.lines().map(FileText::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
        var plain = WORDS.contains(key) && value.matches("[a-z_-]+")
                || NUMBERS.contains(key) && value.matches("-?\\d+(\\.\\d+)?")
                || DAYS.contains(key) && value.matches("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");
        return plain ? value : quoted(value);
    }

    static String quoted(String value) {
        return '"'
                + YamlFile.readable(value)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
