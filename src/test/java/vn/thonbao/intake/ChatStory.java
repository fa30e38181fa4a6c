package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.schedule.Bells;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** People of one small commune write in their chats, and what they hear back is told. The clock is the test's own. */
public abstract class ChatStory {

    @Autowired
    protected Directory directory;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected CampaignDesk campaigns;

    @Autowired
    protected SubmissionDesk submissions;

    @Autowired
    protected Inbox inbox;

    @Autowired
    protected MessageIntake intake;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Settings settings;

    @SuppressWarnings("NullAway.Init") // each story founds its own before it begins
    protected SmallCommune at;

    @Autowired
    private Bells bells;

    private int said;

    /** The morning it begins, in a commune of its own where nobody has a chat yet. */
    protected void begin(String moment) {
        moveTo(moment);
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        var waiting = 1;
        while (waiting > 0) { // on PostgreSQL there is one database for all tests, and some leave messages behind
            waiting = intake.handleBatch();
        }
    }

    /** Speaks for the first unit, and may be written to. */
    protected void letReport(PersonId person) {
        directory.appoint(person, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        welcome(person);
    }

    /** Has agreed to the notice, and has a chat. */
    protected void welcome(PersonId person) {
        directory.recordConsent(person, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(person, chat(person), clock.instant());
    }

    protected ChatAddress chat() {
        return chat(at.hung);
    }

    protected ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "story-" + person.value());
    }

    /** @return what was heard after the last of them */
    protected String say(String... texts) {
        var last = "";
        for (var text : texts) {
            last = take(Content.text(text));
        }
        return last;
    }

    protected String say(PersonId person, String text) {
        return take(person, Content.text(text));
    }

    protected String take(Content content) {
        return take(at.hung, content);
    }

    /** @return what was heard after it */
    protected String take(PersonId person, Content content) {
        var before = heard(person).size();
        inbox.accept(chat(person), Optional.of(person), chat(person).chatId() + ":" + said++, content, clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
        var all = heard(person);
        return String.join("\n", all.subList(before, all.size()));
    }

    protected List<String> heard() {
        return heard(at.hung);
    }

    protected List<String> heard(PersonId person) {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query(String.class)
                .list();
    }

    /** The same with the buttons under each: "… [Đúng] [Chưa đúng]". */
    protected List<String> heardWithButtons(PersonId person) {
        return sql.sql("SELECT body, choices FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query((row, number) -> row.getString("body") + " "
                        + row.getString("choices")
                                .replace("\",\"", "] [")
                                .replace("[\"", "[")
                                .replace("\"]", "]"))
                .list();
    }

    protected void moveTo(String moment) {
        clock.moveTo(instant(moment));
    }

    /** Whoever listens to a bell does what is due then. */
    protected void ringAt(String moment) {
        moveTo(moment);
        bells.ringNow();
    }

    protected Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant();
    }
}
