package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignLife;
import vn.thonbao.campaign.CampaignLives;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Typed;
import vn.thonbao.office.Words;

/** "Đóng, mở lại đợt": shows what it means before it is done, and wants a reason. */
@Controller
@RequestMapping("/campaigns/{campaign}/life")
class LifePage {

    private final Scopes scopes;
    private final LifeViews views;
    private final CampaignLives lives;
    private final Moments moments;
    private final Words words;

    LifePage(Scopes scopes, LifeViews views, CampaignLives lives, Moments moments, Words words) {
        this.scopes = scopes;
        this.views = views;
        this.lives = lives;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long campaign, Model model) {
        return page(scopes.campaign(me.agency(), campaign), "", "", model);
    }

    private String page(Campaign campaign, String why, String fault, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("view", views.of(campaign));
        model.addAttribute("why", why);
        model.addAttribute("fault", fault);
        model.addAttribute("longest", MoveForm.LONGEST_REASON);
        return "office/life";
    }

    @PostMapping
    String become(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @RequestParam(defaultValue = "CLOSED") CampaignLife next,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = scopes.campaign(me.agency(), campaign);
        var reason = Typed.lines(why);
        if (reason.isEmpty() || reason.length() > MoveForm.LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    shown,
                    reason,
                    words.text(
                            reason.isEmpty() ? "life.fault.noReason" : "move.fault.longReason",
                            MoveForm.LONGEST_REASON),
                    model);
        }
        if (lives.become(shown.id(), next, me.getDisplayName(), moments.now(), reason)) {
            Flash.done(flash, "flash.life." + next, shown.shortTitle());
        } else {
            Flash.problem(flash, "flash.doneBefore");
        }
        return "redirect:/campaigns/" + campaign + "/life";
    }
}
