package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** A head says in January what the unit undertakes, and in December what it has reached. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=registering moves the clock"})
class RegistrationsTest {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageIntake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    SmallCommune at;
    int said;

    @BeforeEach
    void aHead() {
        moveTo("2025-01-25T08:00");
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        campaigns.open(at.agency, SmallPlan.registering());
        directory.recordConsent(at.hung, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(at.hung, chat(), clock.instant());
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
    }

    @Test
    void whatWasUndertakenIsRecalledWithItsDayAndStandsBesideTheResult() {
        assertThat(say("báo cáo", "1")).contains("1/2", "Tổ dân phố 01 đăng ký mục “Nhãn n.1” là bao nhiêu?");
        assertThat(say("120")).contains("2/2", "Tổ dân phố 01 có đăng ký mục “Nhãn n.3” không?");
        say("có", "gửi");

        moveTo("2025-12-12T08:00");

        assertThat(say("báo cáo", "1"))
                .contains("1/3", "Tổ dân phố 01 đã đăng ký ngày 25/01: 120 hộ.")
                .doesNotContain("Kỳ trước");
        assertThat(say("97", "298/312", "chưa"))
                .contains("Nhãn n.1: 97 hộ (đã đăng ký: 120 hộ)", "(đã đăng ký: có)")
                .contains("Nhãn n.2: 298/312 (95,51%)\n");
    }

    @Test
    void nothingIsSetBesideAFigureThatIsNotThereYet() {
        say("báo cáo", "1", "120", "có", "gửi");
        moveTo("2025-12-12T08:00");

        assertThat(say("báo cáo", "1", "chưa có số liệu", "298/312", "có"))
                .contains("Nhãn n.1: chưa có số liệu\n", "(đã đăng ký: có)")
                .doesNotContain("120");
    }

    @Test
    void whoRegisteredNothingIsAskedAsAlways() {
        moveTo("2025-12-12T08:00");
        assertThat(say("báo cáo", "1")).contains("1/3").doesNotContain("đăng ký");
    }

    private ChatAddress chat() {
        return new ChatAddress("webchat", "", "undertaking-" + at.hung.value());
    }

    /** @return what was heard after the last of them */
    private String say(String... texts) {
        var last = "";
        for (var text : texts) {
            last = take(Content.text(text));
        }
        return last;
    }

    private String take(Content content) {
        var before = heard().size();
        inbox.accept(chat(), Optional.of(at.hung), chat().chatId() + said++, content, clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
        var all = heard();
        return String.join("\n", all.subList(before, all.size()));
    }

    private List<String> heard() {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat().chatId())
                .query(String.class)
                .list();
    }

    private void moveTo(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant());
    }
}
