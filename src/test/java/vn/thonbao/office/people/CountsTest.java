package vn.thonbao.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void takesWholeNumbersWithOrWithoutDotsAndNothingElse() {
        var counts = Counts.of(Map.of(
                "count.households", "312",
                "count.population", " 1.250 ",
                "count.labour_force", "12,5",
                "count.children_five", "",
                "on", "2025-11-30"));
        assertThat(counts.good())
                .containsOnly(
                        Map.entry("households", new BigDecimal("312")),
                        Map.entry("population", new BigDecimal("1250")));
        assertThat(counts.bad()).containsOnlyKeys("labour_force");
    }
}
