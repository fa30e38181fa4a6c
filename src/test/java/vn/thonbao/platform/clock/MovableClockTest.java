package vn.thonbao.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant REAL = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant BEGINS = Instant.parse("2025-12-01T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void beginsAtTheGivenMomentAndTicksOn() {
        assertThat(clockAt(REAL).instant()).isEqualTo(BEGINS);
        assertThat(clockAt(REAL.plusSeconds(90)).instant()).isEqualTo(BEGINS.plusSeconds(90));
    }

    @Test
    void staysMovedAfterARestart() {
        var clock = clockAt(REAL);
        var elsewhere = clock.withZone(ZoneId.of("UTC"));
        clock.moveBy(Duration.ofDays(2));
        assertThat(clock.instant()).isEqualTo(BEGINS.plus(Duration.ofDays(2)));
        clock.moveTo(BEGINS.plusSeconds(5));

        assertThat(clockAt(REAL).instant()).isEqualTo(BEGINS.plusSeconds(5));
        assertThat(elsewhere.instant()).isEqualTo(BEGINS.plusSeconds(5));
        assertThat(clock.getZone()).isEqualTo(VIETNAM);
    }

    private MovableClock clockAt(Instant real) {
        return MovableClock.kept(folder.resolve("clock"), Clock.fixed(real, VIETNAM), BEGINS);
    }
}
