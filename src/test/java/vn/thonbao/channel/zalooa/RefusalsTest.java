package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalooa.ZaloOaApi.Answer;

class RefusalsTest {

    private static final ZonedDateTime EVENING =
            ZonedDateTime.of(2026, 11, 21, 22, 30, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh"));

    @ParameterizedTest
    @CsvSource({
        "-32,RetryAfter",
        "-216,RefreshToken",
        "-220,RefreshToken",
        "-230,OutOfWindow",
        "-213,Unreachable",
        "-211,QuotaExhausted",
        "-235,ConfigBroken",
        "-224,ConfigBroken",
        "-204,ConfigBroken",
        "-201,BadContent",
        "-200,Transient",
        "-99999,Unknown"
    })
    void eachNumberIsOneOfTheTenClasses(int error, String kind) {
        assertThat(of(error).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void quietHoursEndAtSixInTheMorning() {
        assertThat(of(-234))
                .isInstanceOfSatisfying(
                        SendResult.RetryAfter.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofMinutes(450)));
    }

    private static SendResult of(int error) {
        return Refusals.of(new Answer.Refused(error, "refused"), EVENING);
    }
}
