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
interface LifeChanges extends Repository<LifeChanges.Row, Long> {

    @Table("campaign_change")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long campaignId,
            CampaignLife became,
            String changedBy,
            Instant changedAt,
            String why) {

        LifeChange change() {
            return new LifeChange(became, changedBy, changedAt, why);
        }
    }

    @Transactional
    Row save(Row row);

    List<Row> findByCampaignIdOrderById(long campaign);
}
