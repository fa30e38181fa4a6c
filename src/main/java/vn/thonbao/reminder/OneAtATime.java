package vn.thonbao.reminder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;

/** Of several nodes one decides at a time: else two could write to one person on one day. SQLite has one writer anyway. */
@Component
class OneAtATime {

    private static final long REMINDING = 7_105_2;

    private final JdbcClient sql;
    private final boolean alone;

    OneAtATime(JdbcClient sql, Settings settings) {
        this.sql = sql;
        this.alone = settings.sqlite();
    }

    /** Until the end of the transaction. */
    void enter() {
        if (!alone) {
            sql.sql("SELECT pg_advisory_xact_lock(?)").param(REMINDING).query().listOfRows();
        }
    }
}
