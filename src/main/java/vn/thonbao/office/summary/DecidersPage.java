package vn.thonbao.office.summary;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;
import vn.thonbao.summary.Deciders;

/** Who of the recipients also decides on reports in the chat. Nobody is let decide in the name of a third person. */
@Controller
@RequestMapping("/summary/recipients/{id}/deciding")
class DecidersPage {

    private final Deciders deciders;

    DecidersPage(Deciders deciders) {
        this.deciders = deciders;
    }

    /** @param mine the officer says that this is his own chat; else the recipient decides in his own name */
    @PostMapping
    String let(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean mine,
            RedirectAttributes flash) {
        var person = new PersonId(id);
        var let = mine
                ? deciders.connect(me.agency(), person, me.author().id(), me.getDisplayName())
                : deciders.let(me.agency(), person, me.getDisplayName());
        if (let) {
            Flash.done(flash, "flash.deciderLet");
        } else {
            Flash.problem(flash, "flash.deciderRefused");
        }
        return "redirect:/summary#nguoi-" + id;
    }

    @PostMapping("/end")
    String stop(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        Flash.done(flash, deciders.stop(me.agency(), new PersonId(id)) ? "flash.deciderStopped" : "flash.doneBefore");
        return "redirect:/summary#nguoi-" + id;
    }
}
