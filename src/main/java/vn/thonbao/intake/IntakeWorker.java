package vn.thonbao.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Inbox;
import vn.thonbao.platform.database.GroupCommit;

/** The thread that keeps {@link MessageIntake} going: wakes when something comes in, and looks anyway once a second. */
@Component
class IntakeWorker implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(IntakeWorker.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final MessageIntake intake;
    private final Inbox inbox;
    private final GroupCommit commits;
    private volatile boolean running;
    private Thread thread = new Thread(this, "intake");

    IntakeWorker(MessageIntake intake, Inbox inbox, GroupCommit commits) {
        this.intake = intake;
        this.inbox = inbox;
        this.commits = commits;
    }

    @Override
    public void run() {
        try {
            while (running) {
                if (handled() == 0) {
                    inbox.awaitWork(LOOK_ANYWAY);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            commits.leave(); // whatever ended it: nobody may wait for a leader who is gone
        }
    }

    /** A fault of the whole batch (database away) rolls all of it back: nothing is lost, and it is tried again. */
    private int handled() {
        try {
            return intake.handleBatch();
        } catch (RuntimeException | LinkageError | VirtualMachineError fault) {
            log.error("a batch of messages could not be handled; it will be tried again", fault);
            return 0;
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            commits.begin(inbox::wake);
            thread = new Thread(this, "intake");
            thread.start();
        }
    }

    /** Waits for the batch in hand: what was begun is committed, the rest is done after the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        commits.leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
