package vn.thonbao.office.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.channel.SentMessages;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.platform.database.Moments;
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

    @Autowired
    SentMessages sent;

    @Autowired
    Moments moments;

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
        assertThat(page(address))
                .bodyText()
                .contains("<strong>Ngày cuối</strong>", "<strong>Nhờ người còn lại</strong>", "người đứng đầu");

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

    @Test
    void addsAStepUnderACodeOfItsOwnAndDropsOne() {
        var campaign = campaigns.campaigns(agency()).get(0).id();
        var address = "/reminders/campaigns/" + campaign.value();
        send(address, both(step("nhac", "0", "HEAD"), step("", "-1", "HEAD")));
        assertThat(settings.steps(campaign)).extracting(Step::code).containsOnlyOnce("nhac");
        assertThat(page(address)).bodyText().contains("<strong>Bước thêm</strong>");
        var added = settings.steps(campaign).stream()
                .map(Step::code)
                .filter(code -> code.matches("them-\\d{8}-\\d{6}"))
                .findFirst()
                .orElseThrow();

        send(address, both(both(step("nhac", "0", "HEAD"), step(added, "-1", "HEAD")), "drop", added));
        assertThat(settings.steps(campaign)).extracting(Step::code).containsExactly("nhac");
        send(address, both(both(step("nhac", "0", "HEAD"), step(added, "-1", "HEAD")), "drop", added, "drop", "nhac"));
        assertThat(settings.steps(campaign)).isEqualTo(Step.PRESET);
    }

    private static Object[] both(Object[] one, Object... other) {
        return Stream.concat(Stream.of(one), Stream.of(other)).toArray();
    }

    @Test
    void countsEveryMessageThatWasNotAskedFor() {
        var chat = new ChatAddress("webchat", "", "often");
        directory.linkChat(head("20"), chat, clock.instant());
        put("reminder:1:1", chat, 2);
        put("announcement:1:1", chat, 2);
        put("approved:1:1", chat, 1);
        put("reply:1", chat, 0);
        var count = sent.unasked(agency(), clock.instant().minusSeconds(3600)).get(head("20"));
        assertThat(count).isEqualTo(new SentMessages.Count(2, 1));
        assertThat(page("/reminders"))
                .bodyText()
                .contains(directory.person(head("20")).name(), "3 tin", "nhiều nhất 3 tin mỗi người mỗi tuần");
    }

    private void put(String key, ChatAddress chat, int urgency) {
        var now = moments.parameter(clock.instant());
        sql.sql("""
                INSERT INTO outbox (idempotency_key, channel, bot, chat_id, urgency, body, choices, put_at, not_before, state, settled_at)
                VALUES (?, ?, ?, ?, ?, 'x', '[]', ?, ?, 'sent', ?)""")
                .params(key, chat.channel(), chat.bot(), chat.chatId(), urgency, now, now, now)
                .update();
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
        var edition = wishes.open(agency()).get(0).edition();
        var before = campaigns.deadline(period, unit("18").id()).orElseThrow();

        assertThat(send("/wishes/" + wish + "/granting?edition=" + edition)).hasRedirectedUrl("/#loi-xin");
        send("/wishes/" + wish + "/refusal?edition=" + edition);

        assertThat(campaigns.deadline(period, unit("18").id()).orElseThrow().sendBy())
                .isAfter(before.sendBy());
        assertThat(page("/")).bodyText().doesNotContain("vài hôm");
    }
}
