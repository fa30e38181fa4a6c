package vn.thonbao.channel.zalobot;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.WebhookSecret;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;
import vn.thonbao.platform.Settings;

/** Zalo calls us. It hears 200 when what it told is durable, and calls again otherwise. */
class ZaloBotWebhook {

    static final String PATH = "/webhook/zalo-bot";
    private static final Logger log = LoggerFactory.getLogger(ZaloBotWebhook.class);
    private static final int LARGEST = 256 * 1024;

    private final ZaloBotSettings settings;
    private final Settings program;
    private final ZaloBotApi api;
    private final ZaloBotIntake intake;
    private final ZaloBotHealth health;
    private final BackPressure pressure;
    private final JsonMapper json;
    private final Executor later;
    private final WebhookSecret secret;

    ZaloBotWebhook(
            ZaloBotSettings settings,
            Settings program,
            ZaloBotApi api,
            ZaloBotIntake intake,
            ZaloBotHealth health,
            BackPressure pressure,
            JsonMapper json,
            Executor later) {
        this.settings = settings;
        this.program = program;
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.pressure = pressure;
        this.json = json;
        this.later = later;
        this.secret = new WebhookSecret(settings.webhookSecret());
    }

    /** In the background: the program serves whether or not Zalo can be told where it is. */
    @EventListener(ApplicationReadyEvent.class)
    void tellsZaloWhereWeAre() {
        api.call("setWebhook", Map.of("url", program.address() + PATH, "secret_token", settings.webhookSecret()))
                .thenAccept(answer -> {
                    var trialFailed = trialFailed(answer);
                    trialFailed.ifPresentOrElse(health::notCalled, () -> health.asked(answer));
                    if (!(answer instanceof Answer.Done) || trialFailed.isPresent()) {
                        later.execute(this::tellsZaloWhereWeAre);
                    }
                });
    }

    /** Zalo keeps an address even if its trial call did not get through. @return how that ended, in Zalo's short words */
    private static Optional<String> trialFailed(Answer answer) {
        return Optional.of(answer)
                .filter(Answer.Done.class::isInstance)
                .map(done -> ((Answer.Done) done).result().path("verification"))
                .filter(verification -> !verification.path("ok").asBoolean(true))
                .map(verification -> verification.path("outcome").asString("").replaceAll("[^\\w.]", ""));
    }

    ServerResponse called(ServerRequest request) throws IOException {
        var body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        if (body.length == 0) {
            return ServerResponse.ok().build(); // Zalo looks whether somebody is there
        }
        if (!secret.matches(Optional.ofNullable(request.headers().firstHeader("X-Bot-Api-Secret-Token")))) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        if (pressure.full()) {
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build(); // Zalo calls again
        }
        if (body.length > LARGEST) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            intake.take(json.readTree(body));
            return ServerResponse.ok().build();
        } catch (JacksonException notJson) {
            return ServerResponse.badRequest().build();
        } catch (RuntimeException fault) {
            log.error("Zalo Bot: what came in could not be stored; Zalo has to call again", fault);
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
