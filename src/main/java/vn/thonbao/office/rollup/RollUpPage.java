package vn.thonbao.office.rollup;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Tổng hợp nhiều cấp". */
@Controller
@RequestMapping("/rollup")
class RollUpPage {

    private final Scopes scopes;
    private final RollUpViews views;
    private final RollUpAgreements agreements;
    private final Moments moments;

    RollUpPage(Scopes scopes, RollUpViews views, RollUpAgreements agreements, Moments moments) {
        this.scopes = scopes;
        this.views = views;
        this.agreements = agreements;
        this.moments = moments;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        var all = scopes.all(me.agency());
        model.addAttribute("scopes", all);
        if (period.isPresent() || !all.isEmpty()) {
            var scope = scopes.of(me.agency(), period);
            model.addAttribute("scope", scope);
            model.addAttribute("view", views.of(scope));
        }
        model.addAttribute("uppers", views.uppers(me.agency()));
        model.addAttribute("choices", views.choices(me.agency()));
        return "office/rollup";
    }

    @PostMapping("/agreements")
    String agree(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "0") long upper,
            RedirectAttributes flash) {
        var chosen = views.choice(me.agency(), upper);
        chosen.ifPresentOrElse(
                agency -> {
                    agreements.agree(me.agency(), agency.id(), me.getDisplayName(), moments.now());
                    Flash.done(flash, "flash.rollUpAgreed", agency.fullName());
                },
                () -> Flash.problem(flash, "flash.rollUpNobody"));
        return "redirect:/rollup";
    }

    @PostMapping("/agreements/{upper}/ending")
    String end(@AuthenticationPrincipal SignedIn me, @PathVariable long upper, RedirectAttributes flash) {
        if (agreements.end(me.agency(), new AgencyId(upper), me.getDisplayName(), moments.now())) {
            Flash.done(flash, "flash.rollUpEnded");
        } else {
            Flash.problem(flash, "flash.doneBefore");
        }
        return "redirect:/rollup";
    }
}
