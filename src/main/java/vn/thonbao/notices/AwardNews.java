package vn.thonbao.notices;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDecided;
import vn.thonbao.intake.Unreached;

/** Tells the head what became of a proposal, inside the decision's transaction. */
@Component
class AwardNews {

    private final Notices notices;

    AwardNews(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void decided(AwardDecided event) {
        var award = event.award();
        var step = event.step();
        notices.tell(
                award.person(),
                award.unit(),
                Unreached.AWARD + step.id(),
                step.status() == Award.Status.LISTED ? "award.listed" : "award.declined",
                Map.of("name", award.told().name(), "by", step.by(), "reason", step.reason()),
                List.of(),
                step.at());
    }
}
