package vn.thonbao.flowfiles;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;
import vn.thonbao.understanding.Command;
import vn.thonbao.understanding.Vocabulary;

/** Reads the words of the reader. */
final class VocabularyFile {

    static final Set<String> KEYS = Set.of("vocabulary", "lists", "numerals", "units", "commands");
    static final Set<String> UNIT_KEYS = Set.of("unit", "spellings", "dimension", "factor");

    static final Map<String, Command> COMMANDS = Arrays.stream(Command.values())
            .collect(Collectors.toUnmodifiableMap(c -> c.name().toLowerCase(Locale.ROOT), c -> c));

    private VocabularyFile() {}

    static Vocabulary read(Section file) {
        file.allowOnly(KEYS);
        file.need("vocabulary").whole();
        return new Vocabulary(lists(file), numerals(file), units(file), commands(file));
    }

    private static Map<String, List<String>> lists(Section file) {
        var lists = new LinkedHashMap<String, List<String>>();
        file.section("lists").ifPresent(s -> s.keys().forEach(name -> lists.put(name, values(s, name))));
        return lists;
    }

    private static Map<String, Long> numerals(Section file) {
        var numerals = new LinkedHashMap<String, Long>();
        file.section("numerals")
                .ifPresent(s -> s.keys()
                        .forEach(word -> s.need(word).decimal().ifPresent(n -> numerals.put(word, n.longValue()))));
        return numerals;
    }

    private static List<Vocabulary.UnitWord> units(Section file) {
        return file.sections("units").stream().map(VocabularyFile::unit).toList();
    }

    private static Vocabulary.UnitWord unit(Section section) {
        section.allowOnly(UNIT_KEYS);
        var factor = section.find("factor");
        // Several when the same word means different sizes from place to place ("sào"): the reader then asks.
        factor.ifPresent(f -> Arrays.stream(f.value().split(" ")).forEach(one -> new Text(one, f.place()).decimal()));
        return new Vocabulary.UnitWord(
                section.need("unit").value(),
                values(section, "spellings"),
                section.need("dimension").value(),
                factor.map(Text::value).orElse("1"));
    }

    private static Map<Command, List<String>> commands(Section file) {
        var commands = new EnumMap<Command, List<String>>(Command.class);
        file.section("commands")
                .ifPresent(s -> s.keys().forEach(name -> {
                    var command = COMMANDS.get(name);
                    if (command == null) {
                        s.place(name)
                                .mistake(
                                        Codes.VOCABULARY,
                                        "không có yêu cầu \"%s\"%s"
                                                .formatted(name, Similar.suggestion(name, COMMANDS.keySet())));
                    } else {
                        commands.put(command, values(s, name));
                    }
                }));
        COMMANDS.forEach((name, command) -> {
            if (commands.getOrDefault(command, List.of()).isEmpty()) {
                file.place("commands").mistake(Codes.VOCABULARY, "yêu cầu \"%s\" chưa có cách nói nào".formatted(name));
            }
        });
        return commands;
    }

    private static List<String> values(Section section, String key) {
        return section.texts(key).stream().map(Text::value).toList();
    }
}
