package vn.thonbao.office.reports;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** All reports of a period, by status; several can be approved at once, as far as nothing in them wants a look. */
@Controller
class ReportsPage {

    /** Names that one sentence still holds. */
    private static final int MOST_NAMED = 10;

    private final Scopes scopes;
    private final ReportList reports;
    private final Decisions decisions;

    ReportsPage(Scopes scopes, ReportList reports, Decisions decisions) {
        this.scopes = scopes;
        this.reports = reports;
        this.decisions = decisions;
    }

    /** @param status in small letters; "none" = nothing entered yet, "all" = every unit */
    @GetMapping("/reports")
    String show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Optional<Long> period,
            @RequestParam(defaultValue = "all") String status,
            Model model) {
        var scope = scopes.of(me.agency(), period);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("status", status);
        model.addAttribute("list", reports.of(scope, status));
        return "office/reports";
    }

    /** @param report each "id:revision", as the officer saw it */
    @PostMapping("/reports/approvals")
    String approve(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Optional<List<String>> report,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam long period,
            RedirectAttributes flash) {
        var chosen = report.orElse(List.of()).stream().map(Seen::of).toList();
        var left = decisions.approve(me, chosen);
        var approved = chosen.size() - left.size();
        if (chosen.isEmpty()) {
            Flash.problem(flash, "flash.nothingChosen");
        } else if (left.isEmpty()) {
            Flash.done(flash, "flash.approvedMany", approved);
        } else {
            var names = left.stream().limit(MOST_NAMED).collect(joining(", "));
            var more = left.size() > MOST_NAMED ? "…" : "";
            Flash.problem(flash, "flash.approvedSome", approved, left.size(), names + more);
        }
        flash.addAttribute("period", period);
        flash.addAttribute("status", status);
        return "redirect:/reports";
    }
}
