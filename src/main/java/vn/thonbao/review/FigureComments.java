package vn.thonbao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.submission.FigureAnswer;

/** Nothing is ever changed or deleted here. */
@Transactional(readOnly = true)
interface FigureComments extends Repository<FigureComments.Row, Long> {

    @Table("figure_comment")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long submissionId,
            long indicatorId,
            int revision,
            String words,
            long byId,
            String byName,
            Instant madeAt) {

        IndicatorId indicator() {
            return new IndicatorId(indicatorId);
        }

        FigureComment about(FigureAnswer old, String oldRawWords) {
            return new FigureComment(indicator(), old, oldRawWords, words, byName, madeAt, revision);
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findBySubmissionIdOrderById(long submission);

    /** Those of the period whose report has not been sent again since. */
    @Query("""
            SELECT c.* FROM submission s
            JOIN figure_comment c ON c.submission_id = s.id AND c.revision = s.revision
            WHERE s.period_id = :period""")
    List<Row> open(long period);
}
