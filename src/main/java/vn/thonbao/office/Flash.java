package vn.thonbao.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence on the next page: what became of what was just sent. The key is one of {@code messages_vi.properties}. */
public record Flash(String kind, String key, String[] arguments) {

    public static void done(RedirectAttributes onNextPage, String key, Object... arguments) {
        onNextPage.addFlashAttribute("flash", of("done", key, arguments));
    }

    public static void problem(RedirectAttributes onNextPage, String key, Object... arguments) {
        onNextPage.addFlashAttribute("flash", of("problem", key, arguments));
    }

    /** The same page again, with what was typed and a word beside each field that could not be taken. */
    public static void lookBelow(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", of("problem", "flash.lookBelow"));
    }

    public static Flash of(String kind, String key, Object... arguments) {
        return new Flash(
                kind, key, Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
