package vn.thonbao.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CrossChecks extends CrudRepository<CrossChecks.Row, Long> {

    @Table("cross_check")
    record Row(@Id @Nullable Long id, long agencyId, long campaignId, int place, String rule, String says) {
        /** It was read once already, before it was stored. */
        Check check() {
            return CheckRule.read(rule, says, words -> {
                        throw new IllegalStateException("rule \"" + rule + "\": " + words);
                    })
                    .orElseThrow();
        }
    }

    List<Row> findByCampaignIdOrderByPlace(long campaign);

    @Modifying
    @Query("DELETE FROM cross_check WHERE campaign_id = :campaign")
    void drop(long campaign);
}
