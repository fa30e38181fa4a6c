package vn.thonbao.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.platform.Settings;

/** The chat as a page, and the pieces of it that a script puts into an open page. */
@Component
class ChatPage {

    /** Sent by our script, which wants a piece and not the page. */
    static final String SCRIPT = "X-Requested-With";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Lines lines;
    private final OpenChats open;
    private final ITemplateEngine templates;
    private final JsonMapper json;
    private final long largestFile;

    ChatPage(Lines lines, OpenChats open, ITemplateEngine templates, JsonMapper json, Settings settings) {
        this.lines = lines;
        this.open = open;
        this.templates = templates;
        this.json = json;
        this.largestFile = settings.largestFile().toBytes();
    }

    ModelAndView show(Visitor visitor, Optional<Long> before) {
        return page(visitor, before, HttpStatus.OK, null, "");
    }

    private ModelAndView page(
            Visitor visitor, Optional<Long> before, HttpStatus status, @Nullable Notice notice, String typed) {
        return new ModelAndView("chat/page", shared(visitor), status)
                .addObject("agency", visitor.agency())
                .addObject("phone", visitor.agency().officerPhone().replaceAll("[^+0-9]", ""))
                .addObject("history", lines.page(visitor.chat(), before))
                .addObject("key", UUID.randomUUID().toString())
                .addObject("limit", Notice.megabytes(largestFile))
                .addObject("limitBytes", largestFile)
                .addObject("notice", notice)
                .addObject("typed", typed);
    }

    /** What a single line needs. */
    private static Map<String, Object> shared(Visitor visitor) {
        return Map.of(
                "home",
                visitor.home(),
                "you",
                visitor.person().you(),
                "office",
                visitor.agency().office());
    }

    /** One line as HTML. */
    String line(Visitor visitor, Line line) {
        var context = new Context(VIETNAMESE, shared(visitor));
        context.setVariable("line", line);
        return templates.process("chat/line", Set.of("line"), context).strip();
    }

    String lineAsJson(Visitor visitor, Line line) {
        return json.writeValueAsString(line(visitor, line));
    }

    /** The script gets its new line; the plain page is shown again, with the reply where that comes soon. */
    Object taken(Visitor visitor, long line, String script) throws InterruptedException {
        if (!script.isEmpty()) {
            return html(HttpStatus.OK, line(visitor, lines.find(visitor.chat(), line)));
        }
        awaitAnswer(visitor, line);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", visitor.home() + "#end")
                .build();
    }

    void awaitAnswer(Visitor visitor, long line) throws InterruptedException {
        open.await(visitor.chat(), PATIENCE, () -> lines.answeredSince(visitor.chat(), line));
    }

    /** @param typed stays in the form, so that nothing is typed twice */
    Object refused(Visitor visitor, Notice notice, String typed, String script) {
        var status = HttpStatus.valueOf(notice.status());
        if (script.isEmpty()) {
            return page(visitor, Optional.empty(), status, notice, typed);
        }
        var context = new Context(VIETNAMESE, Map.of("notice", notice));
        return html(
                status,
                templates.process("chat/notice", Set.of("notice"), context).strip());
    }

    private static ResponseEntity<String> html(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(body);
    }
}
