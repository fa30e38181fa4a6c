package vn.thonbao.platform.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.Settings;

/**
 * One durable commit for what several threads write. SQLite has one writer: while one thread leads, what others write goes
 * along in its next transaction instead of standing in line for one of their own. Without a leader, and on PostgreSQL,
 * everyone commits alone.
 */
@Component
public class GroupCommit {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private record Passenger(Runnable work, CompletableFuture<Void> committed) {}

    private final TransactionTemplate transaction;
    private final boolean oneWriter;
    private final Queue<Passenger> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Runnable bell;
    private volatile @Nullable Thread leading;

    public GroupCommit(TransactionTemplate transaction, Settings settings) {
        this.transaction = transaction;
        this.oneWriter = settings.sqlite();
    }

    /**
     * When it returns, the work is committed; within a transaction of the caller's it belongs to that.
     *
     * @param work may run on another thread, and once in vain: all it does, it does to the database
     * @throws RuntimeException of the work or of the commit: nothing of it is written
     */
    public void run(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            alone(work);
        } else {
            await(board(work));
        }
    }

    /**
     * The same for who has something else to do meanwhile. Never within a transaction.
     *
     * @return done once the work is committed, or has failed
     */
    public CompletableFuture<Void> submit(Runnable work) {
        return board(work).committed();
    }

    private Passenger board(Runnable work) {
        var passenger = new Passenger(work, new CompletableFuture<>());
        var wake = bell;
        if (wake == null) {
            serveAlone(passenger);
            return passenger;
        }
        waiting.add(passenger);
        wake.run();
        if (bell == null && waiting.remove(passenger)) { // the leader left before it saw us
            serveAlone(passenger);
        }
        return passenger;
    }

    /** {@link #run}, and what the work says. */
    public <T> T call(Supplier<T> work) {
        var said = new AtomicReference<T>();
        run(() -> said.set(work.get()));
        return Objects.requireNonNull(said.get());
    }

    private void alone(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Who has been taken along waits for the end of it, however long: "not written" must be true. */
    private void await(Passenger passenger) {
        try {
            passenger.committed().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException busy) {
            if (waiting.remove(passenger)) {
                throw new TransientDataAccessResourceException("the database was busy for " + LONGEST_WAIT, busy);
            }
            joined(passenger);
        } catch (InterruptedException stopped) {
            joined(passenger);
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw unwrapped(fault.getCause());
        }
    }

    private static void joined(Passenger passenger) {
        try {
            passenger.committed().join();
        } catch (CompletionException fault) {
            throw unwrapped(fault.getCause());
        }
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    /** From now on the caller's thread {@link #lead leads}, again and again, until {@link #leave}. @param wake it when somebody waits */
    public void begin(Runnable wake) {
        if (oneWriter) {
            bell = wake;
        }
    }

    /** Who still waits is served before this returns. */
    public void leave() {
        bell = null;
        boarding().forEach(this::serveAlone);
    }

    /**
     * One transaction: what the others wait with, then the leader's own.
     *
     * @throws RuntimeException of the leader's own work or of the commit: nothing of his is written; the others are then
     *     served each alone
     */
    public <T> T lead(Supplier<T> own) {
        var along = boarding();
        try {
            var result = transaction.execute(status -> {
                along.forEach(passenger -> passenger.work().run());
                leading = Thread.currentThread();
                return own.get();
            });
            leading = null;
            along.forEach(passenger -> passenger.committed().complete(null));
            return Objects.requireNonNull(result);
        } catch (RuntimeException | Error fault) {
            leading = null;
            along.forEach(this::serveAlone);
            throw fault;
        }
    }

    /**
     * Whether this is the {@link #lead leader's} own work. He begins by reading as a writer, so nobody else has
     * written since, and what is remembered needs no lock to be true.
     */
    public boolean leads() {
        return oneWriter && Thread.currentThread().equals(leading);
    }

    private List<Passenger> boarding() {
        var along = new ArrayList<Passenger>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            along.add(next);
        }
        return along;
    }

    private void serveAlone(Passenger passenger) {
        try {
            alone(passenger.work());
            passenger.committed().complete(null);
        } catch (RuntimeException | Error fault) {
            passenger.committed().completeExceptionally(fault);
        }
    }
}
