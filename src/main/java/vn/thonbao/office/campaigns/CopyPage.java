package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Chép sang năm khác": a campaign once more, with its days moved. */
@Controller
@RequestMapping("/campaigns/{campaign}/copy")
class CopyPage {

    private final Scopes scopes;
    private final Copying copying;

    CopyPage(Scopes scopes, Copying copying) {
        this.scopes = scopes;
        this.copying = copying;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @RequestParam(defaultValue = "1") int years,
            Model model) {
        var source = scopes.campaign(me.agency(), campaign);
        return page(source, copying.proposal(source, within(years)), Map.of(), model);
    }

    private static int within(int years) {
        return Math.max(1, Math.min(years, CopyForm.MOST_YEARS));
    }

    private String page(Campaign source, CopyForm form, Map<String, String> faults, Model model) {
        model.addAttribute("campaign", source);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("preview", copying.preview(source, form));
        model.addAttribute("most", CopyForm.MOST_YEARS);
        return "office/copy";
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long campaign,
            @RequestParam(defaultValue = "1") int years,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String shortTitle,
            @RequestParam(defaultValue = "") String planNumber,
            @RequestParam(defaultValue = "") String planDate,
            @RequestParam(defaultValue = "false") boolean targets,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var source = scopes.campaign(me.agency(), campaign);
        var form = new CopyForm(within(years), code, title, shortTitle, planNumber, planDate, targets);
        var faults = copying.open(me, source, form);
        if (faults.isEmpty()) {
            Flash.done(flash, "flash.copied", form.shortTitle().strip());
            return "redirect:/campaigns";
        }
        Flash.lookBelow(model, response);
        return page(source, form, faults, model);
    }
}
