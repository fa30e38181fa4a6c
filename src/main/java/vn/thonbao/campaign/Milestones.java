package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Milestones extends CrudRepository<MilestoneRow, Long> {
    List<MilestoneRow> findByCampaignIdOrderByPlace(long campaign);

    @Modifying
    @Query("DELETE FROM milestone WHERE campaign_id = :campaign")
    void drop(long campaign);
}
