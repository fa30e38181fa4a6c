package vn.thonbao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A result is worked out again as soon as one of its parts is another object, though it may say the same. */
class DerivedTest {

    private final Derived<String, String> greetings = new Derived<>(2);
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
