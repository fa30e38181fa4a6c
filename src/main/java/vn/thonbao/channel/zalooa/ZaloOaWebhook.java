package vn.thonbao.channel.zalooa;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Arrivals;

/**
 * Zalo calls us and wants 200 within two seconds, or it repeats and in the end switches the webhook off: so nothing happens
 * here but the commit, and nothing is put off however much waits: a webhook that was switched off is noticed by silence alone.
 */
class ZaloOaWebhook {

    static final String PATH = "/webhook/zalo-oa";
    private static final Logger log = LoggerFactory.getLogger(ZaloOaWebhook.class);
    private static final int LARGEST = 256 * 1024;

    private final Signature signature;
    private final Events events;
    private final Arrivals arrivals;
    private final ZaloOaHealth health;
    private final JsonMapper json;
    private final Clock realClock;

    ZaloOaWebhook(ZaloOaSettings settings, Arrivals arrivals, ZaloOaHealth health, JsonMapper json, Clock realClock) {
        this.signature = new Signature(settings);
        this.events = new Events(settings.appId());
        this.arrivals = arrivals;
        this.health = health;
        this.json = json;
        this.realClock = realClock;
    }

    ServerResponse called(ServerRequest request) throws IOException {
        var body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        if (!signature.canJudge() || body.length == 0) {
            // The console tries the address before anybody has seen the key: somebody is there, and hears nothing.
            return ServerResponse.ok().build();
        }
        if (body.length > LARGEST) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            return judged(request, body, json.readTree(body));
        } catch (JacksonException notJson) {
            return ServerResponse.badRequest().build();
        } catch (RuntimeException fault) {
            log.error("Zalo OA: what came in could not be stored; Zalo has to call again", fault);
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private ServerResponse judged(ServerRequest request, byte[] body, JsonNode told) {
        var said = Optional.ofNullable(request.headers().firstHeader("X-ZEvent-Signature"));
        if (!signature.isRight(body, told.path("timestamp").asString(""), said, realClock.instant())) {
            health.wrongSignature();
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        events.event(told).ifPresent(event -> arrivals.take(List.of(event)));
        health.heard();
        return ServerResponse.ok().build();
    }
}
