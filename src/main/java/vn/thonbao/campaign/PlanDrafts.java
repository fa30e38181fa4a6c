package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;

/**
 * Campaigns that are being written on the office's pages: each a campaign's file that nobody has taken yet. Of a campaign that runs
 * there is one at most, and all officers of the agency write the same.
 */
@Component
@Transactional
public class PlanDrafts {

    /**
     * @param campaign absent = of one that does not run yet
     * @param edition counts the changes: who writes into an older one is told, and nothing of the newer is lost
     */
    public record Draft(
            long id,
            AgencyId agency,
            Optional<CampaignId> campaign,
            PlanSheet sheet,
            int edition,
            String by,
            Instant at) {}

    private final DraftRows rows;

    PlanDrafts(DraftRows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(AgencyId agency) {
        return rows.findByAgencyIdOrderByIdDesc(agency.value()).stream()
                .map(DraftRows.Row::draft)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(AgencyId agency, long id) {
        return rows.findById(id)
                .map(DraftRows.Row::draft)
                .filter(draft -> draft.agency().equals(agency));
    }

    /**
     * @return the id of the draft; of a campaign that has one already, that one, as it stands
     * @throws IllegalArgumentException if what is written could not be read again
     */
    public long begin(AgencyId agency, Optional<CampaignId> campaign, PlanSheet sheet, String by, Instant at) {
        var begun = campaign.flatMap(id -> rows.findByCampaignId(id.value()));
        return begun.or(() -> Optional.of(rows.save(new DraftRows.Row(
                        null, agency.value(), campaign.map(CampaignId::value).orElse(null), text(sheet), 1, by, at))))
                .map(row -> Rows.stored(row.id()))
                .orElseThrow();
    }

    private static String text(PlanSheet sheet) {
        var text = sheet.written().text();
        if (PlanSheet.read(text).isEmpty()) {
            throw new IllegalArgumentException("this draft could not be read again");
        }
        return text;
    }

    /**
     * @return false if somebody has changed it since that edition, or dropped it
     * @throws IllegalArgumentException if what is written could not be read again
     */
    public boolean save(Draft draft, PlanSheet sheet, String by, Instant at) {
        return rows.change(draft.id(), draft.edition(), text(sheet), by, at);
    }

    public void drop(Draft draft) {
        rows.deleteById(draft.id());
    }
}
