package vn.thonbao.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
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

    List<Row> findBySubmissionIdInOrderById(Collection<Long> submissions);
}
