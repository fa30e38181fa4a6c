package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import vn.thonbao.campaign.Indicator;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Mục tiêu giao riêng": units and indicators, one indicator's column at a time. */
@Controller
@RequestMapping("/campaigns/{campaign}/targets")
class TargetsPage {

    private final Scopes scopes;
    private final TargetViews views;
    private final TargetChanges changes;

    TargetsPage(Scopes scopes, TargetViews views, TargetChanges changes) {
        this.scopes = scopes;
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    String overview(@AuthenticationPrincipal SignedIn me, @PathVariable long campaign, Model model) {
        var shown = scopes.campaign(me.agency(), campaign);
        model.addAttribute("campaign", shown);
        model.addAttribute("view", views.of(shown));
        return "office/targets";
    }

    @GetMapping("/{indicator}")
    String form(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @PathVariable long indicator,
            Model model) {
        var shown = scopes.campaign(me.agency(), campaign);
        return page(shown, indicator(shown, indicator), TargetForm.EMPTY, Map.of(), model);
    }

    private Indicator indicator(Campaign campaign, long id) {
        return views.indicators(campaign).stream()
                .filter(i -> i.id().value() == id)
                .findFirst()
                .orElseThrow(Scopes::notHere);
    }

    private String page(
            Campaign campaign, Indicator indicator, TargetForm form, Map<Long, String> faults, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("indicator", indicator);
        model.addAttribute("lines", views.lines(campaign, indicator, form, faults));
        model.addAttribute("changes", views.changes(campaign, indicator));
        return "office/target";
    }

    @PostMapping("/{indicator}")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @PathVariable long indicator,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = scopes.campaign(me.agency(), campaign);
        var asked = indicator(shown, indicator);
        var form = new TargetForm(fields);
        var result = changes.save(me, shown, asked, form);
        if (!result.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "flash",
                    Flash.of("problem", "flash.targetFaults", result.faults().size()));
            return page(shown, asked, form, result.faults(), model);
        }
        Flash.done(
                flash,
                result.changed() == 0 ? "flash.targetsSame" : "flash.targetsSaved",
                asked.label(),
                result.changed());
        return "redirect:/campaigns/" + campaign + "/targets";
    }
}
