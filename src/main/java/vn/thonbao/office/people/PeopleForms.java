package vn.thonbao.office.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** What is sent from the page of a unit. */
@Controller
@RequestMapping("/units/{unit}")
class PeopleForms {

    private final Scopes scopes;
    private final Directory directory;
    private final PeopleChanges changes;
    private final UnitPage page;
    private final Moments moments;
    private final Words words;

    PeopleForms(
            Scopes scopes, Directory directory, PeopleChanges changes, UnitPage page, Moments moments, Words words) {
        this.scopes = scopes;
        this.directory = directory;
        this.changes = changes;
        this.page = page;
        this.moments = moments;
        this.words = words;
    }

    @PostMapping("/people")
    String add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @Valid @ModelAttribute("person") PersonForm person,
            BindingResult mistakes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var where = scopes.unit(me.agency(), unit);
        if (mistakes.hasErrors()) {
            return again(where, "flash.personMistakes", model, response);
        }
        changes.add(where, person);
        Flash.done(flash, "flash.personAdded", person.name());
        return "redirect:/units/" + unit;
    }

    @PostMapping("/people/{id}")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            @Valid @ModelAttribute("changed") PersonForm person,
            BindingResult mistakes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var where = scopes.unit(me.agency(), unit);
        var who = scopes.person(me.agency(), id);
        if (mistakes.hasErrors()) {
            model.addAttribute("changing", id);
            model.addAttribute(
                    "mistakes",
                    mistakes.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.toSet()));
            return again(where, "flash.personMistakes", model, response);
        }
        changes.change(who, person);
        Flash.done(flash, "flash.personChanged", person.name());
        return "redirect:/units/" + unit;
    }

    private String again(ReportingUnit unit, String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Flash.of("problem", why));
        return page.show(unit, model);
    }

    /** The address is shown on the next page and never again: only its hash is kept. */
    @PostMapping("/people/{id}/chat-link")
    String newLink(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            RedirectAttributes flash) {
        var who = scopes.person(me.agency(), id);
        var agency = directory.agency(me.agency());
        var link = changes.newLink(who);
        var you = who.you();
        flash.addFlashAttribute("link", link);
        flash.addFlashAttribute("linkFor", id);
        flash.addFlashAttribute(
                "linkText",
                words.text(
                        "people.linkText",
                        you.substring(0, 1).toUpperCase(Words.VIETNAMESE) + you.substring(1),
                        you,
                        agency.office(),
                        agency.fullName(),
                        link,
                        agency.officer(),
                        agency.officerPhone()));
        return "redirect:/units/" + unit + "#nguoi-" + id;
    }

    @PostMapping("/people/{id}/dismissal")
    String dismiss(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @PathVariable long id,
            @RequestParam LocalDate from,
            RedirectAttributes flash) {
        var who = scopes.person(me.agency(), id);
        changes.dismiss(who, scopes.unit(me.agency(), unit), from);
        Flash.done(flash, "flash.dismissed", who.name(), moments.date(from));
        return "redirect:/units/" + unit;
    }

    @PostMapping("/denominators")
    String count(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long unit,
            @RequestParam LocalDate on,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var where = scopes.unit(me.agency(), unit);
        var counts = Counts.of(fields);
        changes.count(where, counts.good(), on);
        if (!counts.bad().isEmpty()) {
            model.addAttribute("counts", counts.bad());
            model.addAttribute("on", on);
            return again(where, "flash.countMistakes", model, response);
        }
        Flash.done(flash, "flash.counted");
        return "redirect:/units/" + unit;
    }
}
