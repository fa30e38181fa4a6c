package vn.thonbao.channel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks a channel what came in, on a thread of its own, from the start of the program to its end. */
public abstract class Polling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Duration WHILE_FULL = Duration.ofSeconds(1);

    private final String name;
    private final BackPressure pressure;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private Duration pause = FIRST_PAUSE;

    /** @param name of the thread */
    protected Polling(String name, BackPressure pressure) {
        this.name = name;
        this.pressure = pressure;
    }

    /** Asks once and keeps what is told; {@link #rest} after a failure, {@link #restedEnough} after a success. */
    protected abstract void ask();

    /** Ends a question that waits for its answer; the program stops. */
    protected abstract void hangUp();

    private void work() {
        while (running) {
            try {
                askUnlessFull();
            } catch (RuntimeException
                    | LinkageError
                    | VirtualMachineError
                            fault) { // a thread that ended here would leave its channel deaf, and nobody told
                log.error("{}: asking pauses ({})", name, fault.getClass().getName());
                rest(Duration.ZERO);
            }
        }
    }

    private void askUnlessFull() {
        if (pressure.full()) {
            await(WHILE_FULL);
        } else {
            ask();
        }
    }

    /** The next failure is a first one again. */
    protected final void restedEnough() {
        pause = FIRST_PAUSE;
    }

    /** Twice as long each time; returns at once when the program stops. @param atLeast what the channel asked for */
    protected final void rest(Duration atLeast) {
        if (!running) {
            return;
        }
        var wait = atLeast.compareTo(pause) > 0 ? atLeast : pause;
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        await(wait);
    }

    private void await(Duration wait) {
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
        var started = new Thread(this::work, name);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
        var polling = thread;
        if (polling == null) {
            return;
        }
        try {
            for (int tries = 0;
                    polling.isAlive() && tries < 50;
                    tries++) { // the first may come before a question is asked
                hangUp();
                polling.join(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
