package vn.thonbao.intake.year;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.reminder.Rounds;

/** A bell that rings twice, is silent for days, or whose clock jumps three hours and back, whatever people do meanwhile. */
final class Troubles implements SimulatedYear.Bell {

    private final Rounds rounds;
    private final MovableClock clock;
    private final ZoneId zone;
    private final Random random;
    private LocalDateTime silentUntil = SimulatedYear.BEGIN;

    Troubles(Rounds rounds, MovableClock clock, long seed) {
        this.rounds = rounds;
        this.clock = clock;
        this.zone = clock.getZone();
        this.random = new Random(seed);
    }

    @Override
    public void at(LocalDateTime now) {
        var luck = random.nextInt(100);
        if (luck < 3) {
            silentUntil = now.plusHours(random.nextInt(60));
        } else if (luck < 6) {
            moveTo(luck < 5 ? now.plus(Jumps.BY) : now.minus(Jumps.BY));
            rounds.ring();
            moveTo(now);
        }
        if (now.isAfter(silentUntil)) {
            rounds.ring();
            rounds.ring();
        }
    }

    private void moveTo(LocalDateTime moment) {
        clock.moveTo(moment.atZone(zone).toInstant());
    }
}
