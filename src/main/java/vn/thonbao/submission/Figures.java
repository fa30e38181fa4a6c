package vn.thonbao.submission;

import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is ever changed or deleted here. Lists are oldest first. */
@Transactional(readOnly = true)
interface Figures extends Repository<FigureRow, Long> {
    @Transactional
    FigureRow save(FigureRow row);

    @Query("SELECT * FROM figure WHERE submission_id = :submission ORDER BY id")
    List<FigureRow> findBySubmissionIdOrderById(long submission);

    @Query("""
            SELECT DISTINCT figure.indicator_id FROM figure JOIN submission ON submission.id = figure.submission_id
            WHERE submission.period_id = :period AND submission.unit_id = :unit AND figure.message_id = :message""")
    Set<Long> givenBy(long period, long unit, long message);

    @Query("""
            SELECT figure.* FROM figure JOIN submission ON submission.id = figure.submission_id
            WHERE submission.period_id = :period ORDER BY figure.id""")
    List<FigureRow> ofPeriod(long period);
}
