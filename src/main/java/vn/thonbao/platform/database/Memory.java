package vn.thonbao.platform.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.platform.Settings;

/**
 * What a room read stays known until the room writes. Only where this program alone writes the tables (SQLite); with several
 * nodes on one database nothing is remembered. A transaction that has written sees its own rows, never the memory.
 */
public final class Memory {

    private static final int MOST = 100_000;

    private record Entry(long epoch, Object value) {}

    private final boolean alone;
    private final Map<Object, Entry> known = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();

    public Memory(Settings settings) {
        this.alone = settings.sqlite();
    }

    /**
     * @param question names what is read and of whom; always read the same way
     * @param read may run more than once, and while others read the same
     */
    @SuppressWarnings("unchecked") // a question is always answered by the same read
    public <V> V of(List<?> question, Supplier<V> read) {
        if (!alone || TransactionSynchronizationManager.hasResource(this)) {
            return read.get();
        }
        var now = epoch.get();
        var entry = known.get(question);
        if (entry != null && entry.epoch() == now) {
            return (V) entry.value();
        }
        var value = read.get();
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(question, new Entry(now, value)); // if somebody has written since, this is of an epoch that is over
        return value;
    }

    /** Call it in the transaction that writes, before or after the writing. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            next();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new End());
        }
    }

    /** Where several nodes write, never: another may have written since. */
    public void onceCommitted(Runnable remember) {
        if (alone && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember.run();
                }
            });
        }
    }

    private void next() {
        epoch.incrementAndGet();
        known.clear();
    }

    /** Before anybody is told of the commit. */
    private final class End implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            next();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Memory.this);
            next();
        }
    }
}
