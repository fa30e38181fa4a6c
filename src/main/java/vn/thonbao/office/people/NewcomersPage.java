package vn.thonbao.office.people;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.channel.Introductions;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Chờ xác nhận": strangers who said who they are. */
@Controller
class NewcomersPage {

    private final Scopes scopes;
    private final Strangers strangers;
    private final Introductions introductions;

    NewcomersPage(Scopes scopes, Strangers strangers, Introductions introductions) {
        this.scopes = scopes;
        this.strangers = strangers;
        this.introductions = introductions;
    }

    @GetMapping("/newcomers")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("rows", strangers.waiting(me.agency()));
        model.addAttribute("heads", strangers.heads(me.agency()));
        return "office/newcomers";
    }

    @PostMapping("/newcomers/{id}/binding")
    String bind(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long person,
            RedirectAttributes flash) {
        strangers.check(me.agency(), id);
        if (person == 0) {
            Flash.problem(flash, "flash.chooseHead");
            return "redirect:/newcomers#n-" + id;
        }
        var head = scopes.person(me.agency(), person);
        var done = introductions.bind(id, head.id(), me.getDisplayName());
        Flash.done(flash, done ? "flash.letIn" : "flash.doneBefore", head.name());
        return "redirect:/newcomers";
    }

    @PostMapping("/newcomers/{id}/refusal")
    String refuse(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        strangers.check(me.agency(), id);
        Flash.done(flash, introductions.refuse(id, me.getDisplayName()) ? "flash.notLetIn" : "flash.doneBefore");
        return "redirect:/newcomers";
    }
}
