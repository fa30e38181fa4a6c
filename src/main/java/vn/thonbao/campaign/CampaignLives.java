package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a campaign by the office's word, and opens it again. Deadlines and locks stay written as they are: while it is closed,
 * none of them is later than the closing ({@link Deadline#until}), so opening brings back what is still to come.
 */
@Component
public class CampaignLives {

    private final Campaigns campaigns;
    private final Definitions definitions;
    private final Timetable timetable;
    private final PeriodOpening opening;
    private final LifeChanges changes;

    CampaignLives(
            Campaigns campaigns,
            Definitions definitions,
            Timetable timetable,
            PeriodOpening opening,
            LifeChanges changes) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.timetable = timetable;
        this.opening = opening;
        this.changes = changes;
    }

    /** @return false if it cannot become that, because it is something else by now */
    @Transactional
    public boolean become(CampaignId id, CampaignLife next, String by, Instant at, String why) {
        var now = campaigns.findById(id.value()).orElseThrow().campaign();
        if (!now.life().canBecome(next)) {
            return false;
        }
        var closedAt = next == CampaignLife.RUNNING
                ? Optional.<Instant>empty()
                : Optional.of(now.closedAt().orElse(at));
        if (!campaigns.become(id.value(), now.life(), next, closedAt.orElse(null))) {
            return false;
        }
        definitions.changing(id);
        timetable.change();
        opening.lookAnew();
        changes.save(new LifeChanges.Row(null, now.agency().value(), id.value(), next, by, at, why));
        return true;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<LifeChange> changes(CampaignId campaign) {
        return changes.findByCampaignIdOrderById(campaign.value()).stream()
                .map(LifeChanges.Row::change)
                .toList();
    }
}
