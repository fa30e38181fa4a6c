package vn.thonbao.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.GroupCommit;

/**
 * Bots with nothing left to send with. Whatever waits behind one is looked at when it refused and, from then on, as soon as it
 * is written. For one thread.
 */
final class SpentBots {

    private static final Logger log = LoggerFactory.getLogger(SpentBots.class);

    /** So many in one transaction; the others in the next. */
    private static final int PAGE = 200;

    /** Of many that are refused together, the first begins anew. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private record Spent(SendResult result, Instant since, long seen) {}

    private final Map<String, Spent> spent = new HashMap<>();
    private final Detours detours;
    private final GroupCommit commits;

    SpentBots(Detours detours, GroupCommit commits) {
        this.detours = detours;
        this.commits = commits;
    }

    /** What was answered, and is stored. */
    void heard(List<Flights.Landed> landed, Instant now) {
        for (var one : landed) {
            var bot = one.message().bot();
            if (one.result() instanceof SendResult.Delivered) {
                spent.remove(bot);
            } else if (one.result() instanceof SendResult.QuotaExhausted) {
                var fresh = new Spent(one.result(), now, 0);
                spent.merge(bot, fresh, (was, is) -> now.isBefore(was.since().plus(TOGETHER)) ? was : is);
            }
        }
    }

    /**
     * @param stopped bots that are not tried now
     * @param busy chats that are being written to: theirs, and what follows, is looked at again once they have their answer
     * @return whether there is more to be looked at now
     */
    boolean goneAround(Set<String> stopped, Set<ChatAddress> busy, Instant now) {
        var more = false;
        for (var bot : stopped) {
            var known = spent.get(bot);
            if (known != null && lookedAround(bot, known, busy, now)) {
                more = true;
            }
        }
        return more;
    }

    private boolean lookedAround(String bot, Spent known, Set<ChatAddress> busy, Instant now) {
        var page = detours.waiting(bot, known.seen(), PAGE, now);
        var free = page.stream().filter(one -> !busy.contains(one.to())).toList();
        if (free.isEmpty()) {
            return false;
        }
        try {
            commits.run(() -> detours.around(free, known.result(), now));
        } catch (RuntimeException fault) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("{}: what waits for {} is gone around after its next try", reference, bot, fault);
            spent.remove(bot);
            return false;
        }
        var seen = page.stream()
                .takeWhile(one -> !busy.contains(one.to()))
                .mapToLong(Due::id)
                .reduce(known.seen(), Math::max);
        spent.put(bot, new Spent(known.result(), known.since(), seen));
        return page.size() == PAGE && free.size() == PAGE;
    }
}
