package vn.thonbao.office.reminders;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.reminder.Fault;
import vn.thonbao.reminder.ReminderSettings;
import vn.thonbao.reminder.Rules;

/** "Nhắc việc". */
@Controller
class RemindersPage {

    private final ReminderViews views;
    private final ReminderSettings settings;
    private final CampaignDesk campaigns;
    private final Quiet quiet;
    private final Words words;

    RemindersPage(ReminderViews views, ReminderSettings settings, CampaignDesk campaigns, Quiet quiet, Words words) {
        this.views = views;
        this.settings = settings;
        this.campaigns = campaigns;
        this.quiet = quiet;
        this.words = words;
    }

    @GetMapping("/reminders")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("view", views.of(me.agency()));
        model.addAttribute("rules", settings.rules(me.agency()));
        model.addAttribute("paused", settings.paused(me.agency()));
        model.addAttribute("quiet", quiet.rows(me.agency()));
        model.addAttribute("people", quiet.choices(me.agency()));
        model.addAttribute("campaigns", campaigns.campaigns(me.agency()));
        model.addAttribute("week", List.of(DayOfWeek.values()));
        return "office/reminders";
    }

    @PostMapping("/reminders/pause")
    String pause(@AuthenticationPrincipal SignedIn me, @RequestParam boolean paused, RedirectAttributes flash) {
        settings.pause(me.agency(), paused, me.getDisplayName());
        Flash.done(flash, paused ? "flash.remindersPaused" : "flash.remindersResumed");
        return "redirect:/reminders";
    }

    @PostMapping("/reminders/rules")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam List<String> from,
            @RequestParam List<String> to,
            @RequestParam(name = "quiet", defaultValue = "") Set<DayOfWeek> quietDays,
            @RequestParam int perWeek,
            RedirectAttributes flash) {
        try {
            var windows = windows(from, to);
            var days = quietDays.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(quietDays);
            var faults = settings.change(me.agency(), new Rules(windows, days, perWeek), me.getDisplayName());
            said(faults, flash);
        } catch (DateTimeParseException unreadable) {
            Flash.problem(flash, "flash.hoursUnreadable");
        }
        return "redirect:/reminders#gio-nhan";
    }

    /** A line left blank is no window. */
    private static List<Rules.Window> windows(List<String> from, List<String> to) {
        return Stream.iterate(0, i -> i < Math.min(from.size(), to.size()), i -> i + 1)
                .filter(i -> !from.get(i).isBlank() || !to.get(i).isBlank())
                .map(i -> new Rules.Window(LocalTime.parse(from.get(i)), LocalTime.parse(to.get(i))))
                .toList();
    }

    private void said(Set<Fault> faults, RedirectAttributes flash) {
        faults.stream()
                .findFirst()
                .ifPresentOrElse(
                        fault -> Flash.problem(
                                flash, "flash.rulesRefused", words.text("reminder.fault." + fault.name())),
                        () -> Flash.done(flash, "flash.rulesSaved"));
    }
}
