package vn.thonbao.office.signin;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thonbao.directory.Accounts;

/** Every closed page leads here; as long as nobody can sign in, on to the first run. */
@Controller
class SignInPage {

    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String show(
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> bye,
            @RequestParam Optional<Long> wait,
            Model model) {
        if (accounts.all().isEmpty()) {
            return "redirect:/setup";
        }
        model.addAttribute("failed", failed.isPresent());
        model.addAttribute("bye", bye.isPresent());
        model.addAttribute("wait", wait.map(String::valueOf).orElse(""));
        return "office/login";
    }
}
