package vn.thonbao.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: it ticks like the real one, but from another moment, and can be moved. It stands where it was after a
 * restart, and the hours between count: its distance from real time is what is kept.
 */
public final class MovableClock extends Clock {
    private final Path file;
    private final Clock real;
    private volatile Duration ahead;

    private MovableClock(Path file, Clock real, Duration ahead) {
        this.file = file;
        this.real = real;
        this.ahead = ahead;
    }

    /** @param begins what it shows when nothing is kept in the file yet */
    public static MovableClock kept(Path file, Clock real, Instant begins) {
        if (Files.exists(file)) {
            return new MovableClock(file, real, read(file));
        }
        var clock = new MovableClock(file, real, Duration.ZERO);
        clock.moveTo(begins);
        return clock;
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void moveTo(Instant moment) {
        keep(Duration.between(real.instant(), moment));
    }

    public synchronized void moveBy(Duration step) {
        keep(ahead.plus(step));
    }

    private void keep(Duration distance) {
        try {
            var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), distance.toString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = distance;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** The same time told in another zone; it moves along. */
    @Override
    public Clock withZone(ZoneId zone) {
        var here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
