package vn.thonbao.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** A commune of one village: its officer writes a campaign on the pages, its head answers in the chat. */
abstract class HandWrittenStory extends DemoOffice {

    @Autowired
    IntakeWorker worker;

    @Autowired
    MessageIntake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    PlanDrafts drafts;

    AgencyId here = new AgencyId(0);
    UnitId village = new UnitId(0);
    private PersonId head = new PersonId(0);
    private int said;

    /** Each message is taken here and now. */
    @BeforeAll
    void nobodyElseTakesMessages() {
        worker.stop();
        here = directory.addAgency("xã", "Bản Mẫu", "Phòng", "chị Lan", "");
        accounts.add(here, "by-hand-" + here.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
        village = directory.addUnit(here, "thôn", "Thôn Đông", "01", LocalDate.of(2024, 1, 1));
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
        return new SignedIn(accounts.byUsername("by-hand-" + here.value()).orElseThrow());
    }

    /** @return where the draft is, with what it is called and quarters from October 2025 on */
    String begin() {
        send("/campaigns/plans");
        var at = "/campaigns/plans/" + drafts.of(here).get(0).id();
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
        return at;
    }

    int edition() {
        return drafts.of(here).get(0).edition();
    }

    private ChatAddress chat() {
        return new ChatAddress("webchat", "", "by-hand-" + head.value());
    }

    String say(String text) {
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
