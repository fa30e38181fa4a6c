package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Indicators extends CrudRepository<IndicatorRow, Long> {
    List<IndicatorRow> findByCampaignIdOrderByPlace(long campaign);
}
