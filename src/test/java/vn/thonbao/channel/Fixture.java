package vn.thonbao.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Made-up payloads in the shapes that the channels send. */
public final class Fixture {

    private Fixture() {}

    /** @param name as under {@code src/test/resources/channel}, without the ending */
    public static String named(String name) {
        try (var bytes = Fixture.class.getResourceAsStream("/channel/" + name + ".json")) {
            if (bytes == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
