package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

class RefusalsTest {

    @Test
    void tooMuchIsAPauseUnlessTheMonthIsSpent() {
        assertThat(of(429, "", false, 0)).isInstanceOf(SendResult.RetryAfter.class);
        assertThat(of(429, "", true, 0)).isInstanceOf(SendResult.QuotaExhausted.class);
    }

    @Test
    void aChatThatIsRefusedAFewTimesInARowIsGone() {
        assertThat(of(403, "internal server error", false, 0)).isInstanceOf(SendResult.Transient.class);
        assertThat(of(403, "internal server error", false, Refusals.MOST_IN_A_ROW - 1))
                .isInstanceOf(SendResult.Unreachable.class);
        assertThat(of(400, "Bad request: chat not found", false, 0)).isInstanceOf(SendResult.Unreachable.class);
    }

    @Test
    void tellsABadMessageFromABadToken() {
        assertThat(of(400, "text is too long", false, 0)).isInstanceOf(SendResult.BadContent.class);
        assertThat(of(401, "Unauthorized", false, 0)).isInstanceOf(SendResult.ConfigBroken.class);
        assertThat(of(404, "Not found", false, 0)).isInstanceOf(SendResult.ConfigBroken.class);
    }

    @Test
    void whatMayHaveArrivedIsUnknownAndWhatCannotHaveIsNot() {
        assertThat(of(408, "timeout", false, 0)).isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new Answer.None("HTTP 502", true), false, 0)).isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new Answer.None("ConnectException", false), false, 0))
                .isInstanceOf(SendResult.Transient.class);
    }

    private static SendResult of(int code, String description, boolean nearlySpent, int inARow) {
        return Refusals.of(new Answer.Refused(code, description), nearlySpent, inARow);
    }
}
