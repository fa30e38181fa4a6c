package vn.thonbao.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A head reports fourteen figures while the real program is killed again and again at random moments: nothing acknowledged is
 * missing, no figure is doubled, no answer lands on another question. {@code -Dkills=30} for the long run (docs/operations.md).
 */
class KillAndRestartIT {

    private static final int KILLS = Integer.getInteger("kills", 3);

    /** The moments differ from run to run by the machine's speed; the seed is printed so that a run can be come close to. */
    private static final long SEED = Long.getLong("kills.seed", 20251201);

    private static final Map<String, String> FIGURES = figures();

    @TempDir
    Path data;

    private final Random chance = new Random(SEED);
    private final List<String> log = new ArrayList<>();

    @Test
    void losesNothingAcknowledgedAndCountsNothingTwice() throws Exception {
        var port = RunningProgram.freePort();
        var environment = Map.of("THONBAO_DATA", data.toString(), "THONBAO_PORT", String.valueOf(port));
        var program = RunningProgram.start(environment, "Chat 3:", "demo");
        try {
            var head = new ChatClient(link(program));
            var script = script();
            var kills = killsPerMessage(script.size());
            for (int i = 0; i < script.size(); i++) {
                var before = head.lines().size();
                for (int k = 0; k < kills[i]; k++) {
                    sayAndDie(head, script.get(i), key(i), program);
                    program = RunningProgram.start(environment, "Chat 3:", "demo");
                }
                assertThat(head.say(script.get(i), key(i))).as("message %d", i).isTrue();
                awaitAnswer(head, script.get(i), before);
            }
        } finally {
            program.kill();
        }
        System.out.printf("Kill test: %d kills at random moments (seed %d); %s%n", KILLS, SEED, log);
        assertThat(storedFigures()).isEqualTo(FIGURES);
        assertThat(count("SELECT count(*) FROM figure c" + OF_UNIT_FIVE))
                .as("rows ever written")
                .isEqualTo(FIGURES.size());
        assertThat(count("SELECT revision FROM submission s" + UNIT_FIVE)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM inbox WHERE handled_at IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM inbox WHERE set_aside_at IS NOT NULL"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE state = 'due'")).isZero();
    }

    private static String link(RunningProgram program) throws InterruptedException {
        return program.line("Chat 1:")
                .orElseThrow()
                .substring("Chat 1:".length())
                .strip();
    }

    /** First contact, the fourteen figures one by one, sending. */
    private static List<String> script() {
        var script = new ArrayList<>(List.of("đồng ý", "đúng", "bc"));
        script.addAll(FIGURES.values());
        script.add("gui");
        return script;
    }

    private static String key(int message) {
        return "kill-test-" + message;
    }

    private int[] killsPerMessage(int messages) {
        var kills = new int[messages];
        for (int k = 0; k < KILLS; k++) {
            kills[chance.nextInt(messages)]++;
        }
        return kills;
    }

    /** kill -9 somewhere between the sending of the message and its answer, or a little after it. */
    private void sayAndDie(ChatClient head, String text, String key, RunningProgram program) throws Exception {
        var pause = chance.nextInt(120);
        var said = CompletableFuture.supplyAsync(() -> {
            try {
                return head.say(text, key);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            said.get(pause, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException stillUnderWay) {
            // the better moment to die
        }
        program.kill();
        log.add("\"" + text + "\" after " + pause + " ms: " + (said.join() ? "acknowledged" : "not acknowledged"));
    }

    /** Long polling of the page, bounded: what was acknowledged is answered. */
    private static void awaitAnswer(ChatClient head, String text, int linesBefore) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            var lines = head.lines();
            var own = lines.stream()
                    .filter(l -> l.fromHead() && l.text().equals(text))
                    .count();
            if (own > 0
                    && lines.size() > linesBefore
                    && !lines.get(lines.size() - 1).fromHead()) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("no answer to \"" + text + "\" within 30 s: " + head.lines());
    }

    private static final String UNIT_FIVE =
            " JOIN reporting_unit u ON u.id = s.unit_id JOIN reporting_period p ON p.id = s.period_id"
                    + " WHERE u.code = '05' AND NOT p.history AND u.agency_id = (SELECT min(id) FROM agency)";
    private static final String OF_UNIT_FIVE = " JOIN submission s ON s.id = c.submission_id" + UNIT_FIVE;

    private Map<String, String> storedFigures() throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT i.code, c.raw_words FROM figure c JOIN indicator i ON i.id = c.indicator_id"
                                        + OF_UNIT_FIVE + " ORDER BY i.id")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every figure differs from every other, so that none can hide in another's place. */
    private static Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("ah.05.1", "0,81");
        figures.put("ah.07.1", "0");
        figures.put("ah.07.2", "1/312");
        figures.put("ah.08.1", "607/634");
        figures.put("ah.08.2", "461/634");
        figures.put("ah.09.1", "13/13");
        figures.put("ah.09.2", "15/15");
        figures.put("ah.10.1", "97,5");
        figures.put("ah.11.1", "98,4");
        figures.put("ah.12.1", "1104/1104");
        figures.put("ah.13.1", "98,1");
        figures.put("ah.13.2", "co");
        figures.put("ah.13.3", "88,2");
        figures.put("ah.14.1", "2/2");
        return figures;
    }
}
