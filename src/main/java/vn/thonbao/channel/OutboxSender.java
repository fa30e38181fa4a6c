package vn.thonbao.channel;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.GroupCommit;

/**
 * Sends what the outbox owes, on a thread of its own and never inside a transaction. No message waits for another's answer
 * unless both are for one chat. What was answered meanwhile is marked in one commit. After a crash it may send again what it
 * had not yet marked: a reply twice harms less than none.
 */
@Component
public class OutboxSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** How late a retry, or a message of a node that died, may be noticed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** What is under way when the program ends gets so long to be marked; else it would be sent again after the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final DueMessages dueMessages;
    private final Map<String, ChannelAdapter> adapters;
    private final Directory directory;
    private final Detours detours;
    private final FileLinks links;
    private final Clock clock;
    private final Flights flights = new Flights();
    private final Throttle throttle = new Throttle();
    private final SpentBots spent;
    private final Marks marks;
    /** Something may have become due since the last look. */
    private boolean settled;

    private long lookedAt;

    private volatile @Nullable Thread thread;

    OutboxSender(
            Outbox outbox,
            DueMessages dueMessages,
            List<ChannelAdapter> adapters,
            Directory directory,
            Detours detours,
            FileLinks links,
            GroupCommit commits,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.dueMessages = dueMessages;
        this.adapters = adapters.stream().collect(toMap(ChannelAdapter::channel, identity()));
        this.directory = directory;
        this.detours = detours;
        this.spent = new SpentBots(detours, commits);
        this.marks = new Marks(outbox, directory, detours, throttle, commits, meters);
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void start() {
        settled = true;
        var started = new Thread(this::work, "outbox-sender");
        thread = started;
        started.start();
    }

    private void work() {
        while (isRunning()) {
            try {
                var any = land();
                if (!(isTimeToLook() && startDue()) && !any) {
                    outbox.awaitWork(LOOK_AGAIN);
                }
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException | LinkageError | VirtualMachineError fault) {
                pauseAfter(fault);
            }
        }
        sayFarewell();
    }

    private void pauseAfter(Throwable fault) {
        if (isRunning()) { // else it was stop() that cut the database short
            log.error("Sending pauses: the outbox cannot be read or marked", fault);
            LockSupport.parkNanos(FIRST_PAUSE.toNanos());
        }
    }

    private void sayFarewell() {
        try {
            landAll(FAREWELL);
        } catch (InterruptedException | RuntimeException tooLate) {
            log.info("Some messages that were under way will be sent again after the next start");
        }
    }

    /**
     * Sends what is due and waits for all the answers; the thread does not wait, but whoever fills a demo does it in its own time.
     *
     * @return whether there was anything
     */
    public boolean sendDue() {
        var any = land() | startDue();
        try {
            landAll(LONGEST_WAIT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return any;
    }

    private void landAll(Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        for (land(); !flights.none() && System.nanoTime() < until; land()) {
            outbox.awaitWork(LOOK_AGAIN);
        }
    }

    /** An answer alone makes nothing due: what stood behind its message is found when that is marked. */
    private boolean isTimeToLook() {
        return settled || outbox.isFresh() || System.nanoTime() - lookedAt >= LOOK_AGAIN.toNanos();
    }

    /** @return whether there was anything */
    private boolean startDue() {
        if (flights.room() == 0) {
            return false;
        }
        settled = false;
        lookedAt = System.nanoTime();
        outbox.seen();
        var now = clock.instant();
        var due = dueMessages.next(flights.room(), now, flights.chats(), throttle.stopped(now), throttle.resting(now));
        var notYet = due.stream().filter(message -> !start(message, now)).toList();
        dueMessages.release(notYet);
        return notYet.size() < due.size();
    }

    /** @return whether anything was answered, or more waits to go another way */
    private boolean land() {
        if (marks.underWay()) {
            return false; // their chats stay busy; for the others there is no reason to wait
        }
        settle(); // what is written and not settled would be written again
        var landed = flights.land();
        var now = clock.instant();
        marks.begin(landed, now, outbox::wake);
        if (!marks.underWay()) {
            settle();
        }
        return spent.goneAround(throttle.stopped(now), flights.chats(), now) || !landed.isEmpty();
    }

    private void settle() {
        settled |= marks.any();
        marks.settle(flights, spent).ifPresent(this::pauseAfter);
    }

    /** @return false if it has to wait for its turn */
    private boolean start(Due message, Instant now) {
        if (flights.room() == 0 || throttle.isStopped(message.bot())) {
            return false;
        }
        var adapter = Optional.ofNullable(adapters.get(message.to().channel()));
        if (!adapter.map(a -> throttle.allows(message, a.capabilities().pace(), now))
                .orElse(true)) {
            return false;
        }
        try {
            sendIfItHolds(message, adapter, now);
        } catch (RuntimeException | LinkageError fault) { // it must not hold up what stands behind it
            flights.start(
                    message,
                    out(message, List.of(), Optional.empty()),
                    completedStage(fault(message, fault)),
                    outbox::wake);
        }
        return true;
    }

    private void sendIfItHolds(Due message, Optional<ChannelAdapter> adapter, Instant now) {
        if (!detours.isStillTheirs(message, now) || !outbox.stillHolds(message, now)) {
            settled = true;
            return;
        }
        var out = out(
                message,
                message.files().stream()
                        .flatMap(file -> links.attached(file).stream())
                        .toList(),
                adapter.flatMap(a -> silence(message, a.capabilities(), now)));
        var late = message.expires().filter(end -> !now.isBefore(end)).isPresent();
        flights.start(message, out, late ? TOO_LATE : sent(adapter, out), outbox::wake);
    }

    private static OutgoingMessage out(Due message, List<Attachment> files, Optional<Duration> silence) {
        return new OutgoingMessage(
                message.id(),
                message.to(),
                message.text(),
                message.choices(),
                files,
                silence,
                new AtomicInteger(message.partsDone()));
    }

    /** Asked again now: whoever was in the window when this was written may have left it while it waited. */
    private Optional<Duration> silence(Due message, Capabilities can, Instant now) {
        if (message.urgency() == Outgoing.Intent.REPLY.ordinal() || can.window().isEmpty()) {
            return Optional.empty();
        }
        return message.whose().stream()
                .flatMap(person -> directory.openChats(person).stream())
                .filter(chat -> chat.address().equals(message.to()))
                .map(chat -> Duration.between(chat.lastUsedAt(), now))
                .findFirst();
    }

    private static final CompletionStage<SendResult> TOO_LATE = completedStage(new SendResult.BadContent("expired"));

    /** What an adapter throws is told by {@link #start} as a fault of its message. */
    private static CompletionStage<SendResult> sent(Optional<ChannelAdapter> adapter, OutgoingMessage message) {
        return adapter.map(a -> a.send(message))
                .orElse(completedStage(new SendResult.ConfigBroken("this channel is off")));
    }

    private static SendResult fault(Due message, Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("{}: message {} was not sent", reference, message.id(), fault);
        return new SendResult.Unknown("fault " + reference);
    }

    @Override
    public void stop() {
        var stopping = thread;
        if (stopping == null) {
            return;
        }
        thread = null;
        outbox.wake();
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
