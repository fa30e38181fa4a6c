package vn.thonbao.channel.zalobot;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire. What the platform answers is decided by {@code ok}, not by the HTTP status, and no fault leaves here as an
 * exception: the token is part of every address, and an exception would carry it into a log.
 */
class ZaloBotApi {

    static final Duration LONG_POLL = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    sealed interface Answer {
        record Done(JsonNode result) implements Answer {}

        record Refused(int code, String description) implements Answer {}

        /** Nothing that makes sense. @param mayHaveArrived whether the platform may have done what it was asked */
        record None(String why, boolean mayHaveArrived) implements Answer {}
    }

    private final ZaloBotSettings settings;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ZaloBotApi(ZaloBotSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** One update at most, and it is gone from the platform once it was answered. Cancel it to stop waiting. */
    CompletableFuture<HttpResponse<String>> asksForUpdate() {
        var seconds = String.valueOf(LONG_POLL.toSeconds());
        return post("getUpdates", Map.of("timeout", seconds), LONG_POLL.plus(PATIENCE));
    }

    CompletableFuture<Answer> call(String method, Map<String, ?> asked) {
        return post(method, asked, PATIENCE).handle((answer, fault) -> fault == null ? read(answer) : none(fault));
    }

    private CompletableFuture<HttpResponse<String>> post(String method, Map<String, ?> asked, Duration patience) {
        var request = HttpRequest.newBuilder(settings.method(method))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(asked)))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    Answer read(HttpResponse<String> answer) {
        var told = tree(answer.body());
        if (told.path("ok").asBoolean(false)) {
            return new Answer.Done(told.path("result"));
        }
        if (told.has("error_code")) {
            return new Answer.Refused(
                    told.path("error_code").asInt(0), told.path("description").asString(""));
        }
        return answer.statusCode() == 429
                ? new Answer.Refused(429, "")
                : new Answer.None("HTTP " + answer.statusCode(), true);
    }

    /** A proxy's error page is no JSON, and is no answer. */
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }

    Answer.None none(Throwable fault) {
        var cause = Optional.ofNullable(fault.getCause())
                .filter(IOException.class::isInstance)
                .orElse(fault);
        var neverLeft = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new Answer.None(cause.getClass().getSimpleName(), !neverLeft);
    }
}
