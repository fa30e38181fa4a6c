package vn.thonbao.channel.zalobot;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/**
 * Asks for one update after the other. The answer takes the update from the platform for good, so it is stored before
 * anything else, and if the database is away it is held here and tried until it is. What the machine loses between the
 * answer and the commit is lost: a real office uses the webhook.
 */
class ZaloBotPolling implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(ZaloBotPolling.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ZaloBotApi api;
    private final ZaloBotIntake intake;
    private final ZaloBotHealth health;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private volatile CompletableFuture<HttpResponse<String>> asking = new CompletableFuture<>();
    private @Nullable Thread thread;
    private Duration pause = FIRST_PAUSE;

    ZaloBotPolling(ZaloBotApi api, ZaloBotIntake intake, ZaloBotHealth health) {
        this.api = api;
        this.intake = intake;
        this.health = health;
    }

    @Override
    public void run() {
        api.call("deleteWebhook", Map.of()).join(); // with one set, asking quietly yields nothing
        while (running) {
            ask().ifPresent(answer -> {
                health.asked(answer);
                if (answer instanceof Answer.Done done) {
                    pause = FIRST_PAUSE;
                    keep(done.result());
                } else if (!idle(answer)) {
                    await();
                }
            });
        }
    }

    /** @return empty when the program stops */
    private Optional<Answer> ask() {
        asking = api.asksForUpdate();
        if (!running) {
            return Optional.empty(); // stop() came between: it did not see this question
        }
        try {
            return Optional.of(api.read(asking.join()));
        } catch (CompletionException fault) {
            return running ? Optional.of(api.none(fault)) : Optional.empty();
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
                pause = FIRST_PAUSE;
                return;
            } catch (RuntimeException fault) {
                log.error("Zalo Bot: what came in could not be stored; it is held and tried again", fault);
                if (!running) {
                    return;
                }
                await();
            }
        }
    }

    private void await() {
        var wait = pause;
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
        var polling = new Thread(this, "zalo-bot-polling");
        thread = polling;
        polling.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
        asking.cancel(true);
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
