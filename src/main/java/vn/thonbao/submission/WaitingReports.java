package vn.thonbao.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;

/** What an agency still has to decide on, of whatever period: a lock ends no waiting. */
@Component
public class WaitingReports {

    public record Waiting(PeriodId period, UnitId unit) {}

    private final JdbcClient sql;

    WaitingReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reports that were sent and not decided on; who has waited longest comes first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(AgencyId agency, int most) {
        return sql.sql("""
                        SELECT period_id, unit_id FROM submission WHERE agency_id = ? AND status = 'SENT'
                        ORDER BY sent_at, id LIMIT ?""")
                .params(agency.value(), most)
                .query((row, number) -> new Waiting(new PeriodId(row.getLong(1)), new UnitId(row.getLong(2))))
                .list();
    }
}
