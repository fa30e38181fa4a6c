package vn.thonbao.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a channel can do; the rest of the program asks these and never for the channel's name.
 *
 * @param textLimit UTF-16 units of one message
 * @param buttonBytes bytes of what a button sends back; 0 = no buttons
 * @param filesOut media types it takes from us
 * @param edits whether a sent message can be changed
 * @param window how long after a person's last message we may write; empty = at any time
 */
public record Capabilities(
        int textLimit, int buttonBytes, Set<String> filesOut, boolean edits, Optional<Duration> window) {

    public Capabilities {
        filesOut = Set.copyOf(filesOut);
    }

    public boolean buttons() {
        return buttonBytes > 0;
    }

    /** @param lastInbound when this person last wrote here; empty = never */
    public boolean canPush(Optional<Instant> lastInbound, Instant now) {
        return lastInbound
                .map(last -> window.map(open -> now.isBefore(last.plus(open))).orElse(true))
                .orElse(false);
    }
}
