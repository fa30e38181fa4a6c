package vn.thonbao.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The vocabulary that is shipped, read without the proofreading of {@code flowfiles}, which this room may not use. */
final class VocabularyFile {

    private VocabularyFile() {}

    @SuppressWarnings({"unchecked", "NullAway"}) // the file is ours: a missing key may fail the test
    static Vocabulary read() {
        try {
            Map<String, Object> yaml = new Yaml().load(Files.readString(Path.of("conversation-flows/vocabulary.yaml")));
            var numerals = new LinkedHashMap<String, Long>();
            ((Map<String, Number>) yaml.get("numerals"))
                    .forEach((word, value) -> numerals.put(word, value.longValue()));
            var units = new ArrayList<Vocabulary.UnitWord>();
            for (var unit : (List<Map<String, Object>>) yaml.get("units")) {
                units.add(new Vocabulary.UnitWord(
                        (String) unit.get("unit"),
                        (List<String>) unit.get("spellings"),
                        (String) unit.get("dimension"),
                        (String) unit.get("factor")));
            }
            var commands = new EnumMap<Command, List<String>>(Command.class);
            ((Map<String, List<String>>) yaml.get("commands"))
                    .forEach((name, words) -> commands.put(Command.valueOf(name.toUpperCase(Locale.ROOT)), words));
            return new Vocabulary((Map<String, List<String>>) yaml.get("lists"), numerals, units, commands);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
