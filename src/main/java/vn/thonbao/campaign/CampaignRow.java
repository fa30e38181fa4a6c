package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.thonbao.directory.AgencyId;

@Table("campaign")
record CampaignRow(
        @Id @Nullable Long id,
        long agencyId,
        String code,
        String title,
        String shortTitle,
        @Nullable String planNumber,
        @Nullable LocalDate planDate,
        String flow,
        String unitKind,
        CampaignLife life,
        @Nullable Instant closedAt) {

    /** A new one that runs. */
    static CampaignRow of(AgencyId agency, CampaignPlan plan) {
        return new CampaignRow(
                null,
                agency.value(),
                plan.code(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber().orElse(null),
                plan.planDate().orElse(null),
                plan.flow(),
                plan.units().kind(),
                CampaignLife.RUNNING,
                null);
    }

    Campaign campaign() {
        return new Campaign(
                new CampaignId(Rows.stored(id)),
                new AgencyId(agencyId),
                code,
                title,
                shortTitle,
                Optional.ofNullable(planNumber),
                Optional.ofNullable(planDate),
                flow,
                unitKind,
                life,
                Optional.ofNullable(closedAt));
    }
}
