package vn.thonbao.channel.zalooa;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.channel.zalo.Wire.Reply;

/** The account's methods. Failures come with HTTP 200: a success is an {@code error} of 0, or a token. */
class ZaloOaApi {

    sealed interface Answer {
        record Done(JsonNode data) implements Answer {}

        record Refused(int error, String message) implements Answer {}

        /** Nothing that makes sense. @param mayHaveArrived whether Zalo may have done what it was asked */
        record None(String why, boolean mayHaveArrived) implements Answer {}
    }

    private final ZaloOaSettings settings;
    private final Wire wire;

    ZaloOaApi(ZaloOaSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    CompletableFuture<Answer> send(Recipient to, String accessToken, Map<String, ?> what) {
        var message = new HashMap<String, Object>(what);
        message.putAll(to.fields());
        return wire.post(settings.apiUrl().resolve(to.path()), Map.of("access_token", accessToken), message)
                .thenApply(ZaloOaApi::sent);
    }

    /** @param kind image or file */
    CompletableFuture<Answer> upload(String kind, String accessToken, Attachment file) {
        var to = settings.apiUrl().resolve("/v2.0/oa/upload/" + kind);
        return wire.upload(to, Map.of("access_token", accessToken), file).thenApply(ZaloOaApi::sent);
    }

    private static Answer sent(Reply reply) {
        if (reply instanceof Reply.Told told && told.json().path("error").asInt(1) == 0) {
            return new Answer.Done(told.json().path("data"));
        }
        return failed(reply);
    }

    private static Answer failed(Reply reply) {
        if (reply instanceof Reply.Nothing nothing) {
            return new Answer.None(nothing.why(), nothing.mayHaveArrived());
        }
        var told = (Reply.Told) reply;
        if (told.json().has("error")) {
            var words = told.json()
                    .path("message")
                    .asString(told.json().path("error_name").asString(""));
            return new Answer.Refused(told.json().path("error").asInt(0), words);
        }
        return told.status() == 429
                ? new Answer.Refused(-32, "HTTP 429")
                : new Answer.None("HTTP " + told.status(), true);
    }

    /** The refresh token works once, whatever becomes of the answer. */
    CompletableFuture<Answer> refresh(String refreshToken) {
        return token(Map.of("app_id", settings.appId(), "grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    CompletableFuture<Answer> exchange(String code) {
        return token(Map.of(
                "app_id",
                settings.appId(),
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                settings.codeVerifier()));
    }

    private CompletableFuture<Answer> token(Map<String, String> fields) {
        return wire.post(oauth("access_token"), Map.of("secret_key", settings.appSecret()), form(fields))
                .thenApply(
                        reply -> reply instanceof Reply.Told told && told.json().has("access_token")
                                ? new Answer.Done(told.json())
                                : failed(reply));
    }

    /** Where an administrator of the account says yes; the answer comes back to {@code back}. */
    URI permission(String back, String state) {
        return URI.create(oauth("permission") + "?"
                + form(Map.of(
                        "app_id",
                        settings.appId(),
                        "redirect_uri",
                        back,
                        "code_challenge",
                        settings.codeChallenge(),
                        "state",
                        state)));
    }

    private URI oauth(String what) {
        return settings.oauthUrl().resolve("/v4/oa/" + what);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
