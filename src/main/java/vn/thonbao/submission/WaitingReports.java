package vn.thonbao.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;

/** What an agency still has to decide on, of every period that was asked for: a lock ends no waiting. */
@Component
public class WaitingReports {

    public record Waiting(PeriodId period, UnitId unit) {}

    private final JdbcClient sql;
    private final CampaignDesk campaigns;

    WaitingReports(JdbcClient sql, CampaignDesk campaigns) {
        this.sql = sql;
        this.campaigns = campaigns;
    }

    /** Reports that were sent and not decided on; who has waited longest comes first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(AgencyId agency, int most) {
        var periods = campaigns.campaigns(agency).stream()
                .flatMap(campaign -> campaigns.periods(campaign.id()).stream())
                .map(period -> period.id().value())
                .toList();
        return periods.isEmpty()
                ? List.of()
                : sql.sql("""
                                SELECT period_id, unit_id FROM submission
                                WHERE period_id IN (:periods) AND status = 'SENT' ORDER BY sent_at, id LIMIT :most""")
                        .param("periods", periods)
                        .param("most", most)
                        .query((row, number) -> new Waiting(new PeriodId(row.getLong(1)), new UnitId(row.getLong(2))))
                        .list();
    }
}
