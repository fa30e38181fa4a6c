package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

class RefusalsTest {

    @Test
    void tooMuchIsAPauseUnlessTheMonthIsSpent() {
        assertThat(of(429, "", false, false)).isInstanceOf(SendResult.RetryAfter.class);
        assertThat(of(429, "", true, false)).isInstanceOf(SendResult.QuotaExhausted.class);
    }

    @Test
    void aRefusalPassesUnlessThePersonIsGone() {
        assertThat(of(403, "internal server error", false, false)).isInstanceOf(SendResult.Transient.class);
        assertThat(of(403, "internal server error", false, true)).isInstanceOf(SendResult.Unreachable.class);
        assertThat(of(400, "Bad request: chat not found", false, false)).isInstanceOf(SendResult.Unreachable.class);
    }

    @Test
    void tellsABadMessageFromABadToken() {
        assertThat(of(400, "text is too long", false, false)).isInstanceOf(SendResult.BadContent.class);
        assertThat(of(401, "Unauthorized", false, false)).isInstanceOf(SendResult.ConfigBroken.class);
        assertThat(of(404, "Not found", false, false)).isInstanceOf(SendResult.ConfigBroken.class);
    }

    @Test
    void whatMayHaveArrivedIsUnknownAndWhatCannotHaveIsNot() {
        assertThat(of(408, "timeout", false, false)).isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new Answer.None("HTTP 502", true), false, false)).isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new Answer.None("ConnectException", false), false, false))
                .isInstanceOf(SendResult.Transient.class);
    }

    private static SendResult of(int code, String description, boolean spent, boolean gone) {
        return Refusals.of(new Answer.Refused(code, description), spent, gone);
    }
}
