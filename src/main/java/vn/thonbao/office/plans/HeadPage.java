package vn.thonbao.office.plans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.channel.Introductions;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** What a draft is called, which plan it is of, and which units report. */
@Controller
@RequestMapping("/campaigns/plans/{draft}/head")
class HeadPage {

    private static final Place HEAD = new Place(Optional.empty(), 0, "");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_SHORT_TITLE = 60;

    private final DraftScopes drafts;
    private final Proofreading proofreading;
    private final PlanForms forms;
    private final Answers answers;
    private final Words words;

    HeadPage(DraftScopes drafts, Proofreading proofreading, PlanForms forms, Answers answers, Words words) {
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.forms = forms;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, Model model) {
        var shown = drafts.find(me, draft);
        return answers.form(shown, view(shown, shown.sheet(), List.of()), model);
    }

    private FormView view(Draft draft, PlanSheet sheet, List<Proof.Fault> told) {
        return new FormView(
                words.text("draft.head"),
                "/campaigns/plans/" + draft.id() + "/head",
                List.of(new FormView.Part("", forms.head(PlanForms.HEAD, draft, sheet, told), false, false)),
                List.of(),
                List.of());
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @RequestParam int edition,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var sheet = changed(shown, typed);
        var told = faults(shown, sheet);
        if (edition != shown.edition()) {
            told.addAll(proofreading.now(HEAD, PlanForms.HEAD, shown.sheet().head(), sheet.head()));
        }
        var refused = drafts.keep(me, shown, edition, told, sheet);
        if (refused.isPresent()) {
            return answers.refused(refused.get(), shown, view(shown, sheet, told), model, response);
        }
        Flash.done(flash, "flash.draftSaved", words.text("draft.head"));
        return DraftPage.HERE + draft;
    }

    private static PlanSheet changed(Draft draft, Map<String, String> typed) {
        var runs = draft.campaign().isPresent();
        var values = new TreeMap<String, String>();
        PlanForms.HEAD.stream()
                .filter(key -> typed.containsKey(key) && (!runs || !PlanForms.FOR_EVER.contains(key)))
                .forEach(key -> values.put(key, Typing.written(key, typed.getOrDefault(key, ""))));
        if (!runs
                && values.getOrDefault("campaign", draft.sheet().head("campaign"))
                        .isEmpty()) {
            values.put("campaign", code(values.getOrDefault("short_title", "")));
        }
        var kind = values.getOrDefault("units.kind", "");
        return (kind.isEmpty() ? draft.sheet() : draft.sheet().forUnits(kind)).with(values);
    }

    /** "Thi đua năm 2026" is "thi-dua-nam-2026". */
    private static String code(String title) {
        var plain = Introductions.plain(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_CODE)).replaceAll("-$", "");
    }

    private List<Proof.Fault> faults(Draft draft, PlanSheet sheet) {
        var faults = new ArrayList<>(proofreading.of(draft, sheet).ofHead(false).stream()
                .filter(fault -> PlanForms.HEAD.contains(fault.place().key()))
                .toList());
        if (!sheet.head("campaign").isEmpty() && !sheet.head("campaign").matches("[a-z0-9][a-z0-9-]{2,39}")) {
            faults.add(fault("campaign", words.text("copy.fault.code")));
        }
        Map.of("title", LONGEST_TITLE, "short_title", LONGEST_SHORT_TITLE).forEach((key, longest) -> {
            if (sheet.head(key).length() > longest) {
                faults.add(fault(key, words.text("copy.fault.title", longest)));
            }
        });
        return faults;
    }

    private static Proof.Fault fault(String key, String words) {
        return new Proof.Fault(new Place(Optional.empty(), 0, key), words);
    }
}
