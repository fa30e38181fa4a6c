package vn.thonbao.office.summary;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.office.people.Invites;
import vn.thonbao.office.people.PeopleChanges;
import vn.thonbao.officials.SummaryChart;
import vn.thonbao.officials.SummaryWords;
import vn.thonbao.summary.Recipients;
import vn.thonbao.summary.SummaryDesk;

/** "Tổng hợp". */
@Controller
class SummaryPage {

    private final SummaryDesk desk;
    private final SummaryWords text;
    private final SummaryChart chart;
    private final RecipientViews views;
    private final Recipients recipients;
    private final Invites invites;
    private final PeopleChanges people;
    private final Scopes scopes;
    private final Moments moments;
    private final Words words;

    SummaryPage(
            SummaryDesk desk,
            SummaryWords text,
            SummaryChart chart,
            RecipientViews views,
            Recipients recipients,
            Invites invites,
            PeopleChanges people,
            Scopes scopes,
            Moments moments,
            Words words) {
        this.desk = desk;
        this.text = text;
        this.chart = chart;
        this.views = views;
        this.recipients = recipients;
        this.invites = invites;
        this.people = people;
        this.scopes = scopes;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping("/summary")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("text", text.text(reader(me), desk.now(me.agency(), moments.now())));
        model.addAttribute("rows", views.of(me.agency()));
        model.addAttribute("inviting", invites.useful());
        model.addAttribute("week", List.of(DayOfWeek.values()));
        model.addAttribute("forms", RecipientForm.FORMS_OF_ADDRESS);
        if (!model.containsAttribute("recipient")) {
            model.addAttribute("recipient", RecipientForm.EMPTY);
        }
        return "office/summary";
    }

    /** As of now, so nobody keeps it. */
    @GetMapping("/summary/picture.png")
    ResponseEntity<byte[]> picture(@AuthenticationPrincipal SignedIn me) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(chart.picture(reader(me), desk.now(me.agency(), moments.now())));
    }

    /** The officer who looks at it is nobody of the directory. */
    private static Person reader(SignedIn me) {
        return new Person(
                new PersonId(0), me.agency(), me.getDisplayName(), RecipientForm.EMPTY.addressForm(), Optional.empty());
    }

    @PostMapping("/summary/recipients")
    String add(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("recipient") RecipientForm form,
            BindingResult mistakes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var why = mistakes.hasErrors() ? "FORM" : views.add(me, form);
        if (!why.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "flash", Flash.of("problem", "flash.recipientRefused", words.text("summary.fault." + why)));
            return show(me, model);
        }
        Flash.done(flash, "flash.recipientAdded", form.name());
        return "redirect:/summary#nguoi-nhan";
    }

    @PostMapping("/summary/recipients/{id}")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam DayOfWeek day,
            @RequestParam int hour,
            RedirectAttributes flash) {
        var why = views.change(me, new PersonId(id), day, hour);
        if (why.isEmpty()) {
            Flash.done(flash, "flash.recipientSaved");
        } else {
            Flash.problem(flash, "flash.recipientRefused", words.text("summary.fault." + why));
        }
        return "redirect:/summary#nguoi-nhan";
    }

    @PostMapping("/summary/recipients/{id}/end")
    String stop(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        var done = recipients.stop(me.agency(), new PersonId(id), me.getDisplayName());
        Flash.done(flash, done ? "flash.recipientStopped" : "flash.doneBefore");
        return "redirect:/summary#nguoi-nhan";
    }

    /** The code is shown on the next page and never again: only its hash is kept. */
    @PostMapping("/summary/recipients/{id}/invitation")
    String invite(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("invite", invites.invite(recipient(me, id), words.text("summary.official")));
        return "redirect:/summary#nguoi-" + id;
    }

    /** The same of the personal address. */
    @PostMapping("/summary/recipients/{id}/chat-link")
    String link(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("link", people.newLink(recipient(me, id)));
        flash.addFlashAttribute("linkFor", id);
        return "redirect:/summary#nguoi-" + id;
    }

    /** A head's codes are made on the unit's page, and by nobody else's rules. */
    private Person recipient(SignedIn me, long id) {
        return recipients.of(me.agency()).stream()
                .filter(r -> r.active() && r.person().value() == id)
                .findFirst()
                .map(r -> scopes.person(me.agency(), id))
                .orElseThrow(Scopes::notHere);
    }
}
