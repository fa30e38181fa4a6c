package vn.thonbao.office.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.directory.Accounts;
import vn.thonbao.office.Flash;
import vn.thonbao.office.signin.SignInThrottle;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.SetupCode;

/** From an empty folder to a commune, once: as soon as there is an account, this page leads to the sign-in. */
@Controller
@RequestMapping("/setup")
class SetupPage {

    /** The throttle's name for guesses at the code. */
    private static final String GUESS = "setup code";

    private static final String DONE = "redirect:/login";

    private final Accounts accounts;
    private final Founding founding;
    private final SetupCode code;
    private final SignInThrottle throttle;
    private final Settings settings;

    SetupPage(Accounts accounts, Founding founding, SetupCode code, SignInThrottle throttle, Settings settings) {
        this.accounts = accounts;
        this.founding = founding;
        this.code = code;
        this.throttle = throttle;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        if (!accounts.all().isEmpty()) {
            return DONE;
        }
        model.addAttribute("form", SetupForm.EMPTY);
        return page(CampaignFiles.read(settings.flows()), model);
    }

    @PostMapping
    String found(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult mistakes,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!accounts.all().isEmpty()) {
            return DONE;
        }
        var files = CampaignFiles.read(settings.flows());
        var wait = throttle.admit(GUESS, request.getRemoteAddr());
        if (wait.isPresent()) {
            mistakes.rejectValue(
                    "code",
                    "setup.wait",
                    new Object[] {String.valueOf(wait.get().toSeconds() + 1)},
                    "");
        } else if (!code.matches(form.code())) {
            mistakes.rejectValue("code", "setup.codeWrong");
        } else {
            throttle.succeeded(GUESS, request.getRemoteAddr());
        }
        var plan = offered(files).filter(p -> p.code().equals(form.campaign())).findFirst();
        if (mistakes.hasErrors() || plan.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(files, model);
        }
        if (founding.found(plan.get(), form)) {
            Flash.done(
                    flash,
                    "flash.founded",
                    plan.get().issuer().kind() + " " + plan.get().issuer().name());
        }
        return DONE;
    }

    /** A commune that begins has no units but those of its plan. */
    private static Stream<CampaignPlan> offered(CampaignFiles.Result files) {
        return files.plans().stream()
                .filter(plan -> plan.indicators().stream()
                        .allMatch(item -> plan.units()
                                .names()
                                .containsAll(item.reporters().names())));
    }

    private static String page(CampaignFiles.Result files, Model model) {
        model.addAttribute("plans", offered(files).toList());
        model.addAttribute("fileMistakes", files.mistakes());
        return "office/setup";
    }
}
