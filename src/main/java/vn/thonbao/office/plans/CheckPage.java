package vn.thonbao.office.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** One cross-check of a draft: what figures of a report should hold between each other, and what is asked if they do not. */
@Controller
@RequestMapping("/campaigns/plans/{draft}/checks/{row}")
class CheckPage {

    private static final List<String> KEYS = List.of("rule", "says");
    private static final String THERE = "#phep-so";

    private final DraftScopes drafts;
    private final Proofreading proofreading;
    private final PlanForms forms;
    private final CheckNames names;
    private final Answers answers;
    private final Words words;

    CheckPage(
            DraftScopes drafts,
            Proofreading proofreading,
            PlanForms forms,
            CheckNames names,
            Answers answers,
            Words words) {
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.forms = forms;
        this.names = names;
        this.answers = answers;
        this.words = words;
    }

    /** One row behind the last is a new check. */
    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, @PathVariable int row, Model model) {
        var shown = drafts.find(me, draft);
        if (row < 0 || row > shown.sheet().rows(Part.CHECKS).size()) {
            throw Scopes.notHere();
        }
        var told = proofreading.of(shown, shown.sheet()).faults(Part.CHECKS, row);
        return answers.form(shown, view(shown, row, check(shown, row), told, model), model);
    }

    /** With the rule as it stood: by the time the form comes back the check may stand in another row. */
    private FormView view(Draft draft, int row, Map<String, String> values, List<Proof.Fault> told, Model model) {
        var known = names.of(draft.sheet());
        model.addAttribute("names", known);
        model.addAttribute("examples", names.examples(known));
        var fields = Stream.concat(
                        Stream.of(Field.hidden("was", "was", was(draft, row))),
                        forms.item(KEYS, draft, values, told, false).stream())
                .toList();
        return new FormView(
                words.text("draft.check"),
                "/campaigns/plans/" + draft.id() + "/checks/" + row,
                List.of(new FormView.Part("", fields, false, false)),
                List.of(),
                told.stream()
                        .filter(fault -> !KEYS.contains(fault.place().key()))
                        .map(Proof.Fault::words)
                        .toList());
    }

    private static String was(Draft draft, int row) {
        return check(draft, row).getOrDefault("rule", "");
    }

    private static Map<String, String> check(Draft draft, int row) {
        var rows = draft.sheet().rows(Part.CHECKS);
        return row < rows.size() ? rows.get(row) : Map.of();
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @PathVariable("row") int seen,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String was,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var row = Rows.find(shown.sheet().rows(Part.CHECKS), seen, "rule", was);
        var values = values(typed);
        var sheet = changed(shown, row, values);
        var told = new ArrayList<>(proofreading
                .of(shown, sheet.knowing(Set.copyOf(Words.DENOMINATORS)))
                .faults(Part.CHECKS, row));
        if (!was.isEmpty() && !was(shown, row).equals(was)) {
            told.add(
                    new Proof.Fault(new Place(Optional.of(Part.CHECKS), row, ""), words.text("draft.fault.checkGone")));
        }
        if (edition != shown.edition()) {
            told.addAll(now(shown, row, values));
        }
        var refused = drafts.keep(me, shown, edition, told, sheet);
        if (refused.isPresent()) {
            return answers.refused(refused.get(), shown, view(shown, row, values, told, model), model, response);
        }
        Flash.done(flash, "flash.draftSaved", words.text("draft.check"));
        return DraftPage.HERE + draft + THERE;
    }

    private static Map<String, String> values(Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> values.put(key, Typing.written(key, typed.getOrDefault(key, ""))));
        return values;
    }

    private PlanSheet changed(Draft draft, int row, Map<String, String> values) {
        var used = Stream.of(values.getOrDefault("rule", "").split(" "))
                .filter(Words.DENOMINATORS::contains)
                .collect(Collectors.toSet());
        return draft.sheet()
                .with(Part.CHECKS, Rows.with(draft.sheet().rows(Part.CHECKS), row, values))
                .knowing(used);
    }

    /** What the draft says of it by now, beside what was typed over an older one. */
    private List<Proof.Fault> now(Draft draft, int row, Map<String, String> typed) {
        var standing = check(draft, row);
        return standing.isEmpty()
                ? List.of()
                : proofreading.now(new Place(Optional.of(Part.CHECKS), row, ""), KEYS, standing, typed);
    }

    @PostMapping("/removal")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @PathVariable int row,
            @RequestParam int edition,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var rows = Rows.without(shown.sheet().rows(Part.CHECKS), row);
        if (!drafts.keep(me, shown, edition, shown.sheet().with(Part.CHECKS, rows))) {
            Flash.problem(flash, "flash.draftMeanwhile");
        }
        return DraftPage.HERE + draft + THERE;
    }
}
