package vn.thonbao.platform.database;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.platform.Settings;

/**
 * What a room read stays known until the room writes: all of it, or the answer to one question. Only where this program alone
 * writes the tables (SQLite); with several nodes on one database nothing is remembered. A transaction that has written sees its
 * own rows, or the answer that it gave itself, never the memory.
 */
public final class Memory {

    /** Small answers, of some three thousand people who talk at the same time: a few megabytes. */
    private static final int MOST = 20_000;

    /** Of questions that are forgotten together; more only means that fewer are forgotten in vain. */
    private static final int STRIPES = 1_024;

    private static final int ALL = STRIPES;

    private record Entry(long epoch, Object value) {}

    private final boolean alone;
    private final Map<Object, Entry> known;
    private final AtomicLongArray epochs = new AtomicLongArray(STRIPES + 1);

    public Memory(Settings settings) {
        this(settings, MOST);
    }

    /** @param most answers; with one more, the one that was wanted longest ago is forgotten */
    public Memory(Settings settings, int most) {
        this.alone = settings.sqlite();
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Entry> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * @param question names what is read and of whom; always read the same way
     * @param read may run more than once, and while others read the same
     */
    @SuppressWarnings("unchecked") // a question is always answered by the same read
    public <V> V of(List<?> question, Supplier<V> read) {
        if (!alone || written(question)) {
            return this.<V>own(question).orElseGet(read);
        }
        var now = epoch(question);
        var entry = known.get(question);
        if (entry != null && entry.epoch() == now) {
            return (V) entry.value();
        }
        var value = read.get();
        if (!TransactionSynchronizationManager
                .isCurrentTransactionReadOnly()) { // it may see an older state than this epoch's
            known.put(
                    question, new Entry(now, value)); // if somebody has written since, this is of an epoch that is over
        }
        return value;
    }

    /** The answer as far as it is remembered and still true. */
    @SuppressWarnings("unchecked") // as above
    public <V> Optional<V> known(List<?> question) {
        if (!alone || written(question)) {
            return own(question);
        }
        var entry = known.get(question);
        return entry != null && entry.epoch() == epoch(question) ? Optional.of((V) entry.value()) : Optional.empty();
    }

    /** What this transaction has written as the answer. */
    @SuppressWarnings("unchecked") // as above
    private <V> Optional<V> own(List<?> question) {
        return TransactionSynchronizationManager.getResource(this) instanceof End end
                ? Optional.ofNullable((V) end.written.get(question))
                : Optional.empty();
    }

    private long epoch(List<?> question) {
        return epochs.get(ALL) + epochs.get(stripe(question));
    }

    private static int stripe(List<?> question) {
        return Math.floorMod(question.hashCode(), STRIPES);
    }

    private boolean written(List<?> question) {
        return TransactionSynchronizationManager.getResource(this) instanceof End end
                && (end.stripes.get(ALL) || end.stripes.get(stripe(question)));
    }

    /** Everything. Call it in the transaction that writes, before or after the writing. */
    public void forget() {
        forget(ALL);
        if (TransactionSynchronizationManager.getResource(this) instanceof End end) {
            end.written.clear();
        }
    }

    /** The answer to one question; call it as {@link #forget()}. */
    public void forget(List<?> question) {
        forget(stripe(question));
        if (TransactionSynchronizationManager.getResource(this) instanceof End end) {
            end.written.remove(question);
        }
    }

    /** This transaction writes the answer itself: it is known as soon as that is committed, without being read. */
    public void write(List<?> question, Object answer) {
        forget(question);
        if (alone && TransactionSynchronizationManager.getResource(this) instanceof End end) {
            end.written.put(question, answer);
        }
    }

    private void forget(int stripe) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            next(stripe);
            return;
        }
        if (!(TransactionSynchronizationManager.getResource(this) instanceof End)) {
            var end = new End();
            TransactionSynchronizationManager.bindResource(this, end);
            TransactionSynchronizationManager.registerSynchronization(end);
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof End end) {
            end.stripes.set(stripe);
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

    private void next(int stripe) {
        epochs.incrementAndGet(stripe);
        if (stripe == ALL) {
            known.clear();
        }
    }

    /** Before anybody is told of the commit. */
    private final class End implements TransactionSynchronization {
        private final BitSet stripes = new BitSet();
        private final Map<List<?>, Object> written = new HashMap<>();

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        /** Which of the answers were written behind the savepoint, nobody noted: all are read again. */
        @Override
        public void savepointRollback(Object savepoint) {
            written.clear();
        }

        @Override
        public void afterCommit() {
            stripes.stream().forEach(Memory.this::next);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Memory.this);
            stripes.stream().forEach(Memory.this::next);
            if (status == STATUS_COMMITTED) {
                written.forEach((question, answer) -> known.put(question, new Entry(epoch(question), answer)));
            }
        }
    }
}
