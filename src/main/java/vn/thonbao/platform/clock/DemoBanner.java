package vn.thonbao.platform.clock;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether it belongs to the demo and what time the demo believes it is ({@code fragments/demo}). */
@ControllerAdvice
public class DemoBanner {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("HH:mm EEEE dd/MM/yyyy", Locale.forLanguageTag("vi"));

    private final Clock clock;
    private final boolean demo;

    DemoBanner(Clock clock, @Value("${thonbao.demo:false}") boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    /** Spring adds them to every page by itself; only the answer to an exception has to ask for them. */
    @ModelAttribute
    public void mark(ModelMap model) {
        model.addAttribute("demo", demo);
        model.addAttribute("demoNow", WORDS.format(LocalDateTime.now(clock)));
    }
}
