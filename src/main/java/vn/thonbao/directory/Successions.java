package vn.thonbao.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Successions extends Repository<Successions.Row, Long> {

    @Table("unit_succession")
    record Row(
            @Id @Nullable Long id, long agencyId, long formerId, long nextId, String recordedBy, Instant recordedAt) {

        Succession succession() {
            return new Succession(new UnitId(formerId), new UnitId(nextId));
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findByAgencyIdOrderById(long agency);
}
