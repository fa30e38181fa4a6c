package vn.thonbao.intake.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;

/** Two months at every build; the whole year by {@code ./mvnw test -Dtest=SimulatedYearTest -Dthonbao.year.days=361}. */
@OnSqlite
@Import({TurnCostTest.Rooms.class, Commune.class, SimulatedYear.class})
@TestPropertySource(properties = "thonbao.demo=true")
class SimulatedYearTest {

    private static final int DAYS = Integer.getInteger("thonbao.year.days", 61);

    @Autowired
    SimulatedYear year;

    @Autowired
    OutboxSender sender;

    @Autowired
    JdbcClient sql;

    @Test
    void disturbsNobodyAndForgetsNobody() {
        sender.stop();
        var run = year.run(2027, DAYS, SimulatedYear.Trouble.NONE);
        var messages = year.messages(run);
        run.watch().inspect(messages);
        everyLastMorningIsSettled(run);
        assertThat(messages.size()).as("enough happened to prove anything").isGreaterThan(DAYS * 5);
    }

    @Test
    void survivesDoubleRingsSilenceAndAJumpingClock() {
        sender.stop();
        var run = year.run(77, DAYS / 2, SimulatedYear.Trouble.ALL);
        run.watch().inspect(year.messages(run));
    }

    /** Whoever never sent a report has a row for the last morning: a message, or the reason why there was none. */
    private void everyLastMorningIsSettled(Run run) {
        var unsettled = sql.sql("""
                        SELECT u.code || ' ' || p.label FROM deadline d
                        JOIN reporting_period p ON p.id = d.period_id
                        JOIN reporting_unit u ON u.agency_id = d.agency_id
                        LEFT JOIN submission s ON s.period_id = p.id AND s.unit_id = u.id
                        WHERE d.agency_id = ? AND d.unit_id IS NULL AND s.sent_at IS NULL
                          AND d.lock_at < (SELECT max(decided_at) FROM reminder_ring)
                          AND NOT EXISTS (SELECT 1 FROM deadline own WHERE own.period_id = p.id AND own.unit_id = u.id)
                          AND NOT EXISTS (SELECT 1 FROM reminder_ring r WHERE r.period_id = p.id AND r.unit_id = u.id
                                          AND r.step = 'last-day' AND (r.outcome = 'SENT' OR r.reason <> ''))""")
                .param(run.made().agency().value())
                .query(String.class)
                .list();
        assertThat(unsettled).isEqualTo(List.of());
    }
}
