package vn.thonbao.channel;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to send; every channel's errors are put into these classes by its adapter. */
public sealed interface SendResult {

    /** How long after it was written a message is worth trying; then it is mostly stale. */
    Duration WORTH_TRYING = Duration.ofDays(1);

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

    /** @param providerId the channel's id of the message, of several parts one after the other; empty where it has none */
    record Delivered(String providerId) implements SendResult {
        @Override
        public String why() {
            return "";
        }
    }

    /** How long after it was written an answer is worth trying. */
    default Duration patience() {
        return WORTH_TRYING;
    }

    /** Whether the channel took this for a try at all; what it only put off costs the message nothing. */
    default boolean counts() {
        return true;
    }

    /** Whether nothing else would get through to anybody by this bot either, for now. */
    default boolean stopsTheBot() {
        return false;
    }

    /** May go by itself: worth another try after the grown pause. */
    sealed interface Passing extends SendResult {
        @Override
        default Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(grown);
        }
    }

    /** Nothing gets through to anybody until somebody repairs or pays: no message's fault, and none of its tries. */
    sealed interface Stopped extends SendResult {
        @Override
        default Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(UNTIL_REPAIRED);
        }

        @Override
        default boolean counts() {
            return false;
        }

        @Override
        default boolean stopsTheBot() {
            return true;
        }
    }

    /** The channel said how long, and is obeyed to the second. */
    sealed interface PutOff extends SendResult {
        Duration pause();

        @Override
        default Optional<Duration> tryAgainAfter(Duration grown) {
            return Optional.of(pause());
        }

        @Override
        default boolean counts() {
            return false;
        }
    }

    /** The channel wants to be left alone: by this chat, or by everybody. */
    record RetryAfter(String why, Duration pause) implements PutOff {}

    /** Not at this time of the day, this message; others may well go. */
    record NotNow(String why, Duration pause) implements PutOff {}

    /** Certainly not delivered, and likely to work later. */
    record Transient(String why) implements Passing {}

    /** The channel may have it or not (a time-out): tried again, since a reply twice harms less than none. */
    record Unknown(String why) implements Passing {}

    /** Our permission has run out and is being renewed. */
    record RefreshToken(String why) implements Passing {}

    /** The channel lets us write only for some time after the person's last message. */
    record OutOfWindow(String why) implements SendResult {}

    record QuotaExhausted(String why) implements Stopped {
        /** What a month has used up comes back with the next. */
        @Override
        public Duration patience() {
            return Duration.ofDays(32);
        }
    }

    /** This person cannot be reached here any more. */
    record Unreachable(String why) implements SendResult {}

    /** The channel refuses this very message; sending it again would change nothing. */
    record BadContent(String why) implements SendResult {}

    /** The channel is off or its token is wrong: messages wait, so that a repair on the same day loses none. */
    record ConfigBroken(String why) implements Stopped {}
}
