package vn.thonbao.intake.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.reminder.Rounds;

/** Two months at every build; how to live the whole year stands in docs/reminders.md. */
@OnSqlite
@Import(YearRooms.class)
@TestPropertySource(properties = "thonbao.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedYearTest {

    private static final int TWO_MONTHS = 61;
    private static final int DAYS = Integer.getInteger("thonbao.year.days", TWO_MONTHS);
    private static final long SEED = 2027;
    private static final Path EXAMPLES = Path.of("docs/reminders-examples.md");

    /** Of the two nodes; in the year of one node nobody does anything then either. */
    private static final Jumps JUMPS = new Jumps(3, SimulatedYear.BEGIN.toLocalDate(), TWO_MONTHS);

    @Autowired
    SimulatedYear year;

    @Autowired
    Diary diary;

    @Autowired
    Rounds rounds;

    @Autowired
    MovableClock clock;

    @Autowired
    OutboxSender sender;

    @Autowired
    JdbcClient sql;

    /** The year of one node that rings when it should, lived once for all who ask about it. */
    private record Lived(Run run, List<Watch.Message> messages, List<String> unsettled, String told) {}

    private Optional<Lived> lived = Optional.empty();

    @BeforeEach
    void nothingIsSentMeanwhile() {
        sender.stop();
    }

    private Lived quietYear() {
        if (lived.isEmpty()) {
            var run = year.run(SEED, DAYS, Duration.ZERO, JUMPS::near, now -> rounds.ring());
            var told = diary.told(run, SimulatedYear.BEGIN.toLocalDate().plusDays(TWO_MONTHS));
            lived = Optional.of(new Lived(run, year.messages(run), unsettled(run), told));
            year.end(run);
        }
        return lived.get();
    }

    @Test
    void disturbsNobodyAndForgetsNobody() {
        var quiet = quietYear();
        quiet.run().watch().inspect(quiet.messages());
        assertThat(quiet.unsettled()).isEqualTo(List.of());
        assertThat(quiet.messages().size())
                .as("enough happened to prove anything")
                .isGreaterThan(DAYS * 5);
    }

    @Test
    void survivesDoubleRingsSilenceAndAJumpingClock() {
        var run = year.run(77, TWO_MONTHS / 2, Jumps.BY, now -> false, new Troubles(rounds, clock, 78));
        run.watch().inspect(year.messages(run));
        year.end(run);
    }

    @Test
    @ExtendWith(TestDatabases.PostgresCanStart.class)
    void twoNodesOnPostgresThatAreCutOffRestartedAndWrongAboutTheTimeSayTheSameAsOne() {
        var until = SimulatedYear.BEGIN.plusDays(TWO_MONTHS);
        var expected = quietYear().messages().stream()
                .filter(m -> m.at().isBefore(until))
                .toList();
        try (var nodes = new TwoNodes(TestDatabases.postgres("two_nodes"), JUMPS, 5)) {
            var run = nodes.year().run(SEED, TWO_MONTHS, Duration.ZERO, JUMPS::near, nodes);
            var messages = nodes.year().messages(run);
            run.watch().inspect(messages);
            assertThat(run.told(messages)).isEqualTo(quietYear().run().told(expected));
            assertThat(nodes.year().sentOtherThanOnce()).isEqualTo(List.of());
            assertThat(nodes.powerCuts()).as("enough went wrong").isGreaterThan(10);
        }
    }

    @Test
    void theExamplesInTheDocumentsAreThoseOfTheYear() throws IOException {
        var told = quietYear().told();
        Files.writeString(Path.of("target", EXAMPLES.getFileName().toString()), told);
        assertThat(Files.readString(EXAMPLES))
                .as("the year says other things now: target/ has what belongs below the first lines of %s", EXAMPLES)
                .endsWith(told);
    }

    /** Whoever never sent a report has a row for the last morning: a message, or the reason why there was none. */
    private List<String> unsettled(Run run) {
        return sql.sql("""
                        SELECT u.code || ' ' || p.label FROM deadline d
                        JOIN reporting_period p ON p.id = d.period_id
                        JOIN reporting_unit u ON u.agency_id = d.agency_id
                        LEFT JOIN submission s ON s.period_id = p.id AND s.unit_id = u.id
                        WHERE d.agency_id = ? AND d.unit_id IS NULL AND s.sent_at IS NULL
                          AND d.lock_at < (SELECT max(decided_at) FROM reminder_ring WHERE agency_id = d.agency_id)
                          AND NOT EXISTS (SELECT 1 FROM deadline own WHERE own.period_id = p.id AND own.unit_id = u.id)
                          AND NOT EXISTS (SELECT 1 FROM reminder_ring r WHERE r.period_id = p.id AND r.unit_id = u.id
                                          AND r.step = 'last-day' AND (r.outcome = 'SENT' OR r.reason <> ''))""")
                .param(run.made().agency().value())
                .query(String.class)
                .list();
    }
}
