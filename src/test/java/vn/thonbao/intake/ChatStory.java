package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private int said;

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
        inbox.accept(chat(person), Optional.of(person), chat(person).chatId() + said++, content, clock.instant());
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

    protected Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant();
    }
}
