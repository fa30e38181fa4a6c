package vn.thonbao.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Deadlines as they are written, for every turn of a conversation: by SQL of our own, a third of what Spring Data's mapping costs. */
@Component
@Transactional(readOnly = true)
class PlannedDeadlines {

    /** @param unit absent = of every unit */
    record Planned(PeriodId period, Optional<UnitId> unit, Deadline deadline) {

        boolean concerns(UnitId asked) {
            return unit.map(asked::equals).orElse(true);
        }
    }

    private static final String ROW = "SELECT send_by, lock_at, period_id, unit_id FROM deadline WHERE ";

    private final JdbcClient sql;
    private final Moments moments;

    PlannedDeadlines(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    Optional<Deadline> of(PeriodId period, UnitId unit) {
        return sql.sql(ROW + "period_id = ? AND (unit_id IS NULL OR unit_id = ?) ORDER BY unit_id IS NULL LIMIT 1")
                .params(period.value(), unit.value())
                .query(this::deadline)
                .optional();
    }

    Optional<Deadline> ofAll(PeriodId period) {
        return sql.sql(ROW + "period_id = ? AND unit_id IS NULL")
                .param(period.value())
                .query(this::deadline)
                .optional();
    }

    /** A row of one unit goes before that of all: it comes last. */
    List<Planned> of(Collection<Long> periods, Collection<Long> units) {
        return sql.sql(ROW + """
                        period_id IN (:periods) AND (unit_id IS NULL OR unit_id IN (:units))
                        ORDER BY unit_id IS NOT NULL""")
                .param("periods", periods)
                .param("units", units)
                .query((row, number) -> new Planned(
                        new PeriodId(row.getLong(3)),
                        Optional.of(row.getLong(4)).filter(id -> id > 0).map(UnitId::new), // 0 = NULL: ids begin at 1
                        deadline(row, number)))
                .list();
    }

    private Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                moments.find(row, 1).orElseThrow(), moments.find(row, 2).orElseThrow());
    }
}
