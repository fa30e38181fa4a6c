package vn.thonbao.platform.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One ring of one bell. Quartz keeps this class's name in the database: it never moves. */
@DisallowConcurrentExecution
final class Ring implements Job {

    private static final Logger log = LoggerFactory.getLogger(Ring.class);

    private final Bell bell;

    Ring(Bell bell) {
        this.bell = bell;
    }

    /** A fault is not thrown on: Quartz would do no more than we do, and say it less clearly. */
    static void of(Bell bell) {
        try {
            bell.ring();
        } catch (RuntimeException fault) {
            log.error("The bell {} rang in vain; it rings again at its next time", bell.name(), fault);
        }
    }

    @Override
    public void execute(JobExecutionContext context) {
        of(bell);
    }
}
