package vn.thonbao.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.thonbao.directory.AgencyId;

/**
 * What an office told its units; it never changes.
 *
 * @param link of a paper that goes with it
 * @param toWhom as it was chosen, for whoever reads it later
 * @param urgent storm, fire, disease: goes out at whatever hour
 * @param callAfterDays who has not said by then that it was understood is called
 */
public record Announcement(
        long id,
        AgencyId agency,
        String words,
        Optional<String> link,
        String toWhom,
        boolean urgent,
        int callAfterDays,
        String by,
        Instant at) {

    /** Of every message this room owes. */
    static final String KEY = "announcement:";

    /** After so long it is no news: what could not go out by then is given up. */
    static final Duration NEWS = Duration.ofDays(14);

    /** Since when one may have been written about which somebody still has to call. */
    static final Duration LONGEST_MATTER =
            Duration.ofDays(NewAnnouncement.MOST_DAYS).plus(NEWS);

    Instant expires() {
        return at.plus(NEWS);
    }

    /** Who has not said anything by then should be called. */
    public Instant callFrom() {
        return at.plus(Duration.ofDays(callAfterDays));
    }

    /** Whether somebody still has to call about it: whom nobody has called by then has heard of it otherwise, or never will. */
    public boolean callsMatter(Instant now) {
        return now.isBefore(callFrom().plus(NEWS));
    }
}
