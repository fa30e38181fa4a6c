package vn.thonbao.office.plans;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.office.Flash;
import vn.thonbao.office.campaigns.PlanWords;

/** Shows a form of a draft: as it stands, or with what was typed and could not be kept. */
@Component
class Answers {

    private final PlanWords words;

    Answers(PlanWords words) {
        this.words = words;
    }

    String form(Draft draft, FormView view, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("view", view);
        model.addAttribute("words", words);
        return "office/plan-form";
    }

    String refused(String why, Draft draft, FormView view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Flash.of("problem", why));
        return form(draft, view, model);
    }
}
