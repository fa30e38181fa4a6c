package vn.thonbao.office.announcements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.AnnouncementFiles;
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
    private final Papers papers;
    private final Moments moments;
    private final Words words;

    AnnouncementsPage(
            AnnouncementViews views,
            AnnouncementDesk desk,
            Drafting drafting,
            Papers papers,
            Moments moments,
            Words words) {
        this.views = views;
        this.desk = desk;
        this.drafting = drafting;
        this.papers = papers;
        this.moments = moments;
        this.words = words;
    }

    /** @param before the number above which the page ends */
    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> before, Model model) {
        model.addAttribute("page", views.page(me.agency(), before));
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
            @RequestParam(name = "file") Optional<List<MultipartFile>> chosen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var form = AnnouncementForm.of(fields);
        if (form.token().isEmpty()) {
            return "redirect:/announcements/new";
        }
        var wrong = new ArrayList<>(papers.take(me.agency(), form, chosen.orElse(List.of())));
        drafting.faults(me.agency(), form).stream().findFirst().map(this::why).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("flash", Flash.of("problem", "flash.announcementRefused", String.join(" ", wrong)));
            return form(me, form, Optional.empty(), model);
        }
        if (!then.equals("send")) {
            return form(me, form, Optional.of(drafting.preview(me.agency(), form)), model);
        }
        var sent = drafting.send(me, form);
        Flash.done(flash, sent.isPresent() ? "flash.announcementSent" : "flash.doneBefore");
        return "redirect:/announcements" + sent.map(a -> "/" + a.id()).orElse("");
    }

    private String why(NewAnnouncement.Fault fault) {
        return words.text(
                "announcement.fault." + fault,
                fault == NewAnnouncement.Fault.DAYS ? NewAnnouncement.MOST_DAYS : NewAnnouncement.LONGEST);
    }

    private String form(SignedIn me, AnnouncementForm form, Optional<Drafting.Preview> preview, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("papers", papers.of(me.agency(), form));
        model.addAttribute("mostPapers", AnnouncementFiles.MOST);
        model.addAttribute("largest", papers.largest());
        model.addAttribute("kinds", drafting.kinds(me.agency()));
        model.addAttribute("units", drafting.units(me.agency()));
        model.addAttribute("longest", NewAnnouncement.LONGEST);
        model.addAttribute("longestLink", NewAnnouncement.LONGEST_LINK);
        model.addAttribute("mostDays", NewAnnouncement.MOST_DAYS);
        return "office/announcement-new";
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        model.addAttribute("view", views.one(me.agency(), id, Math.max(0, from)));
        return "office/announcement";
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> paper(
            @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
        return papers.answer(views.find(me.agency(), id), file);
    }

    @PostMapping("/{id}/receipts/{receipt}/called")
    String called(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long receipt,
            RedirectAttributes flash) {
        views.find(me.agency(), id);
        var done = desk.called(me.agency(), receipt, me.author().id(), me.getDisplayName(), moments.now());
        Flash.done(flash, done ? "flash.called" : "flash.doneBefore");
        return "redirect:/announcements/" + id + "#can-goi";
    }
}
