package vn.thonbao.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;

/** Incoming messages, durable before the channel is told that they were received. */
@Component
public class Inbox {

    public sealed interface Accepted {
        record Stored(long id) implements Accepted {}

        /** Delivered before under the same key; nothing was stored again. */
        record Repeated(long id) implements Accepted {}
    }

    /**
     * @param lane whose message it is: messages of one lane are handled in order and never two at once
     * @param attempts how often handling failed before
     */
    public record Waiting(
            long id,
            ChatAddress from,
            Optional<PersonId> person,
            String lane,
            Content content,
            Instant receivedAt,
            int attempts) {}

    /** In a transaction of its own; when it returns, the message survives a power cut. Wakes the worker. */
    public Accepted accept(ChatAddress from, Optional<PersonId> person, String dedupeKey, Content content, Instant at) {
        throw new UnsupportedOperationException("helper W");
    }

    /**
     * The oldest unhandled message of each of up to {@code most} different lanes, locked for this transaction where the
     * database can (PostgreSQL: {@code FOR UPDATE SKIP LOCKED}).
     *
     * @param now messages whose retry is put off until later are left out, and so is everything behind them in their lane
     */
    public List<Waiting> next(int most, Instant now) {
        throw new UnsupportedOperationException("helper W");
    }

    public void handled(long id, Instant at) {
        throw new UnsupportedOperationException("helper W");
    }

    /** Counts the failure and puts the next try off. */
    public void failed(long id, String reference, Instant retryAt) {
        throw new UnsupportedOperationException("helper W");
    }

    /** Gives up: out of the lane's way, and shown to an officer. */
    public void setAside(long id, String reference, Instant at) {
        throw new UnsupportedOperationException("helper W");
    }

    public List<Waiting> setAside() {
        throw new UnsupportedOperationException("helper W");
    }

    /** Blocks until something was accepted since the last call, or the time is up. */
    public void awaitWork(java.time.Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException("helper W");
    }
}
