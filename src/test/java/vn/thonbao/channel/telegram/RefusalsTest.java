package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import vn.thonbao.channel.SendResult;

class RefusalsTest {

    @Test
    void waitsAsLongAsTelegramAsks() throws Exception {
        assertThat(of(429, "Too Many Requests: retry after 7", ",\"parameters\":{\"retry_after\":7}"))
                .isInstanceOfSatisfying(
                        SendResult.RetryAfter.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void knowsWhoCannotBeReached() throws Exception {
        assertThat(of(403, "Forbidden: bot was blocked by the user", "")).isInstanceOf(SendResult.Unreachable.class);
        assertThat(of(400, "Bad Request: chat not found", "")).isInstanceOf(SendResult.Unreachable.class);
    }

    @Test
    void tellsABadMessageFromABadToken() throws Exception {
        assertThat(of(400, "Bad Request: message is too long", "")).isInstanceOf(SendResult.BadContent.class);
        assertThat(of(401, "Unauthorized", "")).isInstanceOf(SendResult.ConfigBroken.class);
    }

    @Test
    void whatMayHaveArrivedIsUnknownAndWhatCannotHaveIsNot() throws Exception {
        assertThat(of(502, "Bad Gateway", "")).isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new TelegramApiException("x", new SocketTimeoutException())))
                .isInstanceOf(SendResult.Unknown.class);
        assertThat(Refusals.of(new TelegramApiException("x", new ConnectException())))
                .isInstanceOf(SendResult.Transient.class);
    }

    private static SendResult of(int code, String description, String rest) throws IOException {
        var answer = new ObjectMapper()
                .readValue(
                        "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"" + rest
                                + "}",
                        ApiResponse.class);
        return Refusals.of(new TelegramApiRequestException("refused", answer));
    }
}
