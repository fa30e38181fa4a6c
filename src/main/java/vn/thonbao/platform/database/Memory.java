package vn.thonbao.platform.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thonbao.platform.Bounded;
import vn.thonbao.platform.Settings;

/**
 * What a room read stays known until the room writes: all of it, or the answer to one question. Only where this program alone
 * writes the tables (SQLite); with several nodes on one database nothing is remembered. A transaction that has written sees its
 * own rows, or the answer that it gave itself, never the memory.
 */
public final class Memory {

    /** Small answers, of some thousand people who talk at the same time: a few megabytes. */
    private static final int MOST = 8_000;

    /** Of questions whose writing makes what is read of the others meanwhile not worth keeping. */
    private static final int STRIPES = 1_024;

    private static final int ALL = STRIPES;

    private static final Duration DOUBTFUL_FOR = Duration.ofSeconds(5);

    private final boolean alone;
    private final Map<Object, Object> known;
    private final AtomicLong takenBackAt = new AtomicLong(System.nanoTime() - DOUBTFUL_FOR.toNanos());
    private final AtomicLongArray epochs = new AtomicLongArray(STRIPES + 1);

    public Memory(Settings settings) {
        this(settings, MOST);
    }

    /** @param most answers; with one more, the one that was learnt first is forgotten */
    public Memory(Settings settings, int most) {
        this.alone = settings.sqlite();
        this.known = Bounded.map(most);
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
        var answer = known.get(question);
        if (answer != null) {
            return (V) answer;
        }
        var now = epoch(question);
        var value = read.get();
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) { // it may see an older state than now's
            keep(question, value, now);
        }
        return value;
    }

    /** Nothing that was read before somebody wrote. */
    private void keep(List<?> question, Object value, long since) {
        synchronized (known) {
            if (epoch(question) == since) {
                known.put(question, value);
            }
        }
    }

    /** The answer as far as it is remembered and still true. */
    @SuppressWarnings("unchecked") // as above
    public <V> Optional<V> known(List<?> question) {
        return !alone || written(question) ? own(question) : Optional.ofNullable((V) known.get(question));
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
                && (end.all || end.forgotten.contains(question));
    }

    /** Everything. Call it in the transaction that writes, before or after the writing. */
    public void forget() {
        var end = end();
        if (end == null) {
            next();
        } else {
            end.all = true;
            end.written.clear();
        }
    }

    /** The answer to one question; call it as {@link #forget()}. */
    public void forget(List<?> question) {
        var end = end();
        if (end == null) {
            next(question);
        } else {
            end.forgotten.add(question);
            end.written.remove(question);
        }
    }

    /** This transaction writes the answer itself: it is known as soon as that is committed, without being read. */
    public void write(List<?> question, Object answer) {
        var end = end();
        if (end == null) {
            next(question);
        } else {
            end.forgotten.add(question);
            if (alone) {
                end.written.put(question, answer);
            }
        }
    }

    /** Of this thread's transaction; absent outside of one. */
    private @Nullable End end() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof End known) {
            return known;
        }
        var end = new End();
        TransactionSynchronizationManager.bindResource(this, end);
        TransactionSynchronizationManager.registerSynchronization(end);
        return end;
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

    /**
     * Whether something was taken back within the last seconds: then what was known before, or was written beside it, may be
     * forgotten, though it stands in the database.
     */
    public boolean isDoubtful() {
        return System.nanoTime() - takenBackAt.get() < DOUBTFUL_FOR.toNanos();
    }

    private void next() {
        synchronized (known) {
            epochs.incrementAndGet(ALL);
            known.clear();
        }
    }

    private void next(List<?> question) {
        synchronized (known) {
            epochs.incrementAndGet(stripe(question));
            known.remove(question);
        }
    }

    /** Before anybody is told of the commit. */
    private final class End implements TransactionSynchronization {
        private boolean all;
        private final Set<List<?>> forgotten = new HashSet<>();
        private final Map<List<?>, Object> written = new HashMap<>();

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        /** Which of the answers were written behind the savepoint, nobody noted: all are read again. */
        @Override
        public void savepointRollback(Object savepoint) {
            takenBackAt.set(System.nanoTime());
            written.clear();
        }

        @Override
        public void afterCommit() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Memory.this);
            forget();
            if (status == STATUS_COMMITTED) {
                known.putAll(written);
            } else {
                takenBackAt.set(System.nanoTime());
            }
        }

        private void forget() {
            if (all) {
                next();
            }
            forgotten.forEach(Memory.this::next);
        }
    }
}
