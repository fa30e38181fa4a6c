package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Campaigns extends CrudRepository<CampaignRow, Long> {
    List<CampaignRow> findByAgencyIdOrderByIdDesc(long agency);

    /** @return false if somebody else was faster */
    @Modifying
    @Transactional
    @Query("UPDATE campaign SET life = :next, closed_at = :closedAt WHERE id = :id AND life = :now")
    boolean become(long id, CampaignLife now, CampaignLife next, @Nullable Instant closedAt);

    /**
     * What a new version of the plan says of the campaign itself; whether it runs is not touched.
     *
     * @return false if it does not run
     */
    @Modifying
    @Transactional
    @Query("""
            UPDATE campaign SET title = :title, short_title = :shortTitle, plan_number = :number, plan_date = :date
            WHERE id = :id AND life = 'RUNNING'""")
    boolean rewrite(long id, String title, String shortTitle, @Nullable String number, @Nullable LocalDate date);
}
