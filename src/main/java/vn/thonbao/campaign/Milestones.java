package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Milestones extends CrudRepository<MilestoneRow, Long> {
    List<MilestoneRow> findByCampaignIdOrderByPlace(long campaign);
}
