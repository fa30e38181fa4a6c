package vn.thonbao.office.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.channel.Consent;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.platform.Settings;

/** Gives a channel its permission (again): leads to the channel's own page, and takes what comes back from there, once. */
@Controller
class ConsentPage {

    private static final String STATE = "consent.state";

    private final List<Consent> consents;
    private final Settings settings;

    ConsentPage(List<Consent> consents, Settings settings) {
        this.consents = consents;
        this.settings = settings;
    }

    @GetMapping("/channels/{channel}/consent")
    String show(@PathVariable String channel, HttpSession session, Model model) {
        var consent = consent(channel);
        var state = UUID.randomUUID().toString();
        session.setAttribute(STATE, state);
        model.addAttribute("title", consent.title());
        model.addAttribute("challenge", consent.challenge());
        model.addAttribute("back", back(channel));
        model.addAttribute("there", consent.page(back(channel), state).toString());
        return "office/consent";
    }

    private URI back(String channel) {
        return URI.create(settings.address() + "/channels/" + channel + "/consent/given");
    }

    @GetMapping("/channels/{channel}/consent/given")
    String given(
            @PathVariable String channel,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state,
            HttpSession session,
            RedirectAttributes flash) {
        var consent = consent(channel);
        if (!isOurs(state, session)) {
            Flash.problem(flash, "flash.consentStray");
        } else if (code.filter(consent::given).isPresent()) {
            Flash.done(flash, "flash.consentGiven", consent.title());
        } else {
            Flash.problem(flash, "flash.consentRefused", consent.title());
        }
        return "redirect:/channels/" + channel + "/consent";
    }

    /** An answer to the question that this officer asked last; asked once, answered once. */
    private static boolean isOurs(Optional<String> state, HttpSession session) {
        var asked = session.getAttribute(STATE) instanceof String one
                ? one
                : UUID.randomUUID().toString();
        session.removeAttribute(STATE);
        return state.filter(s -> MessageDigest.isEqual(s.getBytes(UTF_8), asked.getBytes(UTF_8)))
                .isPresent();
    }

    private Consent consent(String channel) {
        return consents.stream()
                .filter(c -> c.channel().equals(channel))
                .findFirst()
                .orElseThrow(Scopes::notHere);
    }
}
