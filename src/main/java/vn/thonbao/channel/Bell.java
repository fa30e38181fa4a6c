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
        ringAfterCommit(() -> {});
    }

    /** Once for a transaction, however often it is told to. @param before what to do just before, always the same */
    void ringAfterCommit(Runnable before) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            before.run();
            ring();
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) != null) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                before.run();
                ring();
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Bell.this);
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
