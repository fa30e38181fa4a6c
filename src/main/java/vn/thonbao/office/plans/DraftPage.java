package vn.thonbao.office.plans;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.campaigns.PlanFile;
import vn.thonbao.office.campaigns.PlanWords;

/** A campaign that is being written: what it says, what is still wrong with it, and what taking it would do. */
@Controller
class DraftPage {

    static final String HERE = "redirect:/campaigns/plans/";

    private final DraftScopes drafts;
    private final Proofreading proofreading;
    private final PlanFile files;
    private final PlanWords words;
    private final Scopes scopes;
    private final Moments moments;

    DraftPage(
            DraftScopes drafts,
            Proofreading proofreading,
            PlanFile files,
            PlanWords words,
            Scopes scopes,
            Moments moments) {
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.files = files;
        this.words = words;
        this.scopes = scopes;
        this.moments = moments;
    }

    /** Nobody need think of anything before the first form. */
    @PostMapping("/campaigns/plans")
    String begin(@AuthenticationPrincipal SignedIn me) {
        return HERE + drafts.begin(me) + "/head";
    }

    @PostMapping("/campaigns/{campaign}/plan")
    String edit(@AuthenticationPrincipal SignedIn me, @PathVariable long campaign, RedirectAttributes flash) {
        var running = scopes.campaign(me.agency(), campaign);
        if (!running.running()) {
            Flash.problem(flash, "flash.planClosed");
            return "redirect:/campaigns/" + campaign + "/life";
        }
        return HERE + drafts.begin(me, running);
    }

    /** A file that was handed in, to be changed before it is taken. */
    @PostMapping("/campaigns/plans/file")
    String of(@AuthenticationPrincipal SignedIn me, @RequestParam String text, RedirectAttributes flash) {
        var taken = drafts.take(me, text);
        if (taken.isEmpty()) {
            Flash.problem(flash, "flash.planEmpty");
            return "redirect:/campaigns/file";
        }
        return HERE + taken.get();
    }

    @GetMapping("/campaigns/plans/{draft}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, Model model) {
        var shown = drafts.find(me, draft);
        var sheet = shown.sheet();
        var proof = proofreading.of(shown, sheet);
        model.addAttribute("draft", shown);
        model.addAttribute("changed", moments.brief(shown.at()));
        model.addAttribute("proof", proof);
        model.addAttribute("read", proof.read());
        model.addAttribute("words", words);
        model.addAttribute("items", rows(shown, proof, Part.INDICATORS));
        model.addAttribute("periods", sheet.rows(Part.PERIODS));
        model.addAttribute("milestones", sheet.rows(Part.MILESTONES));
        model.addAttribute("checks", rows(shown, proof, Part.CHECKS));
        model.addAttribute("names", names(sheet));
        return "office/plan-draft";
    }

    /** Behind the last as it stands now: somebody may have added one since the page was shown. */
    @GetMapping("/campaigns/plans/{draft}/items/new")
    String add(@AuthenticationPrincipal SignedIn me, @PathVariable long draft) {
        var items = drafts.find(me, draft).sheet().rows(Part.INDICATORS);
        return HERE + draft + "/items/" + items.size();
    }

    /** An item or a cross-check. @param faults how many things are wrong with it */
    record Row(int row, Map<String, String> values, int faults) {}

    private static List<Row> rows(Draft draft, Proof proof, Part part) {
        var rows = draft.sheet().rows(part);
        return IntStream.range(0, rows.size())
                .mapToObj(row ->
                        new Row(row, rows.get(row), proof.faults(part, row).size()))
                .toList();
    }

    /** "7.1 Hộ nghèo" by its code. */
    private static Map<String, String> names(PlanSheet sheet) {
        return sheet.rows(Part.INDICATORS).stream()
                .collect(toMap(
                        item -> item.getOrDefault("code", ""),
                        item -> item.getOrDefault("number", "") + " " + item.getOrDefault("label", ""),
                        (one, other) -> one));
    }

    @PostMapping("/campaigns/plans/{draft}/taking")
    String take(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @RequestParam int edition,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var taken = edition == shown.edition()
                && proofreading.of(shown, shown.sheet()).takeable()
                && files.take(me, "", shown.sheet().written().text());
        if (!taken) {
            Flash.problem(flash, "flash.draftLook");
            return HERE + draft;
        }
        drafts.drop(shown);
        Flash.done(flash, "flash.draftTaken", shown.sheet().head("short_title"));
        return "redirect:/campaigns";
    }

    @PostMapping("/campaigns/plans/{draft}/removal")
    String drop(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, RedirectAttributes flash) {
        drafts.drop(drafts.find(me, draft));
        Flash.done(flash, "flash.draftDropped");
        return "redirect:/campaigns";
    }
}
