package vn.thonbao.reminder;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.review.ReviewDesk;

/** Puts people on the office's list of those to be called. */
@Component
class Calls {

    private final ReviewDesk reviews;
    private final CampaignDesk campaigns;

    Calls(ReviewDesk reviews, CampaignDesk campaigns) {
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    void ask(AgencyId agency, Debt debt, Instant now) {
        var period = campaigns.period(debt.period()).label();
        reviews.requestCall(
                agency, debt.person(), Optional.of(debt.unit()), "Chưa thấy báo cáo " + period + ", nhờ gọi giúp", now);
    }

    void unreached(Rings.Row row, Instant now) {
        var period = campaigns.period(row.matter().period()).label();
        reviews.requestCall(
                row.agency(),
                row.matter().person(),
                Optional.of(row.matter().unit()),
                "Cần nhắc báo cáo " + period + " nhưng không nhắn tới được",
                now);
    }
}
