package vn.thonbao.office.today;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.channel.ChannelDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.announcements.AnnouncementViews;
import vn.thonbao.office.awards.AwardViews;
import vn.thonbao.office.difficulties.DifficultyViews;
import vn.thonbao.office.people.Strangers;

/** "Việc cần tôi hôm nay". */
@Controller
class TodayPage {

    private final Scopes scopes;
    private final Today today;
    private final DealtWith dealtWith;
    private final ChannelDesk channels;
    private final Wishers wishers;
    private final Strangers strangers;
    private final DifficultyViews difficulties;
    private final AwardViews awards;
    private final AnnouncementViews announcements;

    TodayPage(
            Scopes scopes,
            Today today,
            DealtWith dealtWith,
            ChannelDesk channels,
            Wishers wishers,
            Strangers strangers,
            DifficultyViews difficulties,
            AwardViews awards,
            AnnouncementViews announcements) {
        this.scopes = scopes;
        this.today = today;
        this.dealtWith = dealtWith;
        this.channels = channels;
        this.wishers = wishers;
        this.strangers = strangers;
        this.difficulties = difficulties;
        this.awards = awards;
        this.announcements = announcements;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        var scope = scopes.of(me.agency(), period);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("today", today.of(scope));
        model.addAttribute("troubles", channels.troubles());
        model.addAttribute("wishes", wishers.of(me.agency()));
        model.addAttribute("strangers", strangers.count(me.agency()));
        model.addAttribute("difficulties", difficulties.waiting(me.agency()));
        model.addAttribute("awards", awards.unseen(me.agency()));
        model.addAttribute("announcementCalls", announcements.callsWaiting(me.agency()));
        return "office/today";
    }

    @PostMapping("/wishes/{id}/granting")
    String grant(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edition,
            RedirectAttributes flash) {
        Flash.done(flash, wishers.answer(me, id, edition, true) ? "flash.wishGranted" : "flash.wishOver");
        return "redirect:/#loi-xin";
    }

    @PostMapping("/wishes/{id}/refusal")
    String refuse(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edition,
            RedirectAttributes flash) {
        Flash.done(flash, wishers.answer(me, id, edition, false) ? "flash.wishRefused" : "flash.wishOver");
        return "redirect:/#loi-xin";
    }

    @PostMapping("/calls/{id}/called")
    String called(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        Flash.done(flash, dealtWith.called(me, id) ? "flash.called" : "flash.doneBefore");
        return "redirect:/#goi-lai";
    }

    @PostMapping("/messages/{id}/reading")
    String read(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        Flash.done(flash, dealtWith.read(me, id) ? "flash.read" : "flash.doneBefore");
        return "redirect:/#chua-xu-ly";
    }
}
