package vn.thonbao.campaign;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Periods extends CrudRepository<PeriodRow, Long> {
    @Query("SELECT * FROM reporting_period WHERE campaign_id = :campaign ORDER BY last_day DESC, first_day DESC")
    List<PeriodRow> of(long campaign);

    @Query("SELECT * FROM reporting_period WHERE campaign_id = :campaign AND first_day = :first AND last_day = :last")
    PeriodRow find(long campaign, LocalDate first, LocalDate last);

    /** @return false if a period of these days stands already */
    @Modifying
    @Transactional
    @Query("""
            INSERT INTO reporting_period (agency_id, campaign_id, label, first_day, last_day, history, registers)
            VALUES (:agency, :campaign, :label, :first, :last, :history, :registers)
            ON CONFLICT (campaign_id, first_day, last_day) DO NOTHING""")
    boolean add(
            long agency,
            long campaign,
            String label,
            LocalDate first,
            LocalDate last,
            boolean history,
            String registers);
}
