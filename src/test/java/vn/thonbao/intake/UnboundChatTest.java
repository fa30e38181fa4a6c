package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** What was said in a chat speaks for whoever the chat belongs to when it is heard, and for nobody before. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = "thonbao.demo=true") // a clock before the lock
class UnboundChatTest {

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
    Clock clock;

    @Test
    void aMessageThatWaitedWhileItsChatWasGivenToSomebodyElseChangesNothing() {
        var at = new SmallCommune(directory, accounts, campaigns, submissions);
        var chat = new ChatAddress("webchat", "", "unbound-" + at.hung.value());
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(at.hung, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(at.hung, chat, clock.instant());
        say(at, chat, "1", "bc");
        intake.handleBatch();

        say(at, chat, "2", "85");
        var mai = directory.addPerson(at.agency, "Trần Thị Mai", "chị", Optional.empty());
        directory.linkChat(mai, chat, clock.instant());
        intake.handleBatch();

        assertThat(submissions.find(at.period, at.first.id())).isEmpty();
        assertThat(directory.whoIs(chat)).contains(mai);
    }

    private void say(SmallCommune at, ChatAddress chat, String key, String text) {
        inbox.accept(chat, Optional.of(at.hung), chat.chatId() + key, Content.text(text), clock.instant());
    }
}
