package vn.thonbao.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thonbao.channel.ChannelHealth.State;

/** What an adapter notes of itself while it works, for the office and, once, for the log; each side gets well by itself. Times are real. */
public final class Vitals {

    private static final Logger log = LoggerFactory.getLogger(Vitals.class);

    public enum Side {
        IN,
        OUT,
        /** What goes out for money, where answers are free. */
        PAID,
        /** Permissions and quotas. */
        PAPERS
    }

    private record Trouble(State state, String sentence, String logged, Instant since) {}

    private final String channel;
    private final String title;
    private final Clock realClock;
    private final Map<Side, Trouble> troubles = new EnumMap<>(Side.class);
    private Optional<Instant> lastInbound = Optional.empty();
    private Optional<Instant> lastSent = Optional.empty();
    private Instant wellSince;
    private long failedIn;

    /** @param title as people call the channel */
    public Vitals(String channel, String title, Clock realClock) {
        this.channel = channel;
        this.title = title;
        this.realClock = realClock;
        this.wellSince = realClock.instant();
    }

    /** Something came in, whatever was wrong with that side before. */
    public synchronized void heard() {
        well(Side.IN);
        lastInbound = Optional.of(realClock.instant());
    }

    public synchronized void sent() {
        lastSent = Optional.of(realClock.instant());
    }

    public synchronized void well(Side side) {
        if (troubles.remove(side) == null) {
            return;
        }
        log.info("{}: works again", title);
        if (troubles.isEmpty()) {
            wellSince = realClock.instant();
        }
    }

    /** @param sentence for the office, and for the log */
    public void trouble(Side side, State state, String sentence) {
        trouble(side, state, sentence, sentence);
    }

    /** @param forTheLog while it stays the same, this is no news; no address, no token, no name */
    public synchronized void trouble(Side side, State state, String sentence, String forTheLog) {
        failedIn += side == Side.IN ? 1 : 0;
        var before = Optional.ofNullable(troubles.get(side))
                .filter(trouble -> trouble.logged().equals(forTheLog));
        if (before.isEmpty()) {
            log.warn("{}: {}", title, forTheLog);
        }
        var since = before.map(Trouble::since).orElseGet(realClock::instant);
        troubles.put(side, new Trouble(state, sentence, forTheLog, since));
    }

    /** The worst of all sides. */
    public synchronized ChannelHealth health(Optional<Double> quotaUsed) {
        var worst = troubles.values().stream().max(Comparator.comparing(Trouble::state));
        return new ChannelHealth(
                channel,
                worst.map(Trouble::state).orElse(State.WELL),
                worst.map(Trouble::sentence).orElse(""),
                worst.map(Trouble::since).orElse(wellSince),
                lastInbound,
                lastSent,
                quotaUsed,
                failedIn);
    }
}
