package vn.thonbao.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.channel.Inbox;
import vn.thonbao.platform.database.GroupCommit;

/**
 * Takes the oldest message of each of several reporters and handles them in one transaction: what they change, what they
 * answer and their inbox marks stand or fall together, and one durable commit serves them all. If one of them fails, all are
 * done anew, each behind a savepoint of its own.
 */
@Component
public class MessageIntake {

    /** Messages in one transaction. More would not be faster, and a batch that fails to commit is done again whole. */
    static final int BATCH = 50;

    /** After so many failures a message is set aside where an officer sees it, and its lane goes on. */
    static final int MOST_ATTEMPTS = 3;

    private static final Logger log = LoggerFactory.getLogger(MessageIntake.class);

    private final Inbox inbox;
    private final Exchange exchange;
    private final Apologies apologies;
    private final GroupCommit commits;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    MessageIntake(
            Inbox inbox,
            Exchange exchange,
            Apologies apologies,
            GroupCommit commits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inbox = inbox;
        this.exchange = exchange;
        this.apologies = apologies;
        this.commits = commits;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * One batch.
     *
     * @return how many messages were taken up; 0 = none is waiting
     */
    public int handleBatch() {
        try {
            var taken = commits.lead(this::together);
            inbox.count(taken);
            return taken;
        } catch (RuntimeException | StackOverflowError oneOfThem) { // a message may drive a pattern too deep
            return eachBehindItsSavepoint(oneOfThem);
        }
    }

    /** Savepoints cost a tenth of a turn, and hardly ever is one needed. */
    private int together() {
        var waiting = inbox.next(BATCH, clock.instant());
        waiting.forEach(this::handle);
        inbox.handled(waiting.stream().map(Inbox.Waiting::id).toList(), clock.instant());
        return waiting.size();
    }

    private int eachBehindItsSavepoint(Throwable first) {
        var failures = new ArrayList<Failure>();
        var taken = commits.lead(() -> {
            var waiting = inbox.next(BATCH, clock.instant());
            waiting.forEach(message -> handle(message, failures));
            return waiting.size();
        });
        failures.forEach(Failure::log);
        inbox.count(taken - failures.size());
        if (failures.isEmpty()) { // not a message's fault, or not again
            log.warn("a batch of messages had to be handled twice", first);
        }
        return taken;
    }

    private void handle(Inbox.Waiting message) {
        message.person()
                .ifPresentOrElse(person -> exchange.answer(message, person), () -> apologies.toStranger(message));
    }

    private void handle(Inbox.Waiting message, List<Failure> failures) {
        try {
            savepoint.executeWithoutResult(status -> {
                handle(message);
                inbox.handled(List.of(message.id()), clock.instant());
            });
        } catch (RuntimeException | StackOverflowError fault) {
            var failure = new Failure(message, fault);
            failures.add(failure);
            putOff(message, failure.reference());
        }
    }

    /** Tried again alone, later; a message that keeps failing is set aside, and its sender told with a reference. */
    private void putOff(Inbox.Waiting message, String reference) {
        if (message.attempts() + 1 < MOST_ATTEMPTS) {
            inbox.failed(message.id(), reference, clock.instant().plus(pause(message.attempts())));
        } else {
            inbox.setAside(message.id(), reference, clock.instant());
            apologise(message, reference);
        }
    }

    /** What the turn stumbled over, the apology may need, too: it is set aside all the same. */
    private void apologise(Inbox.Waiting message, String reference) {
        try {
            savepoint.executeWithoutResult(status -> apologies.forFault(message, reference));
        } catch (RuntimeException silent) {
            log.error("{} its sender could not be told", reference, silent);
        }
    }

    private static Duration pause(int attempts) {
        return Duration.ofSeconds(1L << attempts);
    }

    /** The log has the reference, the ids and the cause; never a phone number, never the message. */
    private record Failure(Inbox.Waiting message, Throwable fault) {
        String reference() {
            return "TB-" + message.id();
        }

        void log() {
            log.error("{} message {} of lane {} failed", reference(), message.id(), message.lane(), fault);
        }
    }
}
