package vn.thonbao.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;

/** Fills the demo's own folder once, before the first page is served; a later start finds everything as it was left. */
@Component
@ConditionalOnProperty("thonbao.demo")
public class DemoStart implements SmartLifecycle {

    /** Where the demo begins: a Monday morning, one week before the village deadline. */
    private static final LocalDateTime BEGINS = LocalDateTime.of(2025, 12, 1, 8, 0);

    private static final List<String> CHATS = List.of("05", "02", "14");

    private final DemoCommune commune;
    private final DemoPast past;
    private final DemoLeaders leaders;
    private final DemoWeek week;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Clock realClock;
    private final Settings settings;
    private boolean running;

    DemoStart(
            DemoCommune commune,
            DemoPast past,
            DemoLeaders leaders,
            DemoWeek week,
            Directory directory,
            TransactionTemplate transaction,
            MovableClock clock,
            @Qualifier("realClock") Clock realClock,
            Settings settings) {
        this.commune = commune;
        this.past = past;
        this.leaders = leaders;
        this.week = week;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
        this.realClock = realClock;
        this.settings = settings;
    }

    /**
     * Personal links in phường An Hải: of a head who is new, one whose report came back, one who speaks for two units, and of the leader
     * who decides in the chat.
     */
    public List<String> chatLinks() {
        try {
            return Files.readAllLines(links()).stream()
                    .map(token -> settings.address() + "/chat/" + token)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        if (!Files.exists(links())) {
            var standing = commune.standing();
            var offices = standing.isEmpty() ? build() : standing;
            week.live(offices, clock);
            clock.moveTo(BEGINS.atZone(settings.timezone()).toInstant());
            writeLinks(offices.get(0));
        }
        running = true;
    }

    private List<DemoCommune.Built> build() {
        return transaction.execute(status -> {
            var offices = commune.build();
            past.write(offices.get(0));
            return offices;
        });
    }

    /** Only hashes are in the database, so the demo notes its links; written last, the file says that all is in place. */
    private void writeLinks(DemoCommune.Built anHai) {
        var expires = realClock.instant().plus(Duration.ofDays(365));
        var tokens = transaction.execute(
                status -> Stream.concat(CHATS.stream().map(anHai::head), Stream.of(leaders.of(anHai)))
                        .map(person -> directory.newChatLink(person, expires))
                        .toList());
        try {
            Files.write(links(), tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path links() {
        return settings.data().resolve("demo-links.txt");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the workers. */
    @Override
    public int getPhase() {
        return 0;
    }
}
