package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;

@Transactional(readOnly = true)
interface DraftRows extends CrudRepository<DraftRows.Row, Long> {

    /** @param text what cannot be read any more is shown as an empty draft: it can be dropped, and hides no other */
    @Table("plan_draft")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            @Nullable Long campaignId,
            String text,
            int edition,
            String changedBy,
            Instant changedAt) {

        PlanDrafts.Draft draft() {
            return new PlanDrafts.Draft(
                    Rows.stored(id),
                    new AgencyId(agencyId),
                    Optional.ofNullable(campaignId).map(CampaignId::new),
                    PlanSheet.read(text).orElse(new PlanSheet(Map.of(), Map.of(), Set.of())),
                    edition,
                    changedBy,
                    changedAt);
        }
    }

    List<Row> findByAgencyIdOrderByIdDesc(long agency);

    Optional<Row> findByCampaignId(long campaign);

    @Modifying
    @Transactional
    @Query("""
            UPDATE plan_draft SET text = :text, edition = edition + 1, changed_by = :by, changed_at = :at
            WHERE id = :id AND edition = :edition""")
    boolean change(long id, int edition, String text, String by, Instant at);
}
