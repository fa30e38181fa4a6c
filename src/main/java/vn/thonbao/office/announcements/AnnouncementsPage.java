package vn.thonbao.office.announcements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** "Thông báo": the list, writing one with a look before it goes out, and who has read it. */
@Controller
@RequestMapping("/announcements")
class AnnouncementsPage {

    private final AnnouncementViews views;
    private final AnnouncementDesk desk;
    private final Drafting drafting;
    private final Moments moments;
    private final Words words;

    AnnouncementsPage(AnnouncementViews views, AnnouncementDesk desk, Drafting drafting, Moments moments, Words words) {
        this.views = views;
        this.desk = desk;
        this.drafting = drafting;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("rows", views.all(me.agency()));
        return "office/announcements";
    }

    @GetMapping("/new")
    String write(@AuthenticationPrincipal SignedIn me, Model model) {
        return form(me, AnnouncementForm.blank(), Optional.empty(), model);
    }

    /** @param then "send" = it was looked at and goes out; anything else shows it first */
    @PostMapping
    String take(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = AnnouncementForm.of(fields);
        var fault = drafting.faults(me.agency(), form).stream().findFirst();
        if (fault.isPresent() || form.token().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var why = words.text(
                    "announcement.fault." + fault.map(Enum::name).orElse("NO_WORDS"),
                    fault.filter(f -> f == NewAnnouncement.Fault.DAYS).isPresent()
                            ? NewAnnouncement.MOST_DAYS
                            : NewAnnouncement.LONGEST);
            model.addAttribute("flash", Flash.of("problem", "flash.announcementRefused", why));
            return form(me, form, Optional.empty(), model);
        }
        if (!then.equals("send")) {
            return form(me, form, Optional.of(drafting.preview(me.agency(), form)), model);
        }
        var sent = drafting.send(me, form);
        Flash.done(flash, sent.isPresent() ? "flash.announcementSent" : "flash.doneBefore");
        return "redirect:/announcements" + sent.map(a -> "/" + a.id()).orElse("");
    }

    private String form(SignedIn me, AnnouncementForm form, Optional<Drafting.Preview> preview, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("kinds", drafting.kinds(me.agency()));
        model.addAttribute("units", drafting.units(me.agency()));
        model.addAttribute("longest", NewAnnouncement.LONGEST);
        model.addAttribute("longestLink", NewAnnouncement.LONGEST_LINK);
        model.addAttribute("mostDays", NewAnnouncement.MOST_DAYS);
        return "office/announcement-new";
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute("view", views.one(me.agency(), id));
        return "office/announcement";
    }

    @PostMapping("/{id}/receipts/{receipt}/called")
    String called(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long receipt,
            RedirectAttributes flash) {
        views.one(me.agency(), id);
        var done = desk.called(me.agency(), receipt, me.author().id(), me.getDisplayName(), moments.now());
        Flash.done(flash, done ? "flash.called" : "flash.doneBefore");
        return "redirect:/announcements/" + id + "#can-goi";
    }
}
