package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Read here; written by {@link OwnTargets}. */
@Transactional(readOnly = true)
interface UnitTargets extends Repository<UnitTargets.Row, Long> {

    @Table("unit_target")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long campaignId,
            long unitId,
            long indicatorId,
            BigDecimal target,
            String words) {}

    List<Row> findByCampaignId(long campaign);
}
