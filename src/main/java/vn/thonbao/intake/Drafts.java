package vn.thonbao.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.submission.Author;

/** What the handlers that write into a draft have in common. */
@Component
class Drafts {

    private final CampaignDesk campaigns;

    Drafts(CampaignDesk campaigns) {
        this.campaigns = campaigns;
    }

    /** The indicator of that code among those the unit owes; empty for the flow's own questions. */
    Optional<Indicator> indicator(Duties.Duty duty, String field) {
        return campaigns.owedBy(duty.period(), duty.unit()).stream()
                .filter(i -> i.code().equals(field))
                .findFirst();
    }

    static Duties.Duty duty(Scene scene) {
        return scene.duty().orElseThrow(() -> new IllegalStateException("a draft needs a unit and a period"));
    }

    /** Names a place in a report for ever. */
    static String place(Duties.Duty duty, String field) {
        return "report:%d:%d:%s"
                .formatted(duty.period().id().value(), duty.unit().id().value(), field);
    }

    static Author author(Scene scene) {
        return new Author.Reporter(scene.person().id(), scene.person().name());
    }

    /**
     * The facts said that this could be done; if the world moved in between (the lock fell), the turn is rolled back and
     * taken again with the facts as they are then.
     */
    static void expect(boolean done, Object outcome) {
        if (!done) {
            throw new IllegalStateException(
                    "the draft refused: " + outcome.getClass().getSimpleName());
        }
    }
}
