package vn.thonbao.office.reports;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Typed;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;

/** One report, and the decisions about it. A decision that came too late keeps everything that was typed. */
@Controller
@RequestMapping("/reports/{id}")
class ReportPage {

    private static final String CHANGED = "flash.changedMeanwhile";

    private final Scopes scopes;
    private final ReportViews views;
    private final Decisions decisions;

    ReportPage(Scopes scopes, ReportViews views, Decisions decisions) {
        this.scopes = scopes;
        this.views = views;
        this.decisions = decisions;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        return page(me, id, ReturnForm.EMPTY, "", model);
    }

    @PostMapping("/approval")
    String approve(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam int revision,
            RedirectAttributes flash) {
        if (decisions.approve(me, new Seen(id, revision)) instanceof ReviewOutcome.Approved) {
            Flash.done(flash, "flash.approved");
        } else {
            Flash.problem(flash, CHANGED);
        }
        return "redirect:/reports/" + id;
    }

    /** Form fields: {@code back} = ticked indicators, {@code comment.<indicator>} = why. */
    @PostMapping("/return")
    String sendBack(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = ReturnForm.of(fields);
        if (form.mistake().isPresent()) {
            return refused(me, id, form, "", form.mistake().get(), model, response);
        }
        if (decisions.sendBack(me, new Seen(id, revision), form.chosen()) instanceof ReviewOutcome.Returned) {
            Flash.done(flash, "flash.returned", form.ticked().size());
            return "redirect:/reports/" + id;
        }
        return changed(me, id, form, "", model, response);
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reason = Typed.lines(typed);
        if (reason.isEmpty() || reason.length() > ReviewDesk.LONGEST_REASON) {
            var why = reason.isEmpty() ? "flash.reopenReason" : "flash.reasonTooLong";
            return refused(me, id, ReturnForm.EMPTY, reason, why, model, response);
        }
        if (decisions.reopen(me, new Seen(id, revision), reason) instanceof ReviewOutcome.Reopened) {
            Flash.done(flash, "flash.reopened");
            return "redirect:/reports/" + id;
        }
        return changed(me, id, ReturnForm.EMPTY, reason, model, response);
    }

    private String refused(
            SignedIn me,
            long id,
            ReturnForm form,
            String reason,
            String why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Flash.of("problem", why, ReviewDesk.LONGEST_REASON));
        return page(me, id, form, reason, model);
    }

    private String changed(
            SignedIn me, long id, ReturnForm form, String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("flash", Flash.of("problem", CHANGED));
        return page(me, id, form, reason, model);
    }

    private String page(SignedIn me, long id, ReturnForm form, String reason, Model model) {
        var report = scopes.report(me.agency(), id);
        model.addAttribute("scope", scopes.of(report));
        model.addAttribute("report", views.of(report, form));
        model.addAttribute("reason", reason);
        model.addAttribute("longest", ReviewDesk.LONGEST_REASON);
        return "office/report";
    }
}
