package vn.thonbao.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Nothing is ever changed or deleted here. */
@Transactional(readOnly = true)
interface StatusChanges extends Repository<StatusChanges.Row, Long> {

    @Table("status_change")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long submissionId,
            @Nullable SubmissionStatus oldStatus,
            SubmissionStatus newStatus,
            int revision,
            @Embedded.Empty(prefix = "author_") AuthorColumns author,
            Instant changedAt,
            String why) {

        StatusChange change() {
            return new StatusChange(
                    Optional.ofNullable(oldStatus), newStatus, revision, author.author(), changedAt, why);
        }
    }

    @Transactional
    Row save(Row row);

    default void record(SubmissionRow before, SubmissionRow after, Author by, Instant at, String why) {
        save(new Row(
                null,
                after.agencyId(),
                after.id(),
                before.status(),
                after.status(),
                after.revision(),
                AuthorColumns.of(by),
                at,
                why));
    }

    List<Row> findBySubmissionIdOrderById(long submission);
}
