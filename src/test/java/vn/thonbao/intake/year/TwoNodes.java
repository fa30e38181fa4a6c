package vn.thonbao.intake.year;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.reminder.Rounds;

/**
 * Two programs on one PostgreSQL, each planning and sending by a clock of its own. They ring in turn, at once, or twice; one loses
 * its power between two messages, one is restarted, one has a clock that is three hours wrong for a ring.
 */
final class TwoNodes implements SimulatedYear.Bell, AutoCloseable {

    /** About five times in two months, at any hour. */
    private static final int RINGS_BETWEEN_RESTARTS = 211;

    private final String database;
    private final Jumps jumps;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private int rings;
    private int powerCuts;

    TwoNodes(String database, Jumps jumps, long seed) {
        this.database = database;
        this.jumps = jumps;
        this.random = new Random(seed);
        nodes.add(new Node(database));
        nodes.add(new Node(database));
    }

    /** Where people live; this node is never restarted. */
    SimulatedYear year() {
        return nodes.get(0).program.getBean(SimulatedYear.class);
    }

    int powerCuts() {
        return powerCuts;
    }

    @Override
    public void at(LocalDateTime now) {
        if (++rings % RINGS_BETWEEN_RESTARTS == 0) {
            nodes.set(1, nodes.get(1).restarted(database));
        }
        nodes.forEach(node -> node.moveTo(now));
        jumps.at(now).ifPresent(by -> {
            var wrong = any();
            wrong.moveTo(now.plus(by));
            atOnce();
            wrong.moveTo(now);
        });
        ring();
        if (nodes.stream().filter(Node::wentDark).count() > 0) {
            powerCuts++;
            nodes.forEach(Node::work);
        }
    }

    private void ring() {
        var luck = random.nextInt(20);
        if (luck < 2) {
            any().program.getBean(PowerCut.class).comesAfter(random.nextInt(12));
        }
        if (luck < 6) {
            atOnce();
        } else if (luck < 8) {
            nodes.forEach(Node::work);
            any().work();
        } else {
            any().work();
        }
    }

    private void atOnce() {
        nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::work))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private Node any() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.program.close());
    }

    private static final class Node {
        private final ConfigurableApplicationContext program;
        private final Rounds rounds;
        private final OutboxSender sender;
        private final MovableClock clock;
        private boolean dark;

        Node(String database) {
            program = TestDatabases.program(database, YearRooms.class, PowerCut.class);
            rounds = program.getBean(Rounds.class);
            sender = program.getBean(OutboxSender.class);
            clock = program.getBean(MovableClock.class);
            sender.stop(); // it sends when it is told to, so that nothing depends on how fast this machine is
        }

        void work() {
            try {
                rounds.ring();
                while (sender.sendDue()) {
                    continue;
                }
            } catch (PowerCut.Dark lost) {
                dark = true;
            }
        }

        /** Since it was asked last. */
        boolean wentDark() {
            var since = dark;
            dark = false;
            return since;
        }

        Node restarted(String database) {
            program.close();
            return new Node(database);
        }

        void moveTo(LocalDateTime now) {
            clock.moveTo(now.atZone(clock.getZone()).toInstant());
        }
    }
}
