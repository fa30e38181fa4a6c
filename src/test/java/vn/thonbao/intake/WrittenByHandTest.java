package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** A campaign that an officer writes on the pages is answered in the chat a moment later, and refused once it is closed. */
class WrittenByHandTest extends DemoOffice {

    @Autowired
    IntakeWorker worker;

    @Autowired
    MessageIntake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    PlanDrafts drafts;

    private AgencyId here = new AgencyId(0);
    private PersonId head = new PersonId(0);
    private int said;

    /** Each message is taken here and now. */
    @BeforeAll
    void nobodyElseTakesMessages() {
        worker.stop();
        here = directory.addAgency("xã", "Bản Mẫu", "Phòng", "chị Lan", "");
        accounts.add(here, "by-hand", "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
        var village = directory.addUnit(here, "thôn", "Thôn Đông", "01", LocalDate.of(2024, 1, 1));
        head = directory.addPerson(here, "Lò Văn Hùng", "bác", Optional.empty());
        directory.appoint(head, village, "trưởng thôn", LocalDate.of(2024, 1, 1));
        directory.recordConsent(head, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(head, chat(), clock.instant());
    }

    @AfterAll
    void othersGoOn() {
        worker.start();
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("by-hand").orElseThrow());
    }

    @Test
    void isAskedItemByItemAndClosedWithATrueWord() {
        write();
        whatIsAskedIsLeftOutAndTakenBackMeanwhile();

        assertThat(say("bao cao")).as("the question that is open").contains("2/2 · Đường ngõ sạch");
        assertThat(say("da sach"))
                .contains("1/2 · Số hộ lắp đèn trước cổng", "Mục tiêu: từ 60 hộ trở lên", "ví dụ: 85");
        assertThat(say("khong co")).contains("1. Đèn trước cổng", "2. Ngõ sạch");
        assertThat(say("den ngo la 62")).contains("62 hộ");

        var campaign = campaigns.campaigns(here).get(0);
        send("/campaigns/" + campaign.id().value() + "/life", "next", "CLOSED", "why", "đã tổng kết");
        assertThat(say("gui")).contains("đã khóa từ 8 giờ").doesNotContain("đã nhận báo cáo");
    }

    /** The head, half way, answers an item that is no longer there: nothing is taken for another one. */
    private void whatIsAskedIsLeftOutAndTakenBackMeanwhile() {
        assertThat(say("bao cao")).contains("1/2 · Số hộ lắp đèn trước cổng");
        var campaign = campaigns.campaigns(here).get(0).id().value();
        var draft = String.valueOf(
                send("/campaigns/" + campaign + "/plan").getResponse().getRedirectedUrl());
        send(draft + "/items/0/removal", "edition", 1);
        assertThat(send(draft + "/taking", "edition", 2)).hasRedirectedUrl("/campaigns");

        assertThat(say("62")).contains("nên số vừa rồi chưa ghi", "1/1 · Đường ngõ sạch");

        var version =
                sql.sql("SELECT max(id) FROM plan_version").query(Long.class).single();
        var again = send("/campaigns/" + campaign + "/versions/" + version + "/draft");
        send(String.valueOf(again.getResponse().getRedirectedUrl()) + "/taking", "edition", 2);
        assertThat(campaigns.indicators(campaigns.campaigns(here).get(0).id())).hasSize(2);
    }

    private void write() {
        send("/campaigns/plans");
        var draft = drafts.of(here).get(0).id();
        var at = "/campaigns/plans/" + draft;
        send(
                at + "/head",
                "edition",
                1,
                "short_title",
                "Thi đua 2025",
                "title",
                "Kế hoạch",
                "units.kind",
                "thôn",
                "flow",
                "report");
        send(
                at + "/dates",
                "edition",
                2,
                "repeats.every",
                "calendar_quarter",
                "repeats.from",
                "2025-10-01",
                "repeats.until",
                "2026-12-31");
        send(
                at + "/items/0",
                "edition",
                3,
                "number",
                "1",
                "wording",
                "Số hộ lắp đèn trước cổng",
                "label",
                "Đèn trước cổng",
                "kind",
                "number",
                "unit",
                "hộ",
                "comparator",
                "at_least",
                "target",
                "60",
                "reporters",
                "thôn",
                "aliases",
                "đèn ngõ");
        send(
                at + "/items/1",
                "edition",
                4,
                "number",
                "2",
                "wording",
                "Đường ngõ sạch",
                "label",
                "Ngõ sạch",
                "kind",
                "yes_no",
                "reporters",
                "thôn");
        assertThat(send(at + "/taking", "edition", 5)).hasRedirectedUrl("/campaigns");
    }

    private ChatAddress chat() {
        return new ChatAddress("webchat", "", "by-hand-" + head.value());
    }

    private String say(String text) {
        var before = heard().size();
        inbox.accept(chat(), Optional.of(head), chat().chatId() + said++, Content.text(text), clock.instant());
        intake.handleBatch();
        var all = heard();
        return String.join("\n", all.subList(before, all.size()));
    }

    private List<String> heard() {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat().chatId())
                .query(String.class)
                .list();
    }
}
