package vn.thonbao.channel.zalobot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Zalo has no code for "this person left" and none for "the month is spent": the one is told by what stays refused while others
 * are well, the other by nobody being well any more. For any thread.
 */
class Streaks {

    /** Refusals of one chat in a row after which the person may count as gone. */
    static final int MOST_IN_A_ROW = 4;

    /** So long nobody is told to wait for mere haste. */
    private static final Duration LONGEST_HASTE = Duration.ofMinutes(30);

    private record Refused(int inARow, long deliveredThen) {}

    private final Clock realClock;
    private final Map<String, Refused> refused = new HashMap<>();
    private Optional<Instant> firstTooMany = Optional.empty();
    private long delivered;

    Streaks(Clock realClock) {
        this.realClock = realClock;
    }

    /**
     * @return whether only this chat is refused: somebody else's message got through since the last time. One that got through
     *     before may have been the last before an outage.
     */
    synchronized boolean gone(String chat) {
        var before = refused.getOrDefault(chat, new Refused(0, delivered));
        var now = new Refused(before.inARow() + 1, delivered);
        refused.put(chat, now);
        return now.inARow() >= MOST_IN_A_ROW && now.deliveredThen() > before.deliveredThen();
    }

    /** @return whether there has been nothing but "too many" for too long */
    synchronized boolean spent() {
        var now = realClock.instant();
        var first = firstTooMany.orElse(now);
        firstTooMany = Optional.of(first);
        return !now.isBefore(first.plus(LONGEST_HASTE));
    }

    synchronized void delivered() {
        firstTooMany = Optional.empty();
        delivered++;
    }

    /** Its next refusal is a first one. */
    synchronized void ended(String chat) {
        refused.remove(chat);
    }
}
