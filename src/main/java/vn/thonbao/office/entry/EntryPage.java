package vn.thonbao.office.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Directory;
import vn.thonbao.office.Flash;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.SheetDesk.Asking;
import vn.thonbao.submission.SubmitOutcome;

/** Keying figures in: the office's own, or a head's beside the photo of the sheet. */
@Controller
class EntryPage {

    private final Scopes scopes;
    private final Directory directory;
    private final EntryViews views;
    private final Entries entries;

    EntryPage(Scopes scopes, Directory directory, EntryViews views, Entries entries) {
        this.scopes = scopes;
        this.directory = directory;
        this.views = views;
        this.entries = entries;
    }

    /** The office's own unit; every other one is reached from where its report is shown. */
    @GetMapping("/entry")
    String own(@AuthenticationPrincipal SignedIn me) {
        var scope = scopes.of(me.agency(), Optional.empty());
        return directory.units(me.agency(), scope.period().to()).stream()
                .filter(PeriodSheet::isOffice)
                .findFirst()
                .map(u -> "redirect:/entry/" + u.id().value())
                .orElse("redirect:/reports");
    }

    @GetMapping("/entry/{unit}")
    String show(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @RequestParam Optional<Long> period,
            Model model) {
        return page(me, unit, scopes.of(me.agency(), period), EntryForm.EMPTY, Map.of(), model);
    }

    /** @param then "send" = send at once when everything could be read; "ask" = ask the head whether it is right */
    @PostMapping("/entry/{unit}")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @RequestParam long period,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var scope = scopes.of(me.agency(), Optional.of(period));
        var form = EntryForm.of(fields);
        var result = entries.save(me, scope, scopes.unit(me.agency(), unit), form);
        if (!result.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "flash",
                    Flash.of(
                            "problem",
                            result.saved() == 0 ? "flash.entryNone" : "flash.entryProblems",
                            result.saved(),
                            result.problems().size()));
            return page(me, unit, scope, form, result.problems(), model);
        }
        return switch (then) {
            case "send" -> send(me, unit, scope, flash);
            case "ask" -> ask(me, unit, scope, flash);
            default -> saved(unit, period, result.saved(), flash);
        };
    }

    private String ask(SignedIn me, long unit, Scope scope, RedirectAttributes flash) {
        var outcome = entries.ask(me, scope, scopes.unit(me.agency(), unit));
        if (outcome instanceof Asking.Asked) {
            Flash.done(flash, "flash.sheetAsked");
        } else if (outcome instanceof Asking.AskedBefore) {
            Flash.done(flash, "flash.sheetAskedBefore");
        } else if (outcome instanceof Asking.FiguresMissing incomplete) {
            Flash.problem(
                    flash,
                    "flash.sheetIncomplete",
                    incomplete.missing().stream().map(Indicator::label).collect(Collectors.joining(", ")));
        } else {
            Flash.problem(flash, outcome instanceof Asking.FiguresLocked ? "flash.sheetLocked" : "flash.sheetNone");
        }
        flash.addAttribute("period", scope.period().id().value());
        return "redirect:/entry/" + unit;
    }

    private String send(SignedIn me, long unit, Scope scope, RedirectAttributes flash) {
        var outcome = entries.send(me, scope, scopes.unit(me.agency(), unit));
        if (outcome instanceof SubmitOutcome.Received received) {
            Flash.done(flash, "flash.entrySent");
            return "redirect:/reports/" + received.id().value();
        }
        Flash.problem(flash, "flash.notSent");
        flash.addAttribute("period", scope.period().id().value());
        return "redirect:/entry/" + unit;
    }

    private static String saved(long unit, long period, int saved, RedirectAttributes flash) {
        if (saved == 0) {
            Flash.problem(flash, "flash.nothingTyped");
        } else {
            Flash.done(flash, "flash.entrySaved", saved);
        }
        flash.addAttribute("period", period);
        return "redirect:/entry/" + unit;
    }

    private String page(
            SignedIn me, long unit, Scope scope, EntryForm form, Map<String, Problem> problems, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("entry", views.of(scope, scopes.unit(me.agency(), unit), form, problems));
        return "office/entry";
    }
}
