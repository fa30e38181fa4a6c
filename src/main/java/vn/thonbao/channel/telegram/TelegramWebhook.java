package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.WebhookSecret;

/** Telegram calls us. It hears 200 when what it told is durable, and calls again otherwise. */
class TelegramWebhook {

    static final String PATH = "/webhook/telegram";
    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final int LARGEST = 1024 * 1024;

    private final TelegramApi api;
    private final TelegramIntake intake;
    private final TelegramHealth health;
    private final BackPressure pressure;
    private final WebhookSecret secret;

    TelegramWebhook(
            TelegramSettings settings,
            TelegramApi api,
            TelegramIntake intake,
            TelegramHealth health,
            BackPressure pressure) {
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.pressure = pressure;
        this.secret = new WebhookSecret(settings.webhookSecret());
    }

    ServerResponse called(ServerRequest request) throws IOException {
        if (!secret.matches(Optional.ofNullable(request.headers().firstHeader("X-Telegram-Bot-Api-Secret-Token")))) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        if (pressure.full()) {
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build(); // Telegram calls again
        }
        var body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            intake.take(List.of(api.read(new String(body, StandardCharsets.UTF_8))));
            return ServerResponse.ok().build();
        } catch (JsonProcessingException notJson) {
            return ServerResponse.badRequest().build();
        } catch (RuntimeException fault) {
            health.notStored();
            log.error("Telegram: what came in could not be stored; Telegram has to call again", fault);
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
