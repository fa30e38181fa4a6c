package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalooa.Recipient.Door;
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
    void eachNumberIsOfOneClass(int error, String kind) {
        assertThat(of(error).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void quietHoursEndAtSixInTheMorning() {
        assertThat(of(-234))
                .isInstanceOfSatisfying(
                        SendResult.NotNow.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofMinutes(450)));
    }

    @ParameterizedTest
    @CsvSource({
        "-32,RetryAfter",
        "-124,RefreshToken",
        "-216,RefreshToken",
        "-133,NotNow",
        "-118,OutOfWindow",
        "-213,Unreachable",
        "-115,QuotaExhausted",
        "-137,QuotaExhausted",
        "-144,QuotaExhausted",
        "-131,ConfigBroken",
        "-99999,ConfigBroken"
    })
    void theTemplateHasNumbersOfItsOwn(int error, String kind) {
        assertThat(of(error, Door.TEMPLATE).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "-32,RetryAfter",
        "-216,RefreshToken",
        "-211,BadContent",
        "-240,BadContent",
        "-237,BadContent",
        "-230,BadContent"
    })
    void nothingIsWaitedForAtTheSideDoors(int error, String kind) {
        assertThat(of(error, Door.SIDE).getClass().getSimpleName()).isEqualTo(kind);
    }

    private static SendResult of(int error) {
        return of(error, Door.CARE);
    }

    private static SendResult of(int error, Door door) {
        return Refusals.of(new Answer.Refused(error, "refused"), door, EVENING);
    }
}
