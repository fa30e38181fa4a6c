package vn.thonbao.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Attachments extends CrudRepository<Attachments.Row, Long> {

    @Table("attachment")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long submissionId,
            String field,
            @Column("sha256") String sha256,
            String kind,
            String mediaType,
            long size,
            String name,
            @Embedded.Empty(prefix = "author_") AuthorColumns author,
            Instant attachedAt) {

        Attachment attachment() {
            return new Attachment(
                    Rows.stored(id),
                    new SubmissionId(submissionId),
                    field,
                    sha256,
                    kind,
                    mediaType,
                    size,
                    name,
                    author.author(),
                    attachedAt);
        }
    }

    @Query("SELECT * FROM attachment WHERE submission_id = :submission ORDER BY id")
    List<Row> findBySubmissionIdOrderById(long submission);

    Optional<Row> findBySubmissionIdAndFieldAndSha256(long submission, String field, String sha256);
}
