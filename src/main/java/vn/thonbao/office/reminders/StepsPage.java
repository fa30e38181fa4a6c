package vn.thonbao.office.reminders;

import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.reminder.Recipient;
import vn.thonbao.reminder.ReminderSettings;
import vn.thonbao.reminder.Step;

/** The steps of one campaign's reminders. */
@Controller
class StepsPage {

    private final CampaignDesk campaigns;
    private final ReminderSettings settings;
    private final Moments moments;
    private final Words words;

    StepsPage(CampaignDesk campaigns, ReminderSettings settings, Moments moments, Words words) {
        this.campaigns = campaigns;
        this.settings = settings;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping("/reminders/campaigns/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        var campaign = ours(me, id);
        model.addAttribute("campaign", campaign);
        model.addAttribute("steps", settings.steps(campaign.id()));
        // TONIGHT and AGREED follow from what a head asked for: nobody sets them.
        model.addAttribute("kinds", EnumSet.complementOf(EnumSet.of(Step.Kind.TONIGHT, Step.Kind.AGREED)));
        model.addAttribute("anchors", List.of(Step.Anchor.values()));
        model.addAttribute("recipients", List.of(Recipient.values()));
        return "office/steps";
    }

    /** Another agency's campaign is not there. */
    private Campaign ours(SignedIn me, long id) {
        return campaigns.campaigns(me.agency()).stream()
                .filter(c -> c.id().value() == id)
                .findFirst()
                .orElseThrow(Scopes::notHere);
    }

    @PostMapping("/reminders/campaigns/{id}")
    String change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam List<String> code,
            @RequestParam List<String> kind,
            @RequestParam List<String> anchor,
            @RequestParam List<String> days,
            @RequestParam List<String> at,
            @RequestParam List<String> recipient,
            @RequestParam(defaultValue = "") List<String> drop,
            RedirectAttributes flash) {
        var campaign = ours(me, id);
        try {
            var steps =
                    new StepsForm(code, kind, anchor, days, at, recipient, drop).steps(moments.local(moments.now()));
            settings.change(campaign.id(), steps).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            fault -> Flash.problem(
                                    flash, "flash.rulesRefused", words.text("reminder.fault." + fault.name())),
                            () -> Flash.done(flash, "flash.stepsSaved"));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException unreadable) {
            Flash.problem(flash, "flash.stepsUnreadable");
        }
        return "redirect:/reminders/campaigns/" + id;
    }
}
