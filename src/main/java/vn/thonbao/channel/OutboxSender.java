package vn.thonbao.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.Directory;

/**
 * Sends what the outbox owes, on a thread of its own and never inside a transaction. After a crash it may send again what it
 * had not yet marked: a reply twice harms less than none.
 */
@Component
public class OutboxSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    /** How late a retry, or a message of a node that died, may be noticed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Map<String, ChannelAdapter> adapters;
    private final Directory directory;
    private final Detours detours;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    OutboxSender(
            Outbox outbox,
            List<ChannelAdapter> adapters,
            Directory directory,
            Detours detours,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.adapters = adapters.stream().collect(toMap(ChannelAdapter::channel, identity()));
        this.directory = directory;
        this.detours = detours;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        var started = new Thread(this::work, "outbox-sender");
        thread = started;
        started.start();
    }

    private void work() {
        while (isRunning()) {
            try {
                if (!sendDue()) {
                    outbox.awaitWork(LOOK_AGAIN);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                pauseAfter(fault);
            }
        }
    }

    private void pauseAfter(RuntimeException fault) {
        if (isRunning()) { // else it was stop() that cut the database short
            log.error("Sending pauses: the outbox cannot be read or marked", fault);
            LockSupport.parkNanos(FIRST_PAUSE.toNanos());
        }
    }

    /**
     * One batch; the thread does this by itself, and whoever fills a demo does it in its own time.
     *
     * @return whether there was anything
     */
    public boolean sendDue() {
        var now = clock.instant();
        var due = outbox.due(BATCH, now);
        var marks = due.stream().map(message -> send(message, now)).toList();
        if (!marks.isEmpty()) {
            transaction.executeWithoutResult(status -> marks.forEach(Runnable::run));
        }
        return !due.isEmpty();
    }

    /** @return how the outbox is to remember it */
    private Runnable send(Outbox.Due message, Instant now) {
        if (message.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            return () -> outbox.dropped(message.id(), "expired", now);
        }
        var result = awaited(message);
        if (result instanceof SendResult.Delivered delivered) {
            return () -> outbox.sent(message.id(), delivered.providerId(), now);
        }
        var pause = message.putAt().plus(GIVE_UP_AFTER).isBefore(now)
                ? Optional.<Duration>empty()
                : result.tryAgainAfter(grown(message.attempts()));
        return () -> {
            if (result instanceof SendResult.Unreachable) {
                directory.closeChat(message.to(), now);
            }
            if (detours.taken(message.id(), result, pause.isEmpty(), now)) {
                outbox.failed(message.id(), result.why(), now);
            } else {
                pause.ifPresentOrElse(
                        wait -> outbox.putOff(message.id(), result.why(), now.plus(wait)),
                        () -> outbox.failed(message.id(), result.why(), now));
            }
        };
    }

    private SendResult awaited(Outbox.Due message) {
        var adapter = adapters.get(message.to().channel());
        if (adapter == null) {
            return new SendResult.ConfigBroken("this channel is off");
        }
        try {
            return adapter.send(new OutgoingMessage(message.id(), message.to(), message.text(), message.choices()))
                    .toCompletableFuture()
                    .join();
        } catch (RuntimeException fault) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("{}: message {} was not sent", reference, message.id(), fault);
            return new SendResult.Unknown("fault " + reference);
        }
    }

    private static Duration grown(int attempts) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
    }

    @Override
    public void stop() {
        var stopping = thread;
        if (stopping == null) {
            return;
        }
        thread = null;
        stopping.interrupt();
        try {
            stopping.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
