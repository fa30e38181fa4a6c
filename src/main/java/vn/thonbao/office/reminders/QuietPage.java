package vn.thonbao.office.reminders;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;

/** Leaves one person in peace, and ends it. */
@Controller
class QuietPage {

    private final Quiet quiet;

    QuietPage(Quiet quiet) {
        this.quiet = quiet;
    }

    @PostMapping("/reminders/quiet")
    String begin(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam long person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (quiet.begin(me, person, until, reason)) {
            Flash.done(flash, "flash.quietBegun");
        } else {
            Flash.problem(flash, "flash.quietRefused");
        }
        return "redirect:/reminders#de-yen";
    }

    @PostMapping("/reminders/quiet/{person}/end")
    String end(@AuthenticationPrincipal SignedIn me, @PathVariable long person, RedirectAttributes flash) {
        Flash.done(flash, quiet.end(me, person) ? "flash.quietEnded" : "flash.doneBefore");
        return "redirect:/reminders#de-yen";
    }
}
