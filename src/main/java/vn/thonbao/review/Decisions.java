package vn.thonbao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is ever changed or deleted here. */
@Transactional(readOnly = true)
interface Decisions extends Repository<Decisions.Row, Long> {

    @Table("decision")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long submissionId,
            int revision,
            String verdict,
            long byId,
            String byName,
            Instant decidedAt,
            String reason,
            boolean inChat) {

        Decision decision() {
            return new Decision(revision, verdict, byName, decidedAt, reason, inChat);
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findBySubmissionIdOrderById(long submission);
}
