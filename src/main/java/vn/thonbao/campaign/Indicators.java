package vn.thonbao.campaign;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Indicators extends CrudRepository<IndicatorRow, Long> {
    List<IndicatorRow> findByCampaignIdOrderByPlace(long campaign);

    @Modifying
    @Transactional
    @Query("UPDATE indicator SET place = :place WHERE campaign_id = :campaign AND code = :code AND place <> :place")
    void arrange(long campaign, String code, int place);

    /** Those that units have of their own, before the item goes. */
    @Modifying
    @Transactional
    @Query("DELETE FROM unit_target WHERE indicator_id = :indicator")
    void dropTargets(long indicator);

    /** Single units that owe it, before the item goes. */
    @Modifying
    @Transactional
    @Query("DELETE FROM indicator_unit WHERE indicator_id = :indicator")
    void dropUnits(long indicator);
}
