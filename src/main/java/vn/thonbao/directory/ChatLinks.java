package vn.thonbao.directory;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ChatLinks extends CrudRepository<ChatLinks.Row, Long> {

    @Table("chat_link")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long personId,
            String tokenHash,
            Instant expiresAt,
            boolean replaced) {

        LinkOutcome open(Instant now) {
            return replaced || !now.isBefore(expiresAt)
                    ? new LinkOutcome.Expired()
                    : new LinkOutcome.Opened(new PersonId(personId));
        }
    }

    Optional<Row> findByTokenHash(String tokenHash);

    @Modifying
    @Query("UPDATE chat_link SET replaced = :yes WHERE person_id = :person")
    void replace(long person, boolean yes);

    @Modifying
    @Query("UPDATE chat_link SET expires_at = :at WHERE person_id = :person AND expires_at > :at")
    void end(long person, Instant at);
}
