package vn.thonbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnSqlite;

/**
 * Every unit of many communes is due at one hour. At every build 2,700 of them; the country's 90,000 by
 * {@code ./mvnw test -Dtest=ManyUnitsTest -Dthonbao.units=90000}: planned in under 20 s, in memory that does not grow with them.
 */
@OnSqlite
@DirtiesContext
@TestPropertySource(properties = "thonbao.demo=true")
class ManyUnitsTest {

    private static final int UNITS = Integer.getInteger("thonbao.units", 2_700);
    private static final int IN_A_COMMUNE = 27;
    private static final int FIRST = 1_000_000;
    private static final Duration ALLOWED = Duration.ofSeconds(20);

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    @AfterEach
    void forget() {
        sql.sql("DELETE FROM reminder_ring WHERE agency_id >= " + FIRST).update();
        sql.sql("DELETE FROM deadline WHERE agency_id >= " + FIRST).update();
    }

    @Test
    void plansThemAllInTimeAndOnce() {
        transaction.executeWithoutResult(status -> country());
        clock.moveTo(LocalDateTime.parse("2027-03-16T07:00")
                .atZone(settings.timezone())
                .toInstant());

        var began = System.nanoTime();
        rounds.plan();
        var took = Duration.ofNanos(System.nanoTime() - began);

        System.out.printf("%d units due at one hour: planned in %d ms%n", UNITS, took.toMillis());
        assertThat(planned()).isEqualTo(UNITS);
        assertThat(took).as("%d units", UNITS).isLessThan(ALLOWED);
        rounds.plan();
        assertThat(planned()).as("a second ring").isEqualTo(UNITS);
    }

    private int planned() {
        return sql.sql("SELECT count(*) FROM reminder_ring WHERE outcome = 'PLANNED' AND agency_id >= " + FIRST)
                .query(Integer.class)
                .single();
    }

    /** Communes of 27 units, each with a head who may be written to. */
    private void country() {
        var communes = (UNITS + IN_A_COMMUNE - 1) / IN_A_COMMUNE;
        fill(
                "INSERT INTO agency (id, kind, name, office, officer, officer_phone) SELECT i, 'xã', 'Xã ' || i, '', '', ''",
                communes);
        fill("""
                INSERT INTO campaign (id, agency_id, code, title, short_title, flow, unit_kind)
                SELECT i, i, 'thang', 'Thi đua', 'Thi đua', 'report', 'thôn'""", communes);
        fill("""
                INSERT INTO reporting_period (id, agency_id, campaign_id, label, first_day, last_day, history)
                SELECT i, i, i, 'tháng 3', '2027-02-15', '2027-03-14', 0""", communes);
        fill("""
                INSERT INTO deadline (id, agency_id, period_id, send_by, lock_at)
                SELECT i, i, i, '2027-03-16T10:00:00.000Z', '2027-03-17T10:00:00.000Z'""", communes);
        var agency = FIRST + " + (i - " + FIRST + ") / " + IN_A_COMMUNE;
        fill("""
                INSERT INTO reporting_unit (id, agency_id, kind, name, code, valid_from)
                SELECT i, %s, 'thôn', 'Thôn ' || i, i, '2024-01-01'""".formatted(agency), UNITS);
        fill(
                "INSERT INTO person (id, agency_id, name, address_form) SELECT i, %s, 'Nguyễn Văn Hùng', 'bác'"
                        .formatted(agency),
                UNITS);
        fill("""
                INSERT INTO post (id, agency_id, person_id, unit_id, role, valid_from)
                SELECT i, %s, i, i, 'trưởng thôn', '2024-01-01'""".formatted(agency), UNITS);
        fill("""
                INSERT INTO consent (id, agency_id, person_id, agreed, text_version, channel, answered_at)
                SELECT i, %s, i, 1, '1', 'webchat', '2027-01-01T00:00:00.000Z'""".formatted(agency), UNITS);
        fill("""
                INSERT INTO chat_account (id, agency_id, person_id, channel, bot, chat_id, last_used_at)
                SELECT i, %s, i, 'webchat', '', 'nuoc-' || i, '2027-01-01T00:00:00.000Z'""".formatted(agency), UNITS);
    }

    private void fill(String insert, int count) {
        var numbers = "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d) %s FROM n";
        sql.sql(numbers.formatted(FIRST, FIRST + count - 1, insert)).update();
    }
}
