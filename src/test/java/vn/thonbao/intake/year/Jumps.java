package vn.thonbao.intake.year;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** When a clock is three hours wrong for one ring. Around these moments nobody does anything, so that only the clock differs. */
final class Jumps {

    static final Duration BY = Duration.ofHours(3);

    private final NavigableMap<LocalDateTime, Duration> all = new TreeMap<>();

    Jumps(long seed, LocalDate from, int days) {
        var random = new Random(seed);
        from.datesUntil(from.plusDays(days))
                .forEach(day -> SimulatedYear.RINGS.forEach(time -> {
                    var luck = random.nextInt(100);
                    if (luck < 3) {
                        all.put(day.atTime(time), luck < 2 ? BY : BY.negated());
                    }
                }));
    }

    Optional<Duration> at(LocalDateTime now) {
        return Optional.ofNullable(all.get(now));
    }

    boolean near(LocalDateTime moment) {
        return !all.subMap(moment.minus(BY), true, moment.plus(BY), true).isEmpty();
    }
}
