package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Periods extends CrudRepository<PeriodRow, Long> {
    List<PeriodRow> findByCampaignIdOrderByLastDayDescFirstDayDesc(long campaign);
}
