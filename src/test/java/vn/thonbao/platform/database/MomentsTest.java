package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
