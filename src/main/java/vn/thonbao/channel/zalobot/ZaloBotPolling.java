package vn.thonbao.channel.zalobot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.Polling;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/**
 * Asks for one update after the other. The answer takes the update from the platform for good, so it is stored before
 * anything else, and if the database is away it is held here and tried until it is. What the machine loses between the
 * answer and the commit is lost: a real office uses the webhook.
 */
class ZaloBotPolling extends Polling {

    private static final Logger log = LoggerFactory.getLogger(ZaloBotPolling.class);

    private final ZaloBotApi api;
    private final ZaloBotIntake intake;
    private final ZaloBotHealth health;
    private volatile CompletableFuture<?> asking = new CompletableFuture<>();
    private boolean webhookIsGone;

    ZaloBotPolling(ZaloBotApi api, ZaloBotIntake intake, ZaloBotHealth health, BackPressure pressure) {
        super("zalo-bot-polling", pressure);
        this.api = api;
        this.intake = intake;
        this.health = health;
    }

    @Override
    protected void ask() {
        if (webhookIsGone) {
            answered(api.asksForUpdate(), api::read).ifPresent(answer -> {
                if (idle(answer)) {
                    health.idle();
                } else {
                    done(answer).ifPresent(this::keep);
                }
            });
        } else { // with one set, asking quietly yields nothing
            webhookIsGone = answered(api.call("deleteWebhook", Map.of()), answer -> answer)
                    .filter(answer -> isNone(answer) || done(answer).isPresent())
                    .isPresent();
        }
    }

    /** Zalo tells nowhere how it answers where none is set; were that a refusal for us, we would stay deaf. */
    private static boolean isNone(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.code() == 400;
    }

    /** @return empty after a rest */
    private Optional<JsonNode> done(Answer answer) {
        health.asked(answer);
        if (answer instanceof Answer.Done done) {
            restedEnough();
            return Optional.of(done.result());
        }
        rest(Duration.ZERO);
        return Optional.empty();
    }

    /** @return empty when the program stops */
    private <T> Optional<Answer> answered(CompletableFuture<T> asked, Function<T, Answer> read) {
        asking = asked;
        if (!isRunning()) {
            return Optional.empty(); // stop() came between: it did not see this question
        }
        try {
            return Optional.of(read.apply(asked.join()));
        } catch (CompletionException fault) {
            return isRunning() ? Optional.of(api.none(fault)) : Optional.empty();
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    private static boolean idle(Answer answer) {
        return answer instanceof Answer.Refused refused && refused.code() == 408;
    }

    private void keep(JsonNode update) {
        while (true) {
            try {
                intake.take(update);
                restedEnough();
                return;
            } catch (RuntimeException fault) {
                log.error("Zalo Bot: what came in could not be stored; it is held and tried again", fault);
                if (!isRunning()) {
                    return;
                }
                rest(Duration.ZERO);
            }
        }
    }

    @Override
    protected void hangUp() {
        asking.cancel(true);
    }
}
