package vn.thonbao.channel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a worker. It only saves waiting: whoever misses it finds the work in the database a little later. */
final class Bell {

    private final Semaphore rung = new Semaphore(0);

    /** Once the caller's transaction has committed, since before that there is nothing to find. */
    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rung.release();
            }
        });
    }

    void ring() {
        rung.release();
    }

    /** Until it rang since the last call, or the time is up. */
    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
