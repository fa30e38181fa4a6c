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
abstract class ChatStory {

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

    @SuppressWarnings("NullAway.Init") // each story founds its own before it begins
    SmallCommune at;

    private int said;

    ChatAddress chat() {
        return chat(at.hung);
    }

    ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "story-" + person.value());
    }

    /** @return what was heard after the last of them */
    String say(String... texts) {
        var last = "";
        for (var text : texts) {
            last = take(Content.text(text));
        }
        return last;
    }

    String say(PersonId person, String text) {
        return take(person, Content.text(text));
    }

    String take(Content content) {
        return take(at.hung, content);
    }

    /** @return what was heard after it */
    String take(PersonId person, Content content) {
        var before = heard(person).size();
        inbox.accept(chat(person), Optional.of(person), chat(person).chatId() + said++, content, clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
        var all = heard(person);
        return String.join("\n", all.subList(before, all.size()));
    }

    List<String> heard() {
        return heard(at.hung);
    }

    List<String> heard(PersonId person) {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query(String.class)
                .list();
    }

    /** The same with the buttons under each: "… [Đúng] [Chưa đúng]". */
    List<String> heardWithButtons(PersonId person) {
        return sql.sql("SELECT body, choices FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query((row, number) -> row.getString("body") + " "
                        + row.getString("choices")
                                .replace("\",\"", "] [")
                                .replace("[\"", "[")
                                .replace("\"]", "]"))
                .list();
    }

    void moveTo(String moment) {
        clock.moveTo(instant(moment));
    }

    Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant();
    }
}
