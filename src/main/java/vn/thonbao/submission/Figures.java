package vn.thonbao.submission;

import java.util.List;
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
            SELECT figure.* FROM figure JOIN submission ON submission.id = figure.submission_id
            WHERE submission.period_id = :period ORDER BY figure.id""")
    List<FigureRow> ofPeriod(long period);
}
