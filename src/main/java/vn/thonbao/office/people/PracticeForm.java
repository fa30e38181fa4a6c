package vn.thonbao.office.people;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.intake.PracticeDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** Lets one person practise his report. */
@Controller
class PracticeForm {

    private final Scopes scopes;
    private final PracticeDesk practices;
    private final Moments moments;

    PracticeForm(Scopes scopes, PracticeDesk practices, Moments moments) {
        this.scopes = scopes;
        this.practices = practices;
        this.moments = moments;
    }

    @PostMapping("/units/{unit}/people/{id}/practice")
    String begin(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            RedirectAttributes flash) {
        var where = scopes.unit(me.agency(), unit);
        var who = scopes.person(me.agency(), id);
        var outcome = practices.begin(who, where.id(), moments.now());
        if (outcome == PracticeDesk.Outcome.BEGUN) {
            Flash.done(flash, "flash.practiceBegun", who.name());
        } else {
            Flash.problem(flash, "flash.practice." + outcome, who.name());
        }
        return "redirect:/units/" + unit + "#nguoi-" + id;
    }
}
