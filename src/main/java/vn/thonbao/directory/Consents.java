package vn.thonbao.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
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
}
