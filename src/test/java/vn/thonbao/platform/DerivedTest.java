package vn.thonbao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A result is worked out again as soon as one of its parts is another object, though it may say the same. */
class DerivedTest {

    private final Derived<String, String> greetings = new Derived<>(on(Optional.empty()), 2);
    private final AtomicInteger worked = new AtomicInteger();

    private String greeting(String whom, List<String> words) {
        return greetings.of(
                whom,
                () -> {
                    worked.incrementAndGet();
                    return String.join(" ", words) + " " + whom;
                },
                words);
    }

    @Test
    void worksOnceAsLongAsThePartsAreTheSame() {
        var words = List.of("chào", "bác");
        assertThat(greeting("Hùng", words)).isEqualTo("chào bác Hùng");
        assertThat(greeting("Hùng", words)).isEqualTo("chào bác Hùng");
        assertThat(worked).hasValue(1);
    }

    @Test
    void worksAgainWhenAPartWasReadAnew() {
        var words = List.of("chào", "bác");
        greeting("Hùng", words);
        assertThat(greeting("Hùng", new ArrayList<>(words))).isEqualTo("chào bác Hùng");
        assertThat(worked).hasValue(2);
        assertThat(greeting("Hùng", List.of("mời", "bác"))).isEqualTo("mời bác Hùng");
    }

    @Test
    void keepsNothingWhereOthersWriteToo() {
        var words = List.of("chào");
        var shared = new Derived<String, String>(on(Optional.of("jdbc:postgresql://somewhere/thonbao")), 2);
        shared.of("Hùng", () -> "chào", words);
        assertThat(shared.of("Hùng", () -> "worked out again", words)).isEqualTo("worked out again");
    }

    private static Settings on(Optional<String> database) {
        return new Settings(
                Path.of("data"),
                0,
                Path.of("flows"),
                database,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                DataSize.ofMegabytes(1));
    }

    @Test
    void mixesNobodyUp() {
        var words = List.of("chào");
        assertThat(greeting("Hùng", words)).isEqualTo("chào Hùng");
        assertThat(greeting("Lan", words)).isEqualTo("chào Lan");
    }

    @Test
    void forgetsWhatWasWorkedOutLongestAgo() {
        var words = List.of("chào");
        greeting("Hùng", words);
        greeting("Lan", words);
        greeting("Mai", words);
        greeting("Hùng", words);
        assertThat(worked).hasValue(4);
    }
}
