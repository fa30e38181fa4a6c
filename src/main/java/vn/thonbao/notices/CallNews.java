package vn.thonbao.notices;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.reminder.CallDue;
import vn.thonbao.review.ReviewDesk;

/** Puts people on the office's list of those to be called, with the reason. Inside the transaction that settles the reminder. */
@Component
class CallNews {

    private final CampaignDesk campaigns;
    private final ReviewDesk reviews;
    private final FlowLibrary library;

    CallNews(CampaignDesk campaigns, ReviewDesk reviews, FlowLibrary library) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.library = library;
    }

    @EventListener
    void due(CallDue event) {
        var period = campaigns.period(event.period()).label();
        var phrase = event.unreached() ? "call.unreached" : "call.silent";
        var reason = library.phrases().say(phrase, Map.of("period", period));
        reviews.requestCall(event.agency(), event.person(), Optional.of(event.unit()), reason, event.at());
    }
}
