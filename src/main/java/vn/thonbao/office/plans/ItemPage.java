package vn.thonbao.office.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** One item of a draft: written, changed, moved, left out. */
@Controller
@RequestMapping("/campaigns/plans/{draft}/items/{row}")
class ItemPage {

    private static final List<String> FIELDS =
            Stream.concat(PlanForms.BASIC.stream(), PlanForms.MORE.stream()).toList();

    private final DraftScopes drafts;
    private final Proofreading proofreading;
    private final PlanForms forms;
    private final ItemDefaults defaults;
    private final Answers answers;
    private final Words words;

    ItemPage(
            DraftScopes drafts,
            Proofreading proofreading,
            PlanForms forms,
            ItemDefaults defaults,
            Answers answers,
            Words words) {
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.forms = forms;
        this.defaults = defaults;
        this.answers = answers;
        this.words = words;
    }

    /** One row behind the last is a new item. */
    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, @PathVariable int row, Model model) {
        var shown = drafts.find(me, draft);
        var told = proofreading.of(shown, shown.sheet()).faults(Part.INDICATORS, row);
        return answers.form(shown, view(shown, row, item(shown, row), told), model);
    }

    private static Map<String, String> item(Draft draft, int row) {
        var rows = draft.sheet().rows(Part.INDICATORS);
        if (row < 0 || row > rows.size()) {
            throw Scopes.notHere();
        }
        return row == rows.size() ? Map.of("reporters", draft.sheet().head("units.kind")) : rows.get(row);
    }

    private FormView view(Draft draft, int row, Map<String, String> values, List<Proof.Fault> told) {
        var runs = runs(draft, row);
        return new FormView(
                values.getOrDefault("label", "").isEmpty()
                        ? words.text("draft.newItem")
                        : values.getOrDefault("number", "") + " · " + values.get("label"),
                "/campaigns/plans/" + draft.id() + "/items/" + row,
                List.of(
                        new FormView.Part("", basic(draft, values, told, runs), false, false),
                        new FormView.Part(
                                words.text("draft.more"),
                                forms.item(PlanForms.MORE, draft, values, told, runs),
                                true,
                                false)),
                List.of(),
                told.stream()
                        .filter(fault -> !FIELDS.contains(fault.place().key()))
                        .map(Proof.Fault::words)
                        .toList());
    }

    /** With the code: by the time the form comes back the item may stand in another row. */
    private List<Field> basic(Draft draft, Map<String, String> values, List<Proof.Fault> told, boolean runs) {
        return Stream.concat(
                        Stream.of(Field.hidden("code", "code", values.getOrDefault("code", ""))),
                        forms.item(PlanForms.BASIC, draft, values, told, runs).stream())
                .toList();
    }

    private boolean runs(Draft draft, int row) {
        var rows = draft.sheet().rows(Part.INDICATORS);
        return row < rows.size() && drafts.running(draft).contains(rows.get(row).getOrDefault("code", ""));
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @PathVariable("row") int seen,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var row = Rows.find(shown.sheet().rows(Part.INDICATORS), seen, "code", code);
        var old = item(shown, row);
        var values = values(old, typed, runs(shown, row));
        var fixed = runs(shown, row) ? PlanForms.FOR_EVER : Set.<String>of();
        var filled = defaults.fill(old, values, fixed, shown.sheet());
        var sheet = shown.sheet().with(Part.INDICATORS, Rows.with(shown.sheet().rows(Part.INDICATORS), row, filled));
        var unread = unreadable(typed);
        var told = new ArrayList<>(
                unread.keySet().stream().map(key -> malformed(key, row)).toList());
        proofreading.of(shown, sheet).faults(Part.INDICATORS, row).stream()
                .filter(fault -> !unread.containsKey(fault.place().key()))
                .forEach(told::add);
        if (!code.isEmpty() && !old.containsKey("code")) {
            told.add(new Proof.Fault(
                    new Place(Optional.of(Part.INDICATORS), row, "code"), words.text("draft.fault.gone")));
        }
        if (edition != shown.edition()) {
            told.addAll(now(row, old, filled));
        }
        var refused = drafts.keep(me, shown, edition, told, sheet);
        if (refused.isPresent()) {
            var view = view(shown, row, values, told).withTyped(unread);
            return answers.refused(refused.get(), shown, view, model, response);
        }
        Flash.done(flash, "flash.draftSaved", filled.getOrDefault("label", ""));
        return DraftPage.HERE + draft + "#chi-tieu";
    }

    /** What the draft says of it by now, beside what was typed over an older one. */
    private List<Proof.Fault> now(int row, Map<String, String> old, Map<String, String> typed) {
        return old.containsKey("code")
                ? proofreading.now(new Place(Optional.of(Part.INDICATORS), row, ""), FIELDS, old, typed)
                : List.of();
    }

    private static Map<String, String> values(
            Map<String, String> old, MultiValueMap<String, String> typed, boolean runs) {
        var values = new LinkedHashMap<String, String>();
        Optional.ofNullable(old.get("code")).ifPresent(code -> values.put("code", code));
        FIELDS.forEach(key -> values.put(
                key,
                runs && PlanForms.FOR_EVER.contains(key)
                        ? old.getOrDefault(key, "")
                        : Typing.written(key, String.join("\n", typed.getOrDefault(key, List.of())))));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static Map<String, String> unreadable(MultiValueMap<String, String> typed) {
        var unread = new LinkedHashMap<>(typed.toSingleValueMap());
        unread.entrySet().removeIf(e -> Typing.readable(e.getKey(), e.getValue()));
        return unread;
    }

    private Proof.Fault malformed(String key, int row) {
        return new Proof.Fault(new Place(Optional.of(Part.INDICATORS), row, key), words.text("entry.reason.MALFORMED"));
    }

    /** @param by -1 = asked earlier, 1 = later */
    @PostMapping("/place")
    String move(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @PathVariable int row,
            @RequestParam int edition,
            @RequestParam int by,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var rows = new ArrayList<>(shown.sheet().rows(Part.INDICATORS));
        var other = row + Integer.signum(by);
        if (row < 0 || row >= rows.size() || other < 0 || other >= rows.size()) {
            return DraftPage.HERE + draft;
        }
        Collections.swap(rows, row, other);
        return saved(me, shown, rows, edition, flash);
    }

    /** Whether units have answered it already is told before the draft is taken. */
    @PostMapping("/removal")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @PathVariable int row,
            @RequestParam int edition,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        return saved(me, shown, Rows.without(shown.sheet().rows(Part.INDICATORS), row), edition, flash);
    }

    private String saved(
            SignedIn me, Draft draft, List<Map<String, String>> rows, int edition, RedirectAttributes flash) {
        if (!drafts.keep(me, draft, edition, draft.sheet().with(Part.INDICATORS, rows))) {
            Flash.problem(flash, "flash.draftMeanwhile");
        }
        return DraftPage.HERE + draft.id() + "#chi-tieu";
    }
}
