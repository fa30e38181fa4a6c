package vn.thonbao.office.today;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Việc cần tôi hôm nay". */
@Controller
class TodayPage {

    private final Scopes scopes;
    private final Today today;
    private final Calls calls;

    TodayPage(Scopes scopes, Today today, Calls calls) {
        this.scopes = scopes;
        this.today = today;
        this.calls = calls;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        var scope = scopes.of(me.agency(), period);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("today", today.of(scope));
        return "office/today";
    }

    @PostMapping("/calls/{id}/called")
    String called(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        calls.called(me, id);
        Flash.done(flash, "flash.called");
        return "redirect:/#goi-lai";
    }
}
