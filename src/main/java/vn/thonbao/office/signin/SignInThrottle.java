package vn.thonbao.office.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, for a user name and for an address, and never locks anybody out for good. An attempt counts when it
 * begins, so that many at once win nothing; a success takes it back. Counted in real time, also where the demo moves its clock.
 */
@Component
public class SignInThrottle {

    /** Attempts without a pause. Many people of one office share an address. */
    private static final int FREE_FOR_A_NAME = 4;

    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEPT = 10_000;

    private record Attempts(int count, Instant pausedUntil) {}

    private final Clock realClock;
    private final Map<String, Attempts> attempts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public SignInThrottle(@Qualifier("realClock") Clock realClock) {
        this.realClock = realClock;
    }

    /** Begins an attempt, unless one has to wait: then the time that is left. */
    public synchronized Optional<Duration> admit(String username, String address) {
        var now = realClock.instant();
        var wait = longer(waiting(name(username), now), waiting(address(address), now));
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Optional.of(wait);
        }
        count(name(username), FREE_FOR_A_NAME, now);
        count(address(address), FREE_FOR_AN_ADDRESS, now);
        return Optional.empty();
    }

    public synchronized void succeeded(String username, String address) {
        attempts.remove(name(username));
        attempts.computeIfPresent(
                address(address), (key, a) -> new Attempts(Math.max(0, a.count() - 1), realClock.instant()));
    }

    private Duration waiting(String key, Instant now) {
        return Optional.ofNullable(attempts.get(key))
                .map(a -> Duration.between(now, a.pausedUntil()))
                .orElse(Duration.ZERO);
    }

    private void count(String key, int free, Instant now) {
        var before = Optional.ofNullable(attempts.get(key))
                .filter(a -> a.pausedUntil().plus(FORGOTTEN_AFTER).isAfter(now))
                .map(Attempts::count)
                .orElse(0);
        attempts.put(key, new Attempts(before + 1, now.plus(pause(before + 1 - free))));
    }

    /** 2, 4, 8 … seconds, at most five minutes. */
    private static Duration pause(int tooMany) {
        return tooMany <= 0
                ? Duration.ZERO
                : tooMany > 8 ? LONGEST : Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << tooMany));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static String name(String username) {
        return "name " + username.strip().toLowerCase(Locale.ROOT);
    }

    private static String address(String address) {
        return "address " + address;
    }
}
