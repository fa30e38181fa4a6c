package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-04T00:30:00.000Z",
                "2028-02-29T23:59:59.999Z",
                "1970-01-01T00:00:00.001Z",
                "2026-12-31T17:00:00Z",
                "2026-12-31T17:00:00.123456Z"
            })
    void readsWhatTheDatabaseHoldsAsTheParserOfJavaDoes(String text) {
        assertThat(Moments.parsed(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-04T00:30:00Z",
                "2028-02-29T23:59:59.999Z",
                "1970-01-01T00:00:00.001Z",
                "1969-12-31T23:59:59.0999999Z",
                "2026-12-31T17:05:09.123999Z",
                "0000-01-01T00:00:00Z",
                "0999-10-10T10:10:10.010Z",
                "9999-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void writesAsTheFormatterOfJavaDoesToTheMillisecond(String text) {
        var moment = Instant.parse(text);
        var written = Moments.written(moment);

        assertThat(written)
                .isEqualTo(new DateTimeFormatterBuilder()
                        .appendInstant(3)
                        .toFormatter()
                        .format(moment));
        assertThat(Moments.parsed(written)).isEqualTo(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void readsEveryDayAsItWasWritten() {
        for (long day = -800_000; day < 3_000_000; day += 97) {
            var moment = Instant.ofEpochSecond(day * 86_400 + Math.floorMod(day * 977, 86_400L), 7_000_000);
            var text = Moments.written(moment);

            assertThat(Instant.parse(text)).isEqualTo(moment);
            assertThat(Moments.parsed(text)).isEqualTo(moment);
        }
    }
}
