package vn.thonbao.office.plans;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Các bản trước": how the campaign was written until somebody changed it, to be looked at and taken again. */
@Controller
@RequestMapping("/campaigns/{campaign}/versions")
class VersionsPage {

    record Line(long id, String at, String by) {}

    private final Scopes scopes;
    private final PlanVersions plans;
    private final DraftScopes drafts;
    private final Moments moments;

    VersionsPage(Scopes scopes, PlanVersions plans, DraftScopes drafts, Moments moments) {
        this.scopes = scopes;
        this.plans = plans;
        this.drafts = drafts;
        this.moments = moments;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long campaign, Model model) {
        var shown = scopes.campaign(me.agency(), campaign);
        model.addAttribute("campaign", shown);
        model.addAttribute(
                "versions",
                plans.versions(shown.id()).stream()
                        .map(v -> new Line(v.id(), moments.full(v.at()), v.by()))
                        .toList());
        return "office/plan-versions";
    }

    @PostMapping("/{version}/draft")
    String again(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @PathVariable long version,
            RedirectAttributes flash) {
        var shown = scopes.campaign(me.agency(), campaign);
        if (!shown.running()) {
            Flash.problem(flash, "flash.planClosed");
            return "redirect:/campaigns/" + campaign + "/life";
        }
        if (!drafts.again(me, shown, version)) {
            Flash.problem(flash, "flash.draftStands");
        }
        return DraftPage.HERE + drafts.begin(me, shown);
    }
}
