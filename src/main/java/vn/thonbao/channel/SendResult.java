package vn.thonbao.channel;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to send; every channel's errors are put into these ten classes by its adapter. */
public sealed interface SendResult {

    /** How long broken settings and spent quotas are left alone. */
    Duration UNTIL_REPAIRED = Duration.ofMinutes(15);

    /** For the log and the office: a code and a few words; never the message, a name or a token. */
    String why();

    /**
     * @param grown the pause that grows with every failure
     * @return after which pause it is worth trying this chat again; empty = never again with this message
     */
    default Optional<Duration> tryAgainAfter(Duration grown) {
        return Optional.empty();
    }

    /** @param providerId the channel's id of the message; empty where it has none */
    record Delivered(String providerId) implements SendResult {
        @Override
        public String why() {
            return "";
        }
    }

    /** The channel said how long it wants to be left alone. */
    record RetryAfter(String why, Duration pause) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(pause.compareTo(grown) > 0 ? pause : grown);
        }
    }

    /** Certainly not delivered, and likely to work later. */
    record Transient(String why) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(grown);
        }
    }

    /** The channel may have it or not (a time-out): tried again, since a reply twice harms less than none. */
    record Unknown(String why) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(grown);
        }
    }

    /** Our permission has run out and is being renewed. */
    record RefreshToken(String why) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(grown);
        }
    }

    /** The channel lets us write only for some time after the person's last message. */
    record OutOfWindow(String why) implements SendResult {}

    record QuotaExhausted(String why) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(UNTIL_REPAIRED);
        }
    }

    /** This person cannot be reached here any more. */
    record Unreachable(String why) implements SendResult {}

    /** The channel refuses this very message; sending it again would change nothing. */
    record BadContent(String why) implements SendResult {}

    /** The channel is off or its token is wrong: messages wait, so that a repair on the same day loses none. */
    record ConfigBroken(String why) implements SendResult {
        @Override
        public Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(UNTIL_REPAIRED);
        }
    }
}
