package vn.thonbao.campaign;

import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.directory.AgencyId;

/**
 * @param code the campaign file's name ("an-hai-2025")
 * @param planNumber and {@code planDate} may be blank in the plan and be filled in later
 * @param flow the conversation flow that collects its reports
 * @param unitKind the kind of units that report in it, also where the plan has no figures
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
        String unitKind) {}
