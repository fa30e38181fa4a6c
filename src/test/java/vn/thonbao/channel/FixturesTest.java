package vn.thonbao.channel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of recorded payloads in docs/channels.md is true: all of them are there, and the tests it names play them. */
class FixturesTest {

    /** | `telegram` | text, photo | `UpdatesTest` |. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([a-z0-9, -]+) \\| `([\\w.]+)` \\|$");

    @Test
    void everyPayloadStandsInTheDocumentsWithTheTestThatPlaysIt() throws IOException {
        var listed = listed();
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(Fixture.all());
        for (var row : listed.entrySet()) {
            var test = Files.readString(
                    Path.of("src/test/java/vn/thonbao/channel", row.getValue().replace('.', '/') + ".java"));
            var name = row.getKey().substring(row.getKey().indexOf('/') + 1);
            assertThat(test).as("%s plays %s", row.getValue(), row.getKey()).containsPattern("\\b" + name + "\\b");
        }
    }

    private static Map<String, String> listed() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/channels.md")))
                .results()
                .flatMap(row -> Arrays.stream(row.group(2).split(", "))
                        .map(name -> Map.entry(row.group(1) + "/" + name, row.group(1) + "." + row.group(3))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
