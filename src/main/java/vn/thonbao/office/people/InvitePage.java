package vn.thonbao.office.people;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** Codes that let people in, and chats that are unbound again. */
@Controller
class InvitePage {

    private final Scopes scopes;
    private final Invites invites;
    private final KnownChats chats;

    InvitePage(Scopes scopes, Invites invites, KnownChats chats) {
        this.scopes = scopes;
        this.invites = invites;
        this.chats = chats;
    }

    /** The code is shown on the next page and never again: only its hash is kept. */
    @PostMapping("/units/{unit}/people/{id}/invitation")
    String invite(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            RedirectAttributes flash) {
        var where = scopes.unit(me.agency(), unit);
        flash.addFlashAttribute("invite", invites.invite(scopes.person(me.agency(), id), where));
        return "redirect:/units/" + unit + "#nguoi-" + id;
    }

    /** One page of paper for each head; a page that is loaded again would make new codes, so it asks first. */
    @PostMapping("/people/slips")
    String slips(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("slips", invites.slips(me.agency()));
        return "office/slips";
    }

    @PostMapping("/units/{unit}/people/{id}/chats/{chat}/unlinking")
    String unlink(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            @PathVariable long chat,
            RedirectAttributes flash) {
        var who = scopes.person(me.agency(), id);
        var done = chats.unlink(who.id(), chat);
        Flash.done(flash, done ? "flash.unlinked" : "flash.doneBefore", who.name());
        return "redirect:/units/" + unit + "#nguoi-" + id;
    }
}
