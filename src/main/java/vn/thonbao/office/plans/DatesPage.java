package vn.thonbao.office.plans;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** Which periods a draft asks for, how they follow each other, and by when those above want the whole. */
@Controller
@RequestMapping("/campaigns/plans/{draft}/dates")
class DatesPage {

    private static final List<Part> PARTS = List.of(Part.PERIODS, Part.MILESTONES);

    /** "periods.0.from", as {@link PlanForms#name} writes it. */
    private static final Pattern FIELD = Pattern.compile("([a-z]+)\\.([0-9]{1,3})\\.([a-z_]+)");

    /** Nobody writes these into a line. */
    private static final Set<String> TICKED = Set.of("history", "registers");

    private final DraftScopes drafts;
    private final Proofreading proofreading;
    private final PlanForms forms;
    private final Answers answers;
    private final Words words;

    DatesPage(DraftScopes drafts, Proofreading proofreading, PlanForms forms, Answers answers, Words words) {
        this.drafts = drafts;
        this.proofreading = proofreading;
        this.forms = forms;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long draft, Model model) {
        var shown = drafts.find(me, draft);
        return answers.form(shown, view(shown, shown.sheet(), faults(shown, shown.sheet())), model);
    }

    private List<Proof.Fault> faults(Draft draft, PlanSheet sheet) {
        var proof = proofreading.of(draft, sheet);
        return Stream.concat(proof.ofHead(true).stream(), proof.faults(PARTS).stream())
                .toList();
    }

    private FormView view(Draft draft, PlanSheet sheet, List<Proof.Fault> told) {
        var parts = new ArrayList<FormView.Part>();
        parts.add(new FormView.Part(
                words.text("draft.rhythm"), forms.head(PlanForms.RHYTHM, draft, sheet, told), false, false));
        for (var part : PARTS) {
            IntStream.rangeClosed(0, sheet.rows(part).size())
                    .filter(row -> !stands(draft, sheet, part, row))
                    .mapToObj(row -> new FormView.Part(
                            words.text("draft." + part, row == sheet.rows(part).size() ? words.text("draft.new") : ""),
                            forms.row(part, row, draft, sheet, told),
                            false,
                            true))
                    .forEach(parts::add);
        }
        var shown = parts.stream()
                .flatMap(part -> part.fields().stream())
                .flatMap(field -> field.faults().stream())
                .toList();
        return new FormView(
                words.text("draft.dates"),
                "/campaigns/plans/" + draft.id() + "/dates",
                parts,
                sheet.rows(Part.PERIODS).stream()
                        .filter(period -> drafts.stands(draft, period))
                        .toList(),
                told.stream()
                        .map(Proof.Fault::words)
                        .filter(sentence -> !shown.contains(sentence))
                        .toList());
    }

    /** What stands is moved on the page of its period. */
    private boolean stands(Draft draft, PlanSheet sheet, Part part, int row) {
        return part == Part.PERIODS
                && row < sheet.rows(part).size()
                && drafts.stands(draft, sheet.rows(part).get(row));
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long draft,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var shown = drafts.find(me, draft);
        var sheet = changed(shown, joined(fields));
        var told = new ArrayList<>(faults(shown, sheet));
        told.removeIf(fault -> fault.place().key().equals("periods"));
        if (edition != shown.edition()) {
            told.addAll(now(shown, sheet));
        }
        var refused = drafts.keep(me, shown, edition, told, sheet);
        if (refused.isPresent()) {
            return answers.refused(refused.get(), shown, view(shown, sheet, told), model, response);
        }
        Flash.done(flash, "flash.draftSaved", words.text("draft.dates"));
        return DraftPage.HERE + draft;
    }

    /** What several boxes of one name say, one a line. */
    private static Map<String, String> joined(MultiValueMap<String, String> fields) {
        return fields.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> String.join("\n", e.getValue())));
    }

    private PlanSheet changed(Draft draft, Map<String, String> typed) {
        var rhythm = new TreeMap<String, String>();
        var follows = !typed.getOrDefault("repeats.every", "").isBlank();
        PlanForms.RHYTHM.forEach(key ->
                rhythm.put(key, follows ? Typing.written(key, typed.getOrDefault(key, "")) : ""));
        var sheet = draft.sheet().with(rhythm);
        for (var part : PARTS) {
            sheet = sheet.with(part, rows(draft, part, typed));
        }
        return sheet;
    }

    /**
     * A row whose lines were emptied goes, with what is ticked in it. The form has none for what stands: that keeps its place
     * between the others.
     */
    private List<Map<String, String>> rows(Draft draft, Part part, Map<String, String> typed) {
        var written = draft.sheet().rows(part);
        var standing = new ArrayDeque<>(written.stream()
                .filter(row -> part == Part.PERIODS && drafts.stands(draft, row))
                .toList());
        var open = typedRows(part, typed);
        var known = open.headMap(written.size());
        known.values().stream().filter(row -> TICKED.containsAll(row.keySet())).forEach(Map::clear);
        known.entrySet()
                .removeIf(row -> standing.contains(written.get(row.getKey()))
                        && sameDays(written.get(row.getKey()), row.getValue()));
        var rows = new ArrayList<Map<String, String>>();
        for (var place = 0; !open.isEmpty() && place <= open.lastKey(); place++) {
            if (open.containsKey(place)) {
                rows.add(open.getOrDefault(place, Map.of()));
            } else if (!standing.isEmpty()) {
                rows.add(standing.remove());
            }
        }
        rows.addAll(standing);
        rows.removeIf(
                row -> PlanForms.ROWS.getOrDefault(part, List.of()).stream().noneMatch(row::containsKey));
        return rows;
    }

    private static boolean sameDays(Map<String, String> one, Map<String, String> other) {
        return Stream.of("from", "to").allMatch(key -> one.getOrDefault(key, "").equals(other.getOrDefault(key, "-")));
    }

    /** By their places on the page, which need not be those of the draft. */
    private static TreeMap<Integer, Map<String, String>> typedRows(Part part, Map<String, String> typed) {
        var rows = new TreeMap<Integer, Map<String, String>>();
        typed.forEach((name, value) -> {
            var field = FIELD.matcher(name);
            if (field.matches() && PlanForms.isOf(part, field.group(1), field.group(3))) {
                var row = rows.computeIfAbsent(Integer.valueOf(field.group(2)), place -> new LinkedHashMap<>());
                var written = Typing.written(field.group(3), value);
                if (!written.isBlank()) {
                    row.put(field.group(3), written);
                }
            }
        });
        return rows;
    }

    /** What the draft says by now, beside what was typed over an older one. */
    private List<Proof.Fault> now(Draft draft, PlanSheet typed) {
        var told = new ArrayList<>(proofreading.now(
                new Place(Optional.empty(), 0, ""),
                PlanForms.RHYTHM,
                draft.sheet().head(),
                typed.head()));
        PARTS.forEach(part -> draft.sheet().rows(part).stream()
                .filter(row -> !typed.rows(part).contains(row))
                .map(row -> proofreading.now(part, row))
                .forEach(told::add));
        return told;
    }
}
