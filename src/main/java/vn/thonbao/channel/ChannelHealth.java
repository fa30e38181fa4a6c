package vn.thonbao.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * How a channel is doing, for the office.
 *
 * @param sentence what is wrong and what to do, in Vietnamese; empty when all is well
 * @param since when it began to be so
 * @param lastInbound since the start of the program; likewise {@code lastSent}
 * @param quotaUsed 0 to 1 and above; empty where nothing is limited or known
 * @param failedIn how often getting what came in went wrong since the start of the program
 */
public record ChannelHealth(
        String channel,
        State state,
        String sentence,
        Instant since,
        Optional<Instant> lastInbound,
        Optional<Instant> lastSent,
        Optional<Double> quotaUsed,
        long failedIn) {

    public enum State {
        WELL,
        /** Works, or may work again by itself, but somebody should know. */
        TROUBLE,
        /** Nothing goes out until somebody repairs it; unsolicited messages take another way. */
        OFF
    }
}
