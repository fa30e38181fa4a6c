package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.Polling;

/**
 * Asks Telegram for updates on a thread of its own. An update is confirmed only by the next question, and that is asked only
 * when it is durable. After a start nothing is assumed: what Telegram still holds comes again, and the inbox knows its keys.
 */
class TelegramPolling extends Polling {

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    /** After a week without updates Telegram counts from anywhere: an old offset would then throw new ones away. */
    private static final Duration OFFSET_GOOD_FOR = Duration.ofDays(6);

    private final TelegramApi api;
    private final TelegramIntake intake;
    private final TelegramHealth health;
    private final Clock realClock;
    private long offset;
    private Instant lastUpdate = Instant.EPOCH;

    TelegramPolling(
            TelegramApi api, TelegramIntake intake, TelegramHealth health, BackPressure pressure, Clock realClock) {
        super("telegram-polling", pressure);
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.realClock = realClock;
    }

    @Override
    protected void ask() {
        try {
            take(api.updates(offset()));
            health.well();
            restedEnough();
        } catch (TelegramApi.Refused refused) {
            health.refused(refused.status());
            rest(refused.pause());
        } catch (IOException unreachable) {
            if (isRunning()) { // else it was stop() that hung up
                health.unreachable(unreachable.getClass().getSimpleName());
            }
            rest(Duration.ZERO);
        } catch (RuntimeException fault) {
            log.error("Telegram: what came in could not be stored; it will be asked for again", fault);
            health.notStored();
            rest(Duration.ZERO);
        }
    }

    private long offset() {
        return realClock.instant().isBefore(lastUpdate.plus(OFFSET_GOOD_FOR)) ? offset : 0;
    }

    private void take(List<JsonNode> batch) {
        if (batch.isEmpty()) {
            return;
        }
        intake.take(batch);
        offset = batch.get(batch.size() - 1).path("update_id").asLong() + 1;
        lastUpdate = realClock.instant();
    }

    @Override
    protected void hangUp() {
        api.interrupt();
    }
}
