package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Append only. */
@Transactional(readOnly = true)
interface Versions extends Repository<Versions.Row, Long> {

    @Table("plan_version")
    record Row(
            @Id @Nullable Long id, long agencyId, long campaignId, String text, String replacedBy, Instant replacedAt) {

        PlanVersions.Version version() {
            return new PlanVersions.Version(Rows.stored(id), text, replacedBy, replacedAt);
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findByCampaignIdOrderByIdDesc(long campaign);
}
