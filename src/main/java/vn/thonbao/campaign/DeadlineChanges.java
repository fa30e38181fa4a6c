package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.UnitId;

/** Append only. */
@Transactional(readOnly = true)
interface DeadlineChanges extends Repository<DeadlineChanges.Row, Long> {

    @Table("deadline_change")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long periodId,
            @Nullable Long unitId,
            Instant sendBy,
            Instant lockAt,
            String changedBy,
            Instant changedAt,
            String why) {

        DeadlineChange change() {
            var unit = Optional.ofNullable(unitId).map(UnitId::new);
            return new DeadlineChange(unit, new Deadline(sendBy, lockAt), changedBy, changedAt, why);
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findByPeriodIdOrderById(long period);
}
