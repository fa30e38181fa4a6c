package vn.thonbao.office.campaigns;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.office.SignedIn;

/** "Đợt báo cáo". */
@Controller
class CampaignsPage {

    private final CampaignViews views;
    private final Clashes clashes;
    private final PlanDrafts drafts;

    CampaignsPage(CampaignViews views, Clashes clashes, PlanDrafts drafts) {
        this.views = views;
        this.clashes = clashes;
        this.drafts = drafts;
    }

    @GetMapping("/campaigns")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("campaigns", views.all(me.agency()));
        model.addAttribute("clashes", clashes.all(me.agency()));
        model.addAttribute("drafts", drafts.of(me.agency()));
        return "office/campaigns";
    }
}
