package vn.thonbao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.directory.AgencyId;

/**
 * @param code the campaign file's name ("an-hai-2025")
 * @param planNumber and {@code planDate} may be blank in the plan and be filled in later
 * @param flow the conversation flow that collects its reports
 * @param unitKind the kind of units that report in it, also where the plan has no figures
 * @param closedAt since when it is not running; absent while it is
 */
public record Campaign(
        CampaignId id,
        AgencyId agency,
        String code,
        String title,
        String shortTitle,
        Optional<String> planNumber,
        Optional<LocalDate> planDate,
        String flow,
        String unitKind,
        CampaignLife life,
        Optional<Instant> closedAt) {

    /** One that runs. */
    public Campaign(
            CampaignId id,
            AgencyId agency,
            String code,
            String title,
            String shortTitle,
            Optional<String> planNumber,
            Optional<LocalDate> planDate,
            String flow,
            String unitKind) {
        this(
                id,
                agency,
                code,
                title,
                shortTitle,
                planNumber,
                planDate,
                flow,
                unitKind,
                CampaignLife.RUNNING,
                Optional.empty());
    }

    public boolean running() {
        return life == CampaignLife.RUNNING;
    }
}
