package vn.thonbao.channel;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.GroupCommit;

/** Writes down what became of messages: of many in one commit, while the sender goes on with other chats. For one thread. */
final class Marks {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private record Batch(List<Flights.Landed> landed, Instant at, CompletableFuture<Void> committed) {
        static final Batch NONE = new Batch(List.of(), Instant.EPOCH, CompletableFuture.completedFuture(null));
    }

    private final Outbox outbox;
    private final Directory directory;
    private final Detours detours;
    private final Throttle throttle;
    private final GroupCommit commits;
    private final MeterRegistry meters;
    private Batch batch = Batch.NONE;

    Marks(
            Outbox outbox,
            Directory directory,
            Detours detours,
            Throttle throttle,
            GroupCommit commits,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.directory = directory;
        this.detours = detours;
        this.throttle = throttle;
        this.commits = commits;
        this.meters = meters;
    }

    boolean underWay() {
        return !batch.committed().isDone();
    }

    boolean any() {
        return !batch.landed().isEmpty();
    }

    /** @param done told when {@link #settle} has something to do */
    void begin(List<Flights.Landed> landed, Instant now, Runnable done) {
        if (landed.isEmpty()) {
            return;
        }
        landed.forEach(one -> heed(one, now));
        batch = new Batch(landed, now, commits.submit(() -> write(landed, now)));
        batch.committed().whenComplete((nothing, fault) -> done.run());
    }

    /**
     * What is written is over. If all together could not be written, each is alone, so that one which cannot be keeps only its
     * own chat waiting.
     *
     * @return why, if they could not
     */
    Optional<RuntimeException> settle(Flights flights, SpentBots spent) {
        var ended = batch;
        batch = Batch.NONE;
        var fault = ended.committed()
                .handle((nothing, thrown) -> Optional.<Throwable>ofNullable(thrown))
                .join();
        if (fault.isEmpty()) {
            settled(ended.landed(), ended.at(), flights, spent);
            return Optional.empty();
        }
        var why = new IllegalStateException("what became of messages could not be written", fault.get());
        for (var one : ended.landed()) {
            try {
                commits.run(() -> write(List.of(one), ended.at()));
                settled(List.of(one), ended.at(), flights, spent);
            } catch (RuntimeException again) {
                why.addSuppressed(again);
            }
        }
        return Optional.of(why);
    }

    private static void settled(List<Flights.Landed> landed, Instant at, Flights flights, SpentBots spent) {
        flights.settled(landed);
        spent.heard(landed, at);
    }

    /** What the sender itself has to know of it, at once. */
    private void heed(Flights.Landed landed, Instant now) {
        var message = landed.message();
        var result = landed.result();
        meters.counter(
                        ChannelMetrics.SENT,
                        "channel",
                        message.to().channel(),
                        "result",
                        result.getClass().getSimpleName())
                .increment();
        if (result instanceof SendResult.Delivered || tooLate(message, now)) {
            return;
        }
        if (result.stopsTheBot()) {
            again(message, result, now).ifPresent(until -> throttle.stop(message.bot(), until));
        } else if (result instanceof SendResult.RetryAfter) {
            again(message, result, now).ifPresent(until -> throttle.tooMany(message, until, now));
        }
    }

    private void write(List<Flights.Landed> landed, Instant now) {
        var sent = new ArrayList<Outbox.Sent>();
        for (var one : landed) {
            if (one.result() instanceof SendResult.Delivered delivered) {
                sent.add(new Outbox.Sent(one.message().id(), delivered.providerId()));
            } else {
                writeUndelivered(one, now);
            }
        }
        if (!sent.isEmpty()) {
            outbox.sent(sent, now);
        }
    }

    private void writeUndelivered(Flights.Landed landed, Instant now) {
        var message = landed.message();
        var result = landed.result();
        if (tooLate(message, now)) {
            outbox.dropped(message.id(), "expired", now);
            return;
        }
        if (result instanceof SendResult.Unreachable) {
            directory.closeChat(message.to(), now);
        }
        var again = again(message, result, now);
        if (detours.taken(message.id(), result, again.isEmpty(), now) || again.isEmpty()) {
            outbox.failed(message.id(), result.why(), now);
        } else {
            outbox.putOff(message.id(), result.why(), again.get(), result.counts(), landed.partsDone());
        }
    }

    private static boolean tooLate(Due message, Instant now) {
        return message.expires().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** What was only held back so far gets a second try; an answer to somebody we know may wait for the next month. */
    private Optional<Instant> again(Due message, SendResult result, Instant now) {
        var answer = message.urgency() == Outgoing.Intent.REPLY.ordinal()
                && directory.whoIs(message.to()).isPresent();
        var patience = answer ? result.patience() : SendResult.WORTH_TRYING;
        var firstTry = result.counts() && message.attempts() == 0;
        return !firstTry && message.putAt().plus(patience).isBefore(now)
                ? Optional.empty()
                : result.tryAgainAfter(grown(message)).map(now::plus);
    }

    /** Twice as long each time, and up to a tenth more, so that what failed together does not come back together. */
    private static Duration grown(Due message) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts(), 20));
        var least = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
        return least.plus(least.multipliedBy(message.id() % 97).dividedBy(970));
    }
}
