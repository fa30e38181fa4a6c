package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;

/** "Nhận tệp đợt báo cáo": a campaign's file is read, shown with what it would change, and then taken. */
@Controller
@RequestMapping("/campaigns/file")
class PlanFilePage {

    /** The largest of the shipped plans has a fifth of it. */
    static final int LARGEST = 250_000;

    private static final String PAGE = "office/plan-file";

    private final PlanFile files;
    private final PlanWords words;

    PlanFilePage(PlanFile files, PlanWords words) {
        this.files = files;
        this.words = words;
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var name = String.valueOf(file.getOriginalFilename());
        if (file.isEmpty() || file.getSize() > LARGEST) {
            return refused(file.isEmpty() ? "flash.planEmpty" : "flash.planLarge", model, response);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return preview(me, name, text, model, response);
        } catch (CharacterCodingException notUtf8) {
            return refused("flash.planNotUtf8", model, response);
        }
    }

    private static String refused(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Flash.of("problem", why));
        return PAGE;
    }

    private String preview(SignedIn me, String name, String text, Model model, HttpServletResponse response) {
        var read = files.read(me.agency(), name, text);
        if (!read.takeable()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("name", name);
        model.addAttribute("text", text);
        model.addAttribute("read", read);
        model.addAttribute("words", words);
        return PAGE;
    }

    @PostMapping
    String take(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String name,
            @RequestParam String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!files.take(me, name, text)) {
            return preview(me, name, text, model, response);
        }
        Flash.done(flash, "flash.planTaken", name);
        return "redirect:/campaigns";
    }
}
