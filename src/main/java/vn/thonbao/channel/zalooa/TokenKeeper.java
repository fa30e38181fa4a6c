package vn.thonbao.channel.zalooa;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few minutes whether the token is to be renewed, also when nobody writes: a permission unused for months dies. */
class TokenKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TokenKeeper.class);
    private static final int MINUTES = 5;

    private final Tokens tokens;
    private @Nullable ScheduledExecutorService clockwork;

    TokenKeeper(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "zalo-oa-tokens");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::look, 0, MINUTES, TimeUnit.MINUTES);
        clockwork = started;
    }

    private void look() {
        try {
            tokens.keepFresh();
        } catch (RuntimeException fault) {
            log.error("Zalo OA: the token could not be looked after; it is tried again", fault);
        }
    }

    @Override
    public synchronized void stop() {
        var started = clockwork;
        clockwork = null;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
