package vn.thonbao.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    String SET = """
            INSERT INTO unit_target (agency_id, campaign_id, unit_id, indicator_id, target, words)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET target = excluded.target, words = excluded.words""";

    List<Row> findByCampaignId(long campaign);

    @Modifying
    @Transactional
    @Query("""
            INSERT INTO unit_target (agency_id, campaign_id, unit_id, indicator_id, target, words)
            VALUES (:agency, :campaign, :unit, :indicator, :target, :words)
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET target = excluded.target, words = excluded.words""")
    void set(long agency, long campaign, long unit, long indicator, BigDecimal target, String words);

    @Modifying
    @Transactional
    @Query("DELETE FROM unit_target WHERE unit_id = :unit AND indicator_id = :indicator")
    void drop(long unit, long indicator);
}
