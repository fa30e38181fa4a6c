package vn.thonbao.channel;

import java.time.Instant;
import java.util.Optional;

/** Whoever puts unasked messages into the outbox may look once more, just before one goes out: it may have waited for hours. */
public interface LastLook {

    sealed interface Verdict {
        record Send() implements Verdict {}

        record Drop(String reason) implements Verdict {}

        record Wait(Instant until, String reason) implements Verdict {}
    }

    /** @return empty for a key that is none of its own */
    Optional<Verdict> at(String key, Instant now);
}
