package vn.thonbao.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Narratives extends CrudRepository<Narratives.Row, Long> {

    @Table("narrative")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long submissionId,
            String field,
            String words,
            @Embedded.Empty(prefix = "author_") AuthorColumns author,
            Instant toldAt) {

        Narrative narrative() {
            return new Narrative(field, words, author.author(), toldAt);
        }
    }

    @Query("SELECT * FROM narrative WHERE submission_id = :submission ORDER BY id")
    List<Row> findBySubmissionIdOrderById(long submission);

    @Query("SELECT * FROM narrative WHERE submission_id IN (:submissions) ORDER BY id")
    List<Row> findBySubmissions(Collection<Long> submissions);

    Optional<Row> findBySubmissionIdAndField(long submission, String field);
}
