package vn.thonbao.program.crowd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What a turn costs: heads report to the real program over HTTP, at 1, 50 and 500 at once, and once with answers that take 50
 * ms; in the same run the same heads talk to two floors. {@code docs/performance.md} says how to start it.
 */
public final class TurnBench {

    private record Round(String name, int atOnce, int heads, Duration each) {}

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The JVM's compiler has a second core's work for a minute; an evening before a deadline lasts longer. */
    private static final List<Round> ROUNDS = List.of(
            new Round("warm-up", 500, 6000, Duration.ZERO),
            new Round("1", 1, 60, Duration.ZERO),
            new Round("50", 50, 1000, Duration.ZERO),
            new Round("500", 500, 1500, Duration.ZERO),
            new Round("500, answers take 50 ms", 500, 1000, Duration.ofMillis(50)));

    private record Result(double perSecond, double p50, double p95, double p99, double cpu, double calls) {}

    private TurnBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("turns");
        System.out.printf("%-26s %9s %8s %8s %8s %12s %11s%n", "", "turns/s", "p50 ms", "p95", "p99", "CPU-s/1000", "calls/turn");
        var program = program(folder);
        if (Boolean.getBoolean("floors.skip")) {
            return;
        }
        var perTurn = floor(folder, "turn");
        var perBatch = floor(folder, "batch");
        for (int i = 1; i < ROUNDS.size(); i++) {
            System.out.printf(
                    "%-26s %.2f times the floor with a commit each turn, %.2f times the one with a commit each batch%n",
                    ROUNDS.get(i).name(),
                    program.get(i).perSecond() / perTurn.get(i).perSecond(),
                    program.get(i).perSecond() / perBatch.get(i).perSecond());
        }
    }

    private static List<Result> program(Path folder) throws Exception {
        var port = Measured.freePort();
        Villages.build(folder, port, ROUNDS.stream().mapToInt(Round::heads).sum());
        var before = Files.size(folder.resolve("demo/thonbao.db"));
        try (var first = new StandIn(Faults.none(Duration.ZERO))) {
            var environment = Map.of(
                    "THONBAO_DATA", folder.toString(),
                    "THONBAO_PORT", String.valueOf(port),
                    "TELEGRAM_BOT_TOKEN", StandIn.TOKEN,
                    "TELEGRAM_API_URL", first.address());
            var program = Measured.start(folder.resolve("program.log"), environment, "vn.thonbao.Application", List.of("demo"));
            try (program) {
                while (!Measured.listens(port)) {
                    LockSupport.parkNanos(50_000_000);
                }
                var results = rounds("program", first, program);
                System.out.printf("program: peak memory %d MB%n", program.peakMegabytes());
                return results;
            }
        } finally {
            stored(folder, before);
        }
    }

    private static void stored(Path folder, long before) throws SQLException, IOException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("demo/thonbao.db"));
                var row = db.createStatement()
                        .executeQuery("SELECT (SELECT avg(length(state)) FROM talk) + (SELECT avg(length(state)) FROM conversation)")) {
            row.next();
            System.out.printf("program: %.0f bytes for a conversation under way%n", row.getDouble(1));
        }
        var heads = ROUNDS.stream().mapToInt(Round::heads).sum();
        var grown = Files.size(folder.resolve("demo/thonbao.db")) - before;
        System.out.printf("program: %.1f kB of database for a whole report, every message kept%n", grown / 1024.0 / heads);
    }

    private static List<Result> floor(Path folder, String mode) throws Exception {
        try (var telegram = new StandIn(Faults.none(Duration.ZERO));
                var floor = Measured.start(
                        folder.resolve(mode + ".log"),
                        Map.of(),
                        Floor.class.getName(),
                        List.of(telegram.address(), folder.resolve(mode + ".db").toString(), mode))) {
            var results = rounds("a commit each " + mode, telegram, floor);
            System.out.printf("a commit each %s: peak memory %d MB%n", mode, floor.peakMegabytes());
            return results;
        }
    }

    private static List<Result> rounds(String who, StandIn telegram, Measured program) throws Exception {
        var results = new ArrayList<Result>();
        var first = 0;
        for (var round : ROUNDS) {
            telegram.take(round.each());
            results.add(result(who, telegram, program, round, first));
            first += round.heads();
        }
        return results;
    }

    private static Result result(String who, StandIn telegram, Measured program, Round round, int first)
            throws Exception {
        var crowd = new Crowd(telegram, first, round.heads());
        telegram.calls();
        var cpu = program.cpu();
        var began = System.nanoTime();
        if (!crowd.run(round.atOnce(), PATIENCE)) {
            throw new IllegalStateException(crowd.unthanked() + " heads wait for ever; " + crowd.complaints());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (!crowd.complaints().isEmpty()) {
            throw new IllegalStateException(crowd.complaints().get(0));
        }
        var turns = crowd.turns();
        var calls = telegram.calls().values().stream().mapToLong(n -> n).sum();
        var result = new Result(
                turns / seconds,
                crowd.within(0.5),
                crowd.within(0.95),
                crowd.within(0.99),
                program.cpu().minus(cpu).toMillis() / (double) turns,
                calls / (double) turns);
        System.out.printf(
                "%-26s %9.0f %8.1f %8.1f %8.1f %12.2f %11.2f%n",
                who + ", " + round.name(),
                result.perSecond(), result.p50(), result.p95(), result.p99(), result.cpu(), result.calls());
        return result;
    }
}
