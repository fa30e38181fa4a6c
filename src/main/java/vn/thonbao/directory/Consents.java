package vn.thonbao.directory;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Consents extends CrudRepository<Consents.Row, Long> {

    @Table("consent")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long personId,
            boolean agreed,
            String textVersion,
            String channel,
            Instant answeredAt) {}

    /** Written down: a derived query is put together anew each time. */
    @Query("SELECT * FROM consent WHERE person_id = :person ORDER BY id DESC LIMIT 1")
    Optional<Row> newest(long person);
}
