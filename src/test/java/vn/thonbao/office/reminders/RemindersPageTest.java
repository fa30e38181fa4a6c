package vn.thonbao.office.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.ReminderSettings;
import vn.thonbao.reminder.Rules;
import vn.thonbao.reminder.Step;
import vn.thonbao.reminder.Wish;

/** What the office sees of reminders, sets, and answers. */
class RemindersPageTest extends DemoOffice {

    @Autowired
    ReminderSettings settings;

    @Autowired
    HeadsWishes wishes;

    @AfterEach
    void asBefore() {
        settings.change(agency(), Rules.PRESET, "Lan");
        settings.pause(agency(), false, "Lan");
    }

    @Test
    void showsWhatWillRingAndForWhom() {
        assertThat(page("/reminders")).bodyText().contains("Sắp nhắc trong 14 ngày tới", "Ngày cuối", "Trước hạn");
    }

    @Test
    void changesTheHoursAndRefusesThoseThatNeverOpen() {
        assertThat(send("/reminders/rules", "from", "19:00", "to", "20:00", "quiet", "SUNDAY", "perWeek", "2"))
                .hasRedirectedUrl("/reminders#gio-nhan");
        assertThat(settings.rules(agency()).perWeek()).isEqualTo(2);
        assertThat(settings.rules(agency()).quietDays()).containsExactly(DayOfWeek.SUNDAY);

        send("/reminders/rules", "from", "20:00", "to", "19:00", "perWeek", "3");
        send("/reminders/rules", "from", "xx", "to", "19:00", "perWeek", "3");
        assertThat(settings.rules(agency()).perWeek()).as("nothing was changed").isEqualTo(2);
    }

    @Test
    void holdsEverythingBackWithOneButton() {
        send("/reminders/pause", "paused", "true");
        assertThat(page("/reminders")).bodyText().contains("Đang tạm dừng");
        send("/reminders/pause", "paused", "false");
        assertThat(settings.paused(agency())).isFalse();
    }

    @Test
    void editsTheStepsOfACampaignAndRefusesAStrangeRecipientAndAStepAfterTheLock() {
        var campaign = campaigns.campaigns(agency()).get(0).id();
        var address = "/reminders/campaigns/" + campaign.value();
        assertThat(page(address)).bodyText().contains("last-day", "người đứng đầu");

        send(address, step("nhac", "0", "HEAD"));
        assertThat(settings.steps(campaign)).extracting(Step::code).containsExactly("nhac");
        send(address, step("khac", "0", "EVERYBODY"));
        send(address, step("muon", "60", "HEAD"));
        assertThat(settings.steps(campaign))
                .as("nothing was changed")
                .extracting(Step::code)
                .containsExactly("nhac");
        settings.change(campaign, Step.PRESET);
    }

    private static Object[] step(String code, String days, String recipient) {
        return new Object[] {
            "code", code, "kind", "LAST_DAY", "anchor", "DEADLINE", "days", days, "at", "07:00", "recipient", recipient
        };
    }

    @Test
    void leavesSomebodyInPeaceAndEndsIt() {
        var person = head("19");
        send("/reminders/quiet", "person", person.value(), "until", "", "reason", "nằm viện");
        assertThat(page("/reminders")).bodyText().contains("nằm viện", "cho đến khi nhắn lại");
        send("/reminders/quiet", "person", person.value(), "until", "2020-01-01", "reason", "đã qua");
        send("/reminders/quiet", "person", "999999", "until", "", "reason", "người lạ");
        assertThat(wishes.pauses(agency(), today())).hasSize(1);

        send("/reminders/quiet/" + person.value() + "/end");
        assertThat(wishes.pauses(agency(), today())).isEmpty();
    }

    @Test
    void answersAWishWithOneTap() {
        var person = directory.person(head("18"));
        var period = period().id();
        wishes.ask(
                person,
                unit("18").id(),
                period,
                Wish.Kind.MORE_TIME,
                "cho tôi <khất> vài hôm",
                Optional.empty(),
                clock.instant());
        assertThat(page("/")).bodyText().contains("cho tôi &lt;khất&gt; vài hôm", "Đồng ý đến");
        var wish = wishes.open(agency()).get(0).id();
        var before = campaigns.deadline(period, unit("18").id()).orElseThrow();

        assertThat(send("/wishes/" + wish + "/granting")).hasRedirectedUrl("/#loi-xin");
        send("/wishes/" + wish + "/refusal");

        assertThat(campaigns.deadline(period, unit("18").id()).orElseThrow().sendBy())
                .isAfter(before.sendBy());
        assertThat(page("/")).bodyText().doesNotContain("vài hôm");
    }
}
