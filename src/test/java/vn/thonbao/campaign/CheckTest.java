package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    @ParameterizedTest
    @CsvSource({
        "a.1 <= b.2,             a.1=3 b.2=3,                  true",
        "a.1 <= b.2,             a.1=4 b.2=3,                  false",
        "a.1 < b.2,              a.1=3 b.2=3,                  false",
        "a.1 >= b.2,             a.1=3 b.2=3,                  true",
        "a.1 > b.2,              a.1=3 b.2=3,                  false",
        "a.1 + b.2 + c.3 = 100,  a.1=59.04 b.2=39.19 c.3=1.77, true",
        "a.1 + b.2 + c.3 = 100,  a.1=59.04 b.2=39.19 c.3=1.78, false",
        "a.1 - b.2 <= 1.5,       a.1=3 b.2=1,                  false",
        "a.1 = b.2 - c.3 + 1,    a.1=3 b.2=4 c.3=2,            true",
        "a.1 + a.1 <= households, a.1=3 households=6,          true",
        "a.1 - a.1 = 0,          a.1=7,                        true"
    })
    void reckonsExactly(String rule, String known, boolean holds) {
        assertThat(read(rule).holds(numbers(known))).contains(holds);
    }

    @Test
    void saysNothingWhileOneOfTheFiguresIsNotKnown() {
        assertThat(read("a.1 + b.2 = 100").holds(numbers("a.1=100"))).isEmpty();
        assertThat(read("a.1 <= households").holds(numbers("a.1=100"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.1",
                "a.1 <=",
                "<= a.1",
                "a.1 <= b.2 <= c.3",
                "a.1 b.2 <= 3",
                "a.1 + <= b.2",
                "a.1+b.2 <= 3",
                "a.1 * 2 = b.2",
                "A.1 <= 3",
                "a.1 == 3",
                "a.1 <= 3,5",
                "a.1 <= -3"
            })
    void tellsWhatItCannotReadOnce(String rule) {
        var mistakes = new ArrayList<String>();

        assertThat(CheckRule.read(rule, "", mistakes::add)).isEmpty();
        assertThat(mistakes).hasSize(1);
    }

    private static Check read(String rule) {
        return CheckRule.read(rule, "", words -> {
                    throw new AssertionError(words);
                })
                .orElseThrow();
    }

    private static Map<String, BigDecimal> numbers(String known) {
        var numbers = new TreeMap<String, BigDecimal>();
        for (var each : known.split(" ")) {
            numbers.put(each.split("=")[0], new BigDecimal(each.split("=")[1]));
        }
        return numbers;
    }
}
