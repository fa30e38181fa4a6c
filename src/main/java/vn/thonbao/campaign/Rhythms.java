package vn.thonbao.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;

@Transactional(readOnly = true)
interface Rhythms extends CrudRepository<Rhythms.Row, Long> {

    /** @param sendAt "17:00" */
    @Table("rhythm")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long campaignId,
            Cycle cycle,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean cumulative,
            DayOfWeek closes,
            int sendAfter,
            String sendAt,
            int grace) {

        static Row of(AgencyId agency, CampaignId campaign, Rhythm r) {
            return new Row(
                    null,
                    agency.value(),
                    campaign.value(),
                    r.cycle(),
                    r.first(),
                    r.last(),
                    r.cumulative(),
                    r.closes(),
                    r.sendAfter(),
                    r.at().toString(),
                    r.grace());
        }

        Rhythm rhythm() {
            return new Rhythm(cycle, firstDay, lastDay, cumulative, closes, sendAfter, LocalTime.parse(sendAt), grace);
        }
    }

    Optional<Row> findByCampaignId(long campaign);

    /**
     * A campaign that is over still opens what was missed while the program stood still; {@code since} ends that. One that was
     * closed opens nothing.
     */
    @Query("""
            SELECT r.* FROM rhythm r JOIN campaign c ON c.id = r.campaign_id AND c.life = 'RUNNING'
            WHERE r.first_day <= :today AND r.last_day >= :since ORDER BY r.id""")
    List<Row> underWay(LocalDate today, LocalDate since);
}
