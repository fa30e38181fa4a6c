package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import vn.thonbao.channel.Arrivals;

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
    private final Updates updates;
    private final Arrivals arrivals;
    private final Clock realClock;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long offset;
    private Instant lastUpdate = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private String trouble = "";

    TelegramPolling(TelegramApi api, Updates updates, Arrivals arrivals, Clock realClock) {
        this.api = api;
        this.updates = updates;
        this.arrivals = arrivals;
        this.realClock = realClock;
    }

    @Override
    public void run() {
        while (running) {
            try {
                take(api.updates(offset()));
                well();
            } catch (TelegramApi.Refused refused) {
                waitAfter(meaning(refused.status()), refused.pause());
            } catch (IOException unreachable) {
                waitAfter("cannot be reached (" + unreachable.getClass().getSimpleName() + ")", Duration.ZERO);
            } catch (RuntimeException fault) {
                log.error("Telegram: what came in could not be stored; it will be asked for again", fault);
                waitAfter("what came in cannot be stored", Duration.ZERO);
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
        arrivals.take(
                batch.stream().map(updates::event).flatMap(Optional::stream).toList());
        offset = batch.get(batch.size() - 1).path("update_id").asLong() + 1;
        lastUpdate = realClock.instant();
        batch.stream().filter(u -> u.has("callback_query")).forEach(this::answerTap);
    }

    /** Else the button keeps turning. It may be too late for that, and that is no harm. */
    private void answerTap(JsonNode update) {
        var id = update.path("callback_query").path("id").asText();
        api.call(AnswerCallbackQuery.builder().callbackQueryId(id).build());
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 404 -> "the token is wrong or was revoked (" + status + "): see TELEGRAM_BOT_TOKEN";
            case 409 -> "another program asks with the same token, or a webhook is set (409)";
            default -> "no answer that makes sense (" + status + ")";
        };
    }

    private void well() {
        if (!trouble.isEmpty()) {
            log.info("Telegram: works again");
        }
        trouble = "";
        pause = FIRST_PAUSE;
    }

    /** Says each trouble once, not at every try. */
    private void waitAfter(String why, Duration asked) {
        if (!running) {
            return;
        }
        if (!why.equals(trouble)) {
            log.warn("Telegram: {}; it is tried again, everything else goes on", why);
        }
        trouble = why;
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
