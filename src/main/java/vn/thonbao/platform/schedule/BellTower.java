package vn.thonbao.platform.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;

/**
 * Keeps the bells ringing, on one node at a time and across restarts. It begins only when the program is up: nobody should wait
 * for a page because of it.
 */
@Component
class BellTower {

    private static final Logger log = LoggerFactory.getLogger(BellTower.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Bells bells;
    private final DataSource database;
    private final Settings settings;
    private final boolean on;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Scheduler scheduler;

    BellTower(Bells bells, DataSource database, Settings settings, @Value("${thonbao.bells:true}") boolean on) {
        this.bells = bells;
        this.database = database;
        this.settings = settings;
        this.on = on;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (on && !bells.all().isEmpty()) {
            new Thread(this::beginUntilItWorks, "bells").start();
        }
    }

    private void beginUntilItWorks() {
        try {
            while (closed.getCount() > 0 && !begun()) {
                closed.await(TRY_AGAIN.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean begun() {
        if (closed.getCount() == 0) {
            return true;
        }
        try {
            var started = QuartzStore.open(database, settings, bells);
            scheduler = started;
            started.start();
            return true;
        } catch (Exception fault) {
            log.error("The bells do not ring yet; trying again in {} s", TRY_AGAIN.toSeconds(), fault);
            close();
            return false;
        }
    }

    /** Waits for the ring in hand; the database is closed after this. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closed.countDown();
        close();
    }

    private synchronized void close() {
        Optional.ofNullable(scheduler).ifPresent(BellTower::shutDown);
        scheduler = null;
    }

    private static void shutDown(Scheduler scheduler) {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException fault) {
            log.warn("The bells did not stop properly", fault);
        }
    }
}
