package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.difficulty.DifficultyMessage;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.Narrative;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;

/** A report of stories alone, kept in the database between any two messages: the real plan without its tasks. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = "thonbao.demo=true") // a clock before the lock
class StoriesTest {

    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    Enclosures enclosures;

    @Autowired
    DifficultyDesk difficulties;

    @Autowired
    AwardDesk awards;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageIntake intake;

    @Autowired
    Clock clock;

    ReportingUnit unit;
    PeriodId period;
    PersonId head;
    ChatAddress chat;
    int said;

    @BeforeEach
    void aHeadWhoOwesStoriesOnly() {
        var plan = CampaignFiles.read(Path.of("conversation-flows")).plans().stream()
                .filter(p -> p.flow().equals("movements"))
                .findFirst()
                .orElseThrow();
        var agency =
                directory.addAgency("xã", "Nguyễn Lương Bằng", "Phòng Văn hóa - Xã hội", "chị Lan", "0225 000 001");
        unit = directory.unit(directory.addUnit(agency, "thôn", "Thôn 3", "03", LocalDate.of(2025, 6, 15)));
        period = campaigns
                .periods(campaigns.open(agency, SmallPlan.storiesOf(plan)))
                .get(0)
                .id();
        head = directory.addPerson(agency, "Nguyễn Văn Thanh", "bác", Optional.empty());
        directory.appoint(head, unit.id(), "trưởng thôn", LocalDate.of(2025, 6, 15));
        directory.recordConsent(head, true, "welcome/1", "webchat", clock.instant());
        chat = new ChatAddress("webchat", "", "stories-" + head.value());
        directory.linkChat(head, chat, clock.instant());
        say("bao cao");
    }

    @Test
    void asksForTheDetailsOnlyWhereTheYesWasSaidInAnyWords() {
        say("lam 300m duong", "hop thon 4 buoi", "co chu, vuong nhieu", "muong tac", "khong", "gui");

        assertThat(report().revision()).isEqualTo(1);
        assertThat(enclosures.narratives(report().id()))
                .extracting(Narrative::field, Narrative::text)
                .containsExactly(
                        tuple("movements", "lam 300m duong"),
                        tuple("tasks", "hop thon 4 buoi"),
                        tuple("obstacle", "Có khó khăn"),
                        tuple("obstacle_told", "muong tac"),
                        tuple("award", "Không có"));
    }

    @Test
    void makesATicketOfADifficultyBeforeTheReportIsSentAndAddsWhatIsToldAnew() {
        say("lam 300m duong", "hop thon 4 buoi", "co", "muong tac", "quay lai", "muong tac, nho xa nao vet");

        var ticket = difficulties.open(agency()).get(0);
        assertThat(ticket.unit()).contains(unit.id());
        assertThat(difficulties.messages(ticket))
                .extracting(DifficultyMessage::words)
                .containsExactly("muong tac", "muong tac, nho xa nao vet");
    }

    @Test
    void takesAStoryBackAndAsksAgain() {
        say("lam 300m duong", "quay lai");
        assertThat(enclosures.narratives(report().id())).isEmpty();

        say("lam 350m duong");
        assertThat(enclosures.narratives(report().id()))
                .extracting(Narrative::text)
                .containsExactly("lam 350m duong");
    }

    @Test
    void sendsAnewWhatIsToldAnewAfterSending() {
        say("lam 300m duong", "hop thon 4 buoi", "khong", "khong", "gui");
        say("sua", "nhiem vu", "hop thon 5 buoi");

        assertThat(report().revision()).isEqualTo(2);
        assertThat(enclosures.narratives(report().id()))
                .extracting(Narrative::text)
                .contains("hop thon 5 buoi")
                .doesNotContain("hop thon 4 buoi");
    }

    @Test
    void whatIsProposedInAReportGoesToTheOfficeWithItAndIsTakenBackWithIt() {
        say("lam 300m duong", "hop thon 4 buoi", "khong", "co");
        say("ca nhan", "ong Ba", "hien dat", "giay khen", "khong", "con nua");
        say("tap the", "chi hoi phu nu", "nuoi heo dat", "chua ro", "khong", "het roi", "gui");
        assertThat(awards.all(agency()))
                .extracting(a -> a.told().name(), a -> a.unit().orElseThrow(), Award::status)
                .containsExactly(
                        tuple("chi hoi phu nu", unit.id(), Award.Status.NEW),
                        tuple("ong Ba", unit.id(), Award.Status.NEW));

        say("sua", "de nghi 1", "bo muc nay", "dung");

        assertThat(report().revision()).isEqualTo(2);
        assertThat(awards.all(agency()))
                .extracting(a -> a.told().name(), Award::status)
                .containsExactly(tuple("chi hoi phu nu", Award.Status.NEW), tuple("ong Ba", Award.Status.WITHDRAWN));
    }

    private AgencyId agency() {
        return directory.person(head).agency();
    }

    private void say(String... texts) {
        for (var text : texts) {
            inbox.accept(chat, Optional.of(head), chat.chatId() + "-" + said++, Content.text(text), clock.instant());
            assertThat(intake.handleBatch()).isEqualTo(1);
        }
    }

    private Submission report() {
        return submissions.find(period, unit.id()).orElseThrow();
    }
}
