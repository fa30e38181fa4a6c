package vn.thonbao.submission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Answered;
import vn.thonbao.campaign.IndicatorId;

@Component
@Transactional(readOnly = true)
class AnsweredItems implements Answered {

    private final JdbcClient sql;

    AnsweredItems(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reads the reports of one campaign alone: figures are found by their report. */
    @Override
    public boolean isAnswered(IndicatorId indicator) {
        return sql.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM indicator i JOIN reporting_period p ON p.campaign_id = i.campaign_id
                            JOIN submission s ON s.period_id = p.id
                            JOIN figure f ON f.submission_id = s.id AND f.indicator_id = i.id
                            WHERE i.id = ?)""").param(indicator.value()).query(Boolean.class).single();
    }
}
