package vn.thonbao.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.channel.ChannelHealth.State;

/** What an adapter notes of itself while it works; each of its sides gets well by itself. Times are real. */
public final class Vitals {

    public enum Side {
        IN,
        OUT,
        /** Permissions and quotas. */
        PAPERS
    }

    private record Trouble(State state, String sentence, Instant since) {}

    private final String channel;
    private final Clock realClock;
    private final Map<Side, Trouble> troubles = new EnumMap<>(Side.class);
    private Optional<Instant> lastInbound = Optional.empty();
    private Optional<Instant> lastSent = Optional.empty();
    private Instant wellSince;

    public Vitals(String channel, Clock realClock) {
        this.channel = channel;
        this.realClock = realClock;
        this.wellSince = realClock.instant();
    }

    public synchronized void heard() {
        lastInbound = Optional.of(realClock.instant());
    }

    public synchronized void sent() {
        lastSent = Optional.of(realClock.instant());
    }

    /** @return whether this is news */
    public synchronized boolean well(Side side) {
        if (troubles.remove(side) == null) {
            return false;
        }
        if (troubles.isEmpty()) {
            wellSince = realClock.instant();
        }
        return true;
    }

    /** @return whether this is news, so that a log says it once and not at every try */
    public synchronized boolean trouble(Side side, State state, String sentence) {
        var before = troubles.get(side);
        if (before != null && before.sentence().equals(sentence)) {
            return false;
        }
        troubles.put(side, new Trouble(state, sentence, realClock.instant()));
        return true;
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
                quotaUsed);
    }
}
