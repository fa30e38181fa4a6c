package vn.thonbao.announcement;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement as an officer writes it.
 *
 * @param token of the form it was written on: the same form sent twice is one announcement
 * @param toWhom the audience in words
 */
public record NewAnnouncement(
        String token,
        String words,
        Optional<String> link,
        Audience audience,
        String toWhom,
        boolean urgent,
        int callAfterDays) {

    /** Characters: with its greeting it is still one message on a phone. */
    public static final int LONGEST = 1000;

    public static final int LONGEST_LINK = 500;

    public static final int MOST_DAYS = 30;

    public enum Fault {
        NO_WORDS,
        TOO_LONG,
        /** Not an address that a phone can open. */
        LINK,
        DAYS,
        /** No unit was chosen, or nobody speaks for those that were. */
        NOBODY
    }

    /** What is wrong with the text alone. */
    public Set<Fault> faults() {
        var faults = EnumSet.noneOf(Fault.class);
        if (words.isBlank()) {
            faults.add(Fault.NO_WORDS);
        }
        if (words.length() > LONGEST) {
            faults.add(Fault.TOO_LONG);
        }
        if (link.filter(address -> !opens(address)).isPresent()) {
            faults.add(Fault.LINK);
        }
        if (callAfterDays < 1 || callAfterDays > MOST_DAYS) {
            faults.add(Fault.DAYS);
        }
        return faults;
    }

    private static boolean opens(String address) {
        try {
            var uri = URI.create(address);
            return address.length() <= LONGEST_LINK
                    && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
