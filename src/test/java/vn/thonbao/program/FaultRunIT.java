package vn.thonbao.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thonbao.program.crowd.Crowd;
import vn.thonbao.program.crowd.Faults;
import vn.thonbao.program.crowd.StandIn;
import vn.thonbao.program.crowd.Villages;

/**
 * Many heads report at the same time over a Telegram that fails in every way, while the real program is killed again and
 * again: every figure is stored once, everybody finishes, nobody is asked again what was acknowledged unless an answer was lost.
 * {@code -Dcrowd=500 -Dcrowd.kills=30} for the long run (docs/operations.md).
 */
class FaultRunIT {

    private static final int HEADS = Integer.getInteger("crowd", 8);
    private static final int KILLS = Integer.getInteger("crowd.kills", 2);
    private static final long SEED = Long.getLong("crowd.seed", 20251201);
    private static final double FAULTS = 0.1;

    /** A life of the program between its start and its end, at most; random below that. */
    private static final int LONGEST_LIFE_MILLIS = 3_000;

    @TempDir
    Path data;

    private final Random chance = new Random(SEED);
    private final List<String> printed = new ArrayList<>();

    @Test
    void losesNothingAndCountsNothingTwiceThroughFaultsAndKills() throws Exception {
        var port = RunningProgram.freePort();
        Villages.build(data, port, HEADS);
        try (var telegram = new StandIn(new Faults(FAULTS, Duration.ZERO, new Random(SEED)))) {
            var environment = Map.of(
                    "THONBAO_DATA", data.toString(),
                    "THONBAO_PORT", String.valueOf(port),
                    "TELEGRAM_BOT_TOKEN", StandIn.TOKEN,
                    "TELEGRAM_API_URL", telegram.address());
            var crowd = new Crowd(telegram, 0, HEADS);
            crowd.begin(HEADS);
            var program = RunningProgram.start(environment, "Chat 3:", "demo");
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + chance.nextInt(LONGEST_LIFE_MILLIS)));
                    program.kill();
                    printed.addAll(program.printed());
                    crowd.programDied();
                    program = RunningProgram.start(environment, "Chat 3:", "demo");
                }
                var all = crowd.end(Duration.ofSeconds(60 + HEADS));
                assertThat(all).as("%d heads still wait", crowd.unthanked()).isTrue();
            } finally {
                program.kill();
                printed.addAll(program.printed());
            }
            System.out.printf(
                    "Fault run: %d heads, %d kills (seed %d), %d answers heard, calls %s%n",
                    HEADS, KILLS, SEED, crowd.turns(), telegram.calls());
            assertThat(crowd.complaints()).isEmpty();
            assertThat(String.join("\n", printed))
                    .as("what the program printed in all its lives")
                    .doesNotContain("made-up-secret", "Phạm Văn Thử", "461/634", "1104/1104");
        }
        for (int head = 0; head < HEADS; head++) {
            assertThat(figures(head)).as("head %d", head).isEqualTo(Crowd.figures(head));
        }
        assertThat(count("SELECT count(*) FROM submission s JOIN reporting_unit u ON u.id = s.unit_id"
                        + " WHERE u.code LIKE 'v%' AND s.status = 'SENT' AND s.revision = 1"))
                .isEqualTo(HEADS);
        assertThat(count("SELECT count(*) FROM inbox WHERE handled_at IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM inbox WHERE set_aside_at IS NOT NULL"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE state = 'failed'")).isZero();
    }

    /** The words of every row ever written for this head's unit, in the order of the questions. */
    private List<String> figures(int head) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var row = db.createStatement().executeQuery("""
                        SELECT group_concat(raw_words, ';') FROM (SELECT f.raw_words FROM figure f
                          JOIN submission s ON s.id = f.submission_id JOIN reporting_unit u ON u.id = s.unit_id
                          WHERE u.code = '%s' ORDER BY f.id)""".formatted(Villages.code(head)))) {
            row.next();
            return List.of(String.valueOf(row.getString(1)).split(";", -1));
        }
    }

    private long count(String sql) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
