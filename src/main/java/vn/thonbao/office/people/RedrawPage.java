package vn.thonbao.office.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;

/** "Gộp, tách đơn vị": what was recorded, a form, and a preview before anything is written. */
@Controller
@RequestMapping("/people/changes")
class RedrawPage {

    private final Redrawing redrawing;
    private final RedrawViews views;

    RedrawPage(Redrawing redrawing, RedrawViews views) {
        this.redrawing = redrawing;
        this.views = views;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return form(me, RedrawForm.EMPTY, Map.of(), model);
    }

    private String form(SignedIn me, RedrawForm form, Map<String, String> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("units", views.choices(me.agency()));
        model.addAttribute("lines", views.lines(form));
        model.addAttribute("past", views.past(me.agency()));
        return "office/redraw";
    }

    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = RedrawForm.of(fields);
        var faults = redrawing.faults(me.agency(), form);
        return faults.isEmpty()
                ? preview(me, form, faults, model)
                : lookAgain(model, response, form(me, form, faults, model));
    }

    private String preview(SignedIn me, RedrawForm form, Map<String, String> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("preview", views.preview(me.agency(), form));
        return "office/redraw-preview";
    }

    private static String lookAgain(Model model, HttpServletResponse response, String view) {
        Flash.lookBelow(model, response);
        return view;
    }

    @PostMapping
    String record(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = RedrawForm.of(fields);
        var faults = redrawing.record(me, form);
        if (faults.isEmpty()) {
            Flash.done(flash, form.merges() ? "flash.merged" : "flash.split", form.text("name.1"));
            return "redirect:/people/changes";
        }
        var onlyPeople = faults.keySet().stream().allMatch(field -> field.startsWith("keep."));
        return lookAgain(
                model, response, onlyPeople ? preview(me, form, faults, model) : form(me, form, faults, model));
    }
}
