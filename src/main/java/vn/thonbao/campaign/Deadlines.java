package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Deadlines extends CrudRepository<Deadlines.Row, Long> {

    /** @param unitId absent = of every unit */
    @Table("deadline")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long periodId,
            @Nullable Long unitId,
            Instant sendBy,
            Instant lockAt) {}

    /** @param at the last one of any unit */
    record Lock(long periodId, Instant at) {
        PeriodId period() {
            return new PeriodId(periodId);
        }
    }

    /** The last lock of each period of the agency, the latest first; none is later than the closing of its campaign. */
    @Query("""
            SELECT d.period_id, max(CASE WHEN c.closed_at < d.lock_at THEN c.closed_at ELSE d.lock_at END) AS at
            FROM deadline d JOIN reporting_period p ON p.id = d.period_id JOIN campaign c ON c.id = p.campaign_id
            WHERE d.agency_id = :agency GROUP BY d.period_id ORDER BY at DESC, d.period_id""")
    List<Lock> locks(long agency);

    @Modifying
    @Transactional
    @Query("""
            INSERT INTO deadline (agency_id, period_id, unit_id, send_by, lock_at)
            VALUES (:agency, :period, :unit, :sendBy, :lockAt)
            ON CONFLICT (period_id, unit_id) WHERE unit_id IS NOT NULL
            DO UPDATE SET send_by = excluded.send_by, lock_at = excluded.lock_at""")
    void move(long agency, long period, long unit, Instant sendBy, Instant lockAt);

    @Modifying
    @Transactional
    @Query("UPDATE deadline SET send_by = :sendBy, lock_at = :lockAt WHERE period_id = :period AND unit_id IS NULL")
    void moveAll(long period, Instant sendBy, Instant lockAt);
}
