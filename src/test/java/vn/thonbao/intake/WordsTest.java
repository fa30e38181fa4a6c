package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void saysADeadlineWithHourWeekdayAndDate() {
        assertThat(Words.moment(Instant.parse("2025-12-08T10:00:00Z"), ZONE)).isEqualTo("17 giờ thứ Hai, 08/12");
        assertThat(Words.moment(Instant.parse("2027-03-14T00:30:00Z"), ZONE)).isEqualTo("7 giờ 30 Chủ nhật, 14/3");
    }

    @Test
    void writesTheFirstTwoMonthsWithAZero() {
        assertThat(Words.now(Instant.parse("2027-02-04T12:05:00Z"), ZONE)).isEqualTo("19 giờ 05 ngày 04/02");
    }
}
