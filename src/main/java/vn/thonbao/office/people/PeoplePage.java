package vn.thonbao.office.people;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** Units and the people who report for them; one unit with all that can be changed. */
@Controller
class PeoplePage {

    private final Scopes scopes;
    private final UnitViews views;
    private final UnitPage page;
    private final Invites invites;

    PeoplePage(Scopes scopes, UnitViews views, UnitPage page, Invites invites) {
        this.scopes = scopes;
        this.views = views;
        this.page = page;
        this.invites = invites;
    }

    @GetMapping("/people")
    String all(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("inviting", invites.useful());
        model.addAttribute("units", views.all(me.agency()));
        return "office/people";
    }

    @GetMapping("/units/{id}")
    String unit(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        return page.show(scopes.unit(me.agency(), id), model);
    }
}
