package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Typed;

/** One period of a campaign, and the three ways to move its deadlines. */
@Controller
@RequestMapping("/campaigns/periods/{id}")
class PeriodPage {

    private final Scopes scopes;
    private final PeriodViews views;
    private final Moves moves;

    PeriodPage(Scopes scopes, PeriodViews views, Moves moves) {
        this.scopes = scopes;
        this.views = views;
        this.moves = moves;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        return page(scope(me, id), model);
    }

    private Scope scope(SignedIn me, long period) {
        return scopes.of(me.agency(), Optional.of(period));
    }

    /** The model may hold what was typed and could not be taken, by the kind of move. */
    private String page(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("view", views.of(scope));
        model.addAttribute("longest", MoveForm.LONGEST_REASON);
        Map.of("all", views.asItStands(scope), "delay", MoveForm.EMPTY, "reopening", MoveForm.EMPTY)
                .forEach(model.asMap()::putIfAbsent);
        return "office/period";
    }

    @PostMapping("/deadline")
    String moveAll(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sendBy,
            @RequestParam(defaultValue = "") String lock,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new MoveForm("", sendBy, lock, Typed.lines(why), Map.of());
        var scope = scope(me, id);
        var faults = moves.all(me, scope, form);
        return answer(scope, "all", form.with(faults), model, response, flash);
    }

    @PostMapping("/delays")
    String delay(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String sendBy,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new MoveForm(unit, sendBy, "", Typed.lines(why), Map.of());
        var scope = scope(me, id);
        var faults = moves.delay(me, scope, form);
        return answer(scope, "delay", form.with(faults), model, response, flash);
    }

    @PostMapping("/reopenings")
    String reopen(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String lock,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new MoveForm(unit, "", lock, Typed.lines(why), Map.of());
        var scope = scope(me, id);
        var faults = moves.reopen(me, scope, form);
        return answer(scope, "reopening", form.with(faults), model, response, flash);
    }

    private String answer(
            Scope scope,
            String move,
            MoveForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.faults().isEmpty()) {
            Flash.done(flash, "flash.moved." + move);
            return "redirect:/campaigns/periods/" + scope.period().id().value();
        }
        model.addAttribute(move, form);
        Flash.lookBelow(model, response);
        return page(scope, model);
    }
}
