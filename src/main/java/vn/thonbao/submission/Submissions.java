package vn.thonbao.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Submissions extends CrudRepository<SubmissionRow, Long> {
    /** Written out where it is asked at every turn: a query derived from a name is put together anew each time. */
    @Query("SELECT * FROM submission WHERE period_id = :period AND unit_id = :unit")
    Optional<SubmissionRow> findByPeriodIdAndUnitId(long period, long unit);

    List<SubmissionRow> findByPeriodIdOrderById(long period);

    /** Two people of one unit write one after the other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    @Transactional
    Optional<SubmissionRow> findLockedByPeriodIdAndUnitId(long period, long unit);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    @Transactional
    Optional<SubmissionRow> findLockedById(long id);

    /** @return false if somebody else has begun it meanwhile */
    @Modifying
    @Transactional
    @Query("""
            INSERT INTO submission (agency_id, period_id, unit_id, status, revision, sheet_received)
            VALUES (:agency, :period, :unit, 'DRAFT', 0, :no) ON CONFLICT (period_id, unit_id) DO NOTHING""")
    boolean begin(long agency, long period, long unit, boolean no);
}
