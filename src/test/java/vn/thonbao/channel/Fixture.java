package vn.thonbao.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Made-up payloads in the shapes that the channels send; docs/channels.md names who plays each. */
public final class Fixture {

    private static final Path ALL = Path.of("src/test/resources/channel");

    private Fixture() {}

    /** @param name as under {@code src/test/resources/channel}, without the ending */
    public static String named(String name) {
        try {
            return Files.readString(ALL.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a channel tells us, as {@code channel/name}, and how it answers us: {@code channel/answer-name}. */
    static List<String> all() {
        try (var files = Files.walk(ALL)) {
            return files.map(file -> ALL.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
