package vn.thonbao.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** The real scheduler on the real database. */
abstract class BellTowerContract {

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final String HARDLY_EVER = "0 0 0 1 1 ? 2090";

    @Autowired
    DataSource database;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("realClock")
    Clock clock;

    private final LinkedBlockingQueue<Long> rung = new LinkedBlockingQueue<>();
    private final List<Scheduler> towers = new ArrayList<>();

    @BeforeEach
    void nothingHangs() {
        sql.sql("DELETE FROM qrtz_cron_triggers").update();
        sql.sql("DELETE FROM qrtz_triggers").update();
        sql.sql("DELETE FROM qrtz_job_details").update();
    }

    @AfterEach
    void takeDown() throws Exception {
        for (var tower : towers) {
            tower.shutdown(true);
        }
    }

    @Test
    void ringsAgainAndAgainAlsoAfterAFault() throws Exception {
        start(bell("nhắc việc", EVERY_SECOND, () -> {
            throw new IllegalStateException("the database is away");
        }));
        assertThat(nextRing()).isPositive();
        assertThat(nextRing()).isPositive();
    }

    @Test
    void ringsOnceForAllTheTimesItMissedWhileTheProgramWasDown() throws Exception {
        start(bell("nhắc việc", HARDLY_EVER, () -> {})).shutdown(true);
        var hoursAgo = clock.millis() - TimeUnit.HOURS.toMillis(5);
        sql.sql("UPDATE qrtz_triggers SET next_fire_time = ?").param(hoursAgo).update();

        start(bell("nhắc việc", HARDLY_EVER, () -> {}));

        assertThat(nextRing()).isPositive();
        assertThat(rung).isEmpty();
        assertThat(nextTime()).isGreaterThan(clock.millis());
    }

    @Test
    void takesUpNewTimesAndForgetsABellThatIsGone() throws Exception {
        start(bell("nhắc việc", HARDLY_EVER, () -> {}), bell("cũ", HARDLY_EVER, () -> {}))
                .shutdown(true);
        start(bell("nhắc việc", EVERY_SECOND, () -> {}));

        assertThat(nextRing()).isPositive();
        assertThat(sql.sql("SELECT job_name FROM qrtz_job_details")
                        .query(String.class)
                        .list())
                .containsExactly("nhắc việc");
    }

    Bell bell(String name, String times, Runnable then) {
        return new Bell() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String times() {
                return times;
            }

            @Override
            public void ring() {
                rung.add(clock.millis());
                then.run();
            }
        };
    }

    Scheduler start(Bell... bells) throws Exception {
        var tower = QuartzStore.open(database, settings, new Bells(List.of(bells)));
        towers.add(tower);
        tower.start();
        return tower;
    }

    long nextRing() throws InterruptedException {
        var at = rung.poll(20, TimeUnit.SECONDS);
        return at == null ? -1 : at;
    }

    private long nextTime() {
        return sql.sql("SELECT max(next_fire_time) FROM qrtz_triggers")
                .query(Long.class)
                .single();
    }

    @OnSqlite
    static class SqliteTest extends BellTowerContract {}

    @OnPostgres
    static class PostgresTest extends BellTowerContract {

        @Test
        void ofTwoNodesOneRings() throws Exception {
            start(bell("nhắc việc", EVERY_SECOND, () -> {}));
            start(bell("nhắc việc", EVERY_SECOND, () -> {}));
            var moments = List.of(nextRing(), nextRing(), nextRing(), nextRing());
            assertThat(moments).isSorted();
            assertThat(moments.get(3) - moments.get(0)).isGreaterThan(1_500);
        }
    }
}
