package vn.thonbao.channel.zalobot;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.channel.zalo.Wire.Reply;

/** The platform's methods. What it answers is decided by {@code ok}, not by the HTTP status. */
class ZaloBotApi {

    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    sealed interface Answer {
        record Done(JsonNode result) implements Answer {}

        record Refused(int code, String description) implements Answer {}

        /** Nothing that makes sense. @param mayHaveArrived whether the platform may have done what it was asked */
        record None(String why, boolean mayHaveArrived) implements Answer {}
    }

    private final ZaloBotSettings settings;
    private final Wire wire;

    ZaloBotApi(ZaloBotSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /** One update at most, and it is gone from the platform once it was answered. Cancel it to stop waiting. */
    CompletableFuture<HttpResponse<String>> asksForUpdate() {
        var asked = Map.of("timeout", String.valueOf(LONG_POLL.toSeconds()));
        return wire.postCancellable(settings.method("getUpdates"), Map.of(), asked, LONG_POLL.plus(Wire.PATIENCE));
    }

    CompletableFuture<Answer> call(String method, Map<String, ?> asked) {
        return wire.post(settings.method(method), Map.of(), asked).thenApply(ZaloBotApi::answer);
    }

    Answer read(HttpResponse<String> answer) {
        return answer(wire.read(answer));
    }

    Answer none(Throwable fault) {
        return answer(wire.nothing(fault));
    }

    private static Answer answer(Reply reply) {
        if (reply instanceof Reply.Nothing nothing) {
            return new Answer.None(nothing.why(), nothing.mayHaveArrived());
        }
        var told = (Reply.Told) reply;
        if (told.json().path("ok").asBoolean(false)) {
            return new Answer.Done(told.json().path("result"));
        }
        if (told.json().has("error_code")) {
            return new Answer.Refused(
                    told.json().path("error_code").asInt(0),
                    told.json().path("description").asString(""));
        }
        return told.status() == 429 ? new Answer.Refused(429, "") : new Answer.None("HTTP " + told.status(), true);
    }
}
