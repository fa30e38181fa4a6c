package vn.thonbao.channel.webchat;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who come without a link, or to a page that does not exist; the framework would log the whole address. */
@Controller
class Strays {

    private final ChatAdvice advice;

    Strays(ChatAdvice advice) {
        this.advice = advice;
    }

    @GetMapping("/chat")
    ModelAndView withoutLink() {
        return advice.letter("NO_LINK", HttpStatus.OK);
    }

    @RequestMapping(Visitor.PATH + "/**")
    ModelAndView noSuchPage() {
        return advice.letter("NO_PAGE", HttpStatus.NOT_FOUND);
    }
}
