package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Campaigns extends CrudRepository<CampaignRow, Long> {
    List<CampaignRow> findByAgencyIdOrderByIdDesc(long agency);
}
