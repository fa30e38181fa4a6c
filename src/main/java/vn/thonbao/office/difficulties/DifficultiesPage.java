package vn.thonbao.office.difficulties;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Typed;

/** "Khó khăn, vướng mắc": the list, and one ticket with all that was said about it. */
@Controller
class DifficultiesPage {

    private final DifficultyViews views;
    private final DifficultyDesk desk;
    private final Moments moments;

    DifficultiesPage(DifficultyViews views, DifficultyDesk desk, Moments moments) {
        this.views = views;
        this.desk = desk;
        this.moments = moments;
    }

    @GetMapping("/difficulties")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("rows", views.all(me.agency()));
        return "office/difficulties";
    }

    @GetMapping("/difficulties/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute("ticket", views.one(me.agency(), id));
        model.addAttribute("messages", views.said(me.agency(), id));
        model.addAttribute("longest", DifficultyDesk.LONGEST_ANSWER);
        return "office/difficulty";
    }

    @PostMapping("/difficulties/{id}/taking")
    String take(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        views.one(me.agency(), id);
        var taken = desk.take(me.agency(), id, me.author().id());
        Flash.done(flash, taken ? "flash.difficultyTaken" : "flash.doneBefore");
        return "redirect:/difficulties/" + id;
    }

    @PostMapping("/difficulties/{id}/answer")
    String answer(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam String words,
            RedirectAttributes flash) {
        views.one(me.agency(), id);
        var answer = Typed.lines(words);
        if (answer.isBlank()) {
            Flash.problem(flash, "flash.difficultyBlank");
        } else if (answer.length() > DifficultyDesk.LONGEST_ANSWER) {
            Flash.problem(flash, "flash.difficultyTooLong", DifficultyDesk.LONGEST_ANSWER);
            flash.addFlashAttribute("typed", answer);
        } else {
            var done = desk.answer(me.agency(), id, answer, me.author().id(), me.getDisplayName(), moments.now());
            Flash.done(flash, done ? "flash.difficultyAnswered" : "flash.doneBefore");
        }
        return "redirect:/difficulties/" + id;
    }
}
