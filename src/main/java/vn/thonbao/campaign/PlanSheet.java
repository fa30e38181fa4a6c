package vn.thonbao.campaign;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Text;
import vn.thonbao.platform.yaml.YamlFile;

/**
 * A campaign's file as texts that a page shows and changes, whatever is still wrong with them. Written down it is a file like any
 * other, so its reader alone says what may stand in it. Names of units are left out: who takes the file has units of its own.
 *
 * @param head by the file's keys, those of a part of its own with a dot ("units.kind", "repeats.every"); nothing empty
 * @param lists rows in order, their values by the file's keys; items of a list stand one a line
 * @param wholes names of denominators that items and cross-checks may use; what an item names is known without
 */
public record PlanSheet(Map<String, String> head, Map<Part, List<Map<String, String>>> lists, Set<String> wholes) {

    /** What the file lists. */
    public enum Part {
        PERIODS("periods"),
        MILESTONES("milestones"),
        INDICATORS("indicators"),
        CHECKS("checks");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    /**
     * @param part absent = the head
     * @param row counted from 0
     * @param key empty where the row as a whole is meant
     */
    public record Place(Optional<Part> part, int row, String key) {
        static final Place FILE = new Place(Optional.empty(), 0, "");

        Place at(String other) {
            return new Place(part, row, other);
        }
    }

    /** The file, and what its lines say. */
    public static final class Written {
        private final FileText file;

        private Written(FileText file) {
            this.file = file;
        }

        public String text() {
            return file.text();
        }

        /** @param line counted from 1 */
        public Place place(int line) {
            return file.place(line);
        }

        /** What names a line of the text names what stands there. */
        public String named(String words, Function<Place, String> name) {
            return file.named(words, name);
        }
    }

    private static final List<String> OWN_PARTS = List.of("issuer", "units", "repeats");

    public PlanSheet {
        head = Map.copyOf(head);
        lists = Map.copyOf(lists);
        wholes = Set.copyOf(wholes);
    }

    public static PlanSheet of(CampaignPlan plan) {
        return PlanAsSheet.of(plan);
    }

    /** Empty if it is no file of this kind at all. */
    public static Optional<PlanSheet> read(String text) {
        return YamlFile.parse(YamlFile.clean(text), new vn.thonbao.platform.yaml.Place("", 1, new Mistakes()))
                .map(PlanSheet::of);
    }

    private static PlanSheet of(Section file) {
        var head = new TreeMap<String, String>();
        CampaignFile.KEYS.stream()
                .filter(key -> !OWN_PARTS.contains(key) && !key.equals("sets") && !key.equals("wholes"))
                .filter(key -> Stream.of(Part.values()).noneMatch(part -> part.key.equals(key)))
                .forEach(key -> file.find(key).ifPresent(value -> head.put(key, value.value())));
        OWN_PARTS.forEach(part -> file.section(part)
                .ifPresent(section -> section.keys().stream()
                        .filter(key -> !key.equals("names"))
                        .forEach(key ->
                                section.find(key).ifPresent(value -> head.put(part + "." + key, value.value())))));
        var sets = file.section("sets").map(PlanSheet::row).orElse(Map.of());
        var lists = new EnumMap<Part, List<Map<String, String>>>(Part.class);
        Stream.of(Part.values())
                .forEach(part -> lists.put(
                        part,
                        file.sections(part.key).stream()
                                .map(PlanSheet::row)
                                .map(row -> inFull(row, sets))
                                .toList()));
        return new PlanSheet(
                head, lists, file.section("wholes").map(Section::keys).orElse(Set.of()));
    }

    private static Map<String, String> row(Section section) {
        var row = new LinkedHashMap<String, String>();
        section.keys()
                .forEach(key -> row.put(
                        key,
                        String.join(
                                "\n",
                                section.texts(key).stream().map(Text::value).toList())));
        row.values().removeIf(String::isBlank);
        return row;
    }

    /** The lists of a plan are called by their names alone. */
    private static Map<String, String> inFull(Map<String, String> row, Map<String, String> sets) {
        row.computeIfPresent("set", (key, set) -> sets.getOrDefault(set, set));
        return row;
    }

    public List<Map<String, String>> rows(Part part) {
        return lists.getOrDefault(part, List.of());
    }

    public String head(String key) {
        return head.getOrDefault(key, "");
    }

    /** @param changes by key; an empty one takes the key away */
    public PlanSheet with(Map<String, String> changes) {
        var changed = new TreeMap<>(head);
        changed.putAll(changes);
        changed.values().removeIf(String::isBlank);
        return new PlanSheet(changed, lists, wholes);
    }

    public PlanSheet with(Part part, List<Map<String, String>> rows) {
        var changed = new EnumMap<>(lists);
        changed.put(part, List.copyOf(rows));
        return new PlanSheet(head, changed, wholes);
    }

    /** @param names of denominators that cross-checks may use from now on */
    public PlanSheet knowing(Set<String> names) {
        return new PlanSheet(
                head, lists, Stream.concat(wholes.stream(), names.stream()).collect(toSet()));
    }

    /** Where a unit is of another kind than in the commune that the file comes from, items are reported by this one. */
    public PlanSheet forUnits(String kind) {
        var old = head("units.kind");
        var items = new ArrayList<Map<String, String>>();
        for (var row : rows(Part.INDICATORS)) {
            var item = new LinkedHashMap<>(row);
            item.computeIfPresent(
                    "reporters",
                    (key, kinds) -> String.join(
                            "\n",
                            kinds.lines().map(k -> k.equals(old) ? kind : k).toList()));
            items.add(item);
        }
        return with(Map.of("units.kind", kind)).with(Part.INDICATORS, items);
    }

    public Written written() {
        var file = new FileText();
        file.entries("", ofFile(""), Place.FILE);
        OWN_PARTS.forEach(part -> {
            var values = ofFile(part + ".");
            if (!values.isEmpty()) {
                file.line(part + ":", Place.FILE.at(part));
                file.entries("  ", values, Place.FILE.at(part));
            }
        });
        names(file, "wholes", Stream.concat(values("whole"), wholes.stream().sorted()));
        names(file, "sets", values("set"));
        Stream.of(Part.values()).forEach(part -> rows(file, part));
        return new Written(file);
    }

    private Map<String, String> ofFile(String prefix) {
        var values = new TreeMap<String, String>();
        head.forEach((key, value) -> {
            if (prefix.isEmpty() ? key.indexOf('.') < 0 : key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), value);
            }
        });
        return values;
    }

    private Stream<String> values(String key) {
        return rows(Part.INDICATORS).stream().map(item -> item.get(key)).filter(Objects::nonNull);
    }

    private static void names(FileText file, String key, Stream<String> names) {
        var distinct = names.distinct().toList();
        if (!distinct.isEmpty()) {
            file.line(key + ": { " + FileText.names(distinct) + " }", Place.FILE.at(key));
        }
    }

    private void rows(FileText file, Part part) {
        var rows = rows(part);
        file.line(part.key + ":" + (rows.isEmpty() ? " []" : ""), Place.FILE.at(part.key));
        for (var row = 0; row < rows.size(); row++) {
            var place = new Place(Optional.of(part), row, "");
            file.line("  -", place);
            file.entries("    ", rows.get(row), place);
        }
    }
}
