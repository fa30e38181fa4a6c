package vn.thonbao.channel.webchat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.clock.DemoBanner;

/** What all answers of the web chat have in common, and the answers to those who cannot come in. */
@ControllerAdvice(basePackageClasses = ChatAdvice.class)
class ChatAdvice {

    private final Directory directory;
    private final DemoBanner demo;

    ChatAdvice(Directory directory, DemoBanner demo) {
        this.directory = directory;
        this.demo = demo;
    }

    /** The address is a secret: it is not passed on, not listed and not kept. */
    @ModelAttribute
    void keepTheSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    @ExceptionHandler
    ModelAndView closed(ClosedLink link) {
        var status = link.why() == ClosedLink.Why.EXPIRED ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
        return letter(link.why().name(), status);
    }

    ModelAndView letter(String why, HttpStatus status) {
        var agencies = directory.agencies();
        var letter = new ModelAndView("chat/closed", status);
        letter.addObject("why", why);
        // Whose link it was is not known, so a number is given only where there is no choice.
        letter.addObject("agencies", agencies.size() == 1 ? agencies : List.of());
        demo.mark(letter.getModelMap());
        return letter;
    }
}
