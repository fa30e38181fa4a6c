package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks Telegram for updates on a thread of its own. An update is confirmed only by the next question, and that is asked only
 * when it is durable. After a start nothing is assumed: what Telegram still holds comes again, and the inbox knows its keys.
 */
class TelegramPolling implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** After a week without updates Telegram counts from anywhere: an old offset would then throw new ones away. */
    private static final Duration OFFSET_GOOD_FOR = Duration.ofDays(6);

    private final TelegramApi api;
    private final TelegramIntake intake;
    private final TelegramHealth health;
    private final Clock realClock;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long offset;
    private Instant lastUpdate = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    TelegramPolling(TelegramApi api, TelegramIntake intake, TelegramHealth health, Clock realClock) {
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.realClock = realClock;
    }

    @Override
    public void run() {
        while (running) {
            try {
                take(api.updates(offset()));
                health.well();
                pause = FIRST_PAUSE;
            } catch (TelegramApi.Refused refused) {
                health.refused(refused.status());
                waitAfter(refused.pause());
            } catch (IOException unreachable) {
                if (running) { // else it was stop() that hung up
                    health.unreachable(unreachable.getClass().getSimpleName());
                }
                waitAfter(Duration.ZERO);
            } catch (RuntimeException fault) {
                log.error("Telegram: what came in could not be stored; it will be asked for again", fault);
                health.notStored();
                waitAfter(Duration.ZERO);
            }
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

    private void waitAfter(Duration asked) {
        if (!running) {
            return;
        }
        var wait = asked.compareTo(pause) > 0 ? asked : pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        try {
            stopping.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        stopping.drainPermits();
        var polling = new Thread(this, "telegram-polling");
        thread = polling;
        polling.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
        api.interrupt();
        var polling = thread;
        if (polling == null) {
            return;
        }
        try {
            polling.join(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
