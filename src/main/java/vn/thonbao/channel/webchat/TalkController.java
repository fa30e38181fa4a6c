package vn.thonbao.channel.webchat;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thonbao.channel.Content;

/** Looking at the chat and saying something. */
@Controller
class TalkController {

    private final ChatPage page;
    private final Receipt receipt;

    TalkController(ChatPage page, Receipt receipt) {
        this.page = page;
        this.receipt = receipt;
    }

    @GetMapping(Visitor.PATH)
    ModelAndView open(Visitor visitor, @RequestParam Optional<Long> before) throws InterruptedException {
        if (receipt.greet(visitor)) {
            page.awaitAnswer(visitor, 0);
        }
        return page.show(visitor, before);
    }

    @PostMapping(Visitor.PATH + "/messages")
    Object say(
            Visitor visitor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestHeader(name = ChatPage.SCRIPT, defaultValue = "") String script)
            throws InterruptedException {
        var said = Typed.clean(text);
        if (said.isEmpty()) {
            return page.refused(visitor, Notice.empty(), "", script);
        }
        if (Typed.length(said) > Typed.LONGEST) {
            return page.refused(visitor, Notice.tooLong(Typed.length(said)), said, script);
        }
        return page.taken(visitor, receipt.take(visitor, key, Content.text(said)), script);
    }
}
