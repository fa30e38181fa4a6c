package vn.thonbao.understanding.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.401,1|1401.1",
                "1,401.1|1401.1",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1,5|1.5",
                "1.5|1.5",
                "12.25|12.25",
                "1.2345|1.2345",
                "0.975|0.975",
                "0,600|0.600",
                ",6|0.6",
                "1234.567|1234.567",
                "15|15",
                "007|7",
                "12.345.678,9|12345678.9"
            })
    void isCertainByItsShape(String typed, BigDecimal value) {
        assertThat(Literal.of(typed).shape()).isEqualTo(Literal.Shape.CERTAIN);
        assertThat(Literal.of(typed).readings())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1234|1.234", "97.500|97500|97.5", "1,234|1.234|1234", "60,240|60.240|60240"})
    void leavesOneSignBeforeThreeDigitsToTheFieldConventionFirst(String typed, BigDecimal first, BigDecimal second) {
        assertThat(Literal.of(typed).shape()).isEqualTo(Literal.Shape.OPEN);
        assertThat(Literal.of(typed).readings())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(first, second);
    }

    @Test
    void asksWhenTwoSignsContradictEachOther() {
        var literal = Literal.of("15.500,000");
        assertThat(literal.shape()).isEqualTo(Literal.Shape.UNCLEAR);
        assertThat(literal.readings())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("15500000"), new BigDecimal("15500"));
    }

    @Test
    void mendsAnApostropheForThousands() {
        assertThat(Literal.of("1'234"))
                .isEqualTo(new Literal(java.util.List.of(new BigDecimal("1234")), Literal.Shape.MENDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.34.5",
                "15.50.00",
                "97,5,6",
                "1234.567.890",
                "0.123.456",
                "1'23",
                "1,2.3,4",
                "1234567890123456789",
                "1.23,456.7"
            })
    void refusesWhatNoNumberIsWrittenLike(String typed) {
        assertThat(Literal.of(typed).shape()).isEqualTo(Literal.Shape.MALFORMED);
        assertThat(Literal.of(typed).readings()).isEmpty();
    }

    /** Every run of up to eight digits and signs. */
    @Test
    void failsAtNoMixtureOfSigns() {
        var runs = List.of("1", "0", ",");
        for (var length = 1; length < 8; length++) {
            runs = runs.stream()
                    .flatMap(run -> Stream.of("1", ".", ",", "'", "\u00a0").map(sign -> run + sign))
                    .toList();
            for (var run : runs) {
                assertThatCode(() -> Literal.of(run)).as(run).doesNotThrowAnyException();
            }
        }
    }
}
