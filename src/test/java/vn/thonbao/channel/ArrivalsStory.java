package vn.thonbao.channel;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.channel.ChannelEvent.ChatKind;
import vn.thonbao.channel.ChannelEvent.Kind;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;

/** A head, a chat of a made-up channel that is nobody's yet, and what is kept of what arrives from there. */
abstract class ArrivalsStory {

    @Autowired
    Arrivals arrivals;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    final ChatAddress chat = anotherChat();
    PersonId hung = new PersonId(0);

    static ChatAddress anotherChat() {
        return new ChatAddress("anywhere", "b", UUID.randomUUID().toString());
    }

    @BeforeEach
    void aHead() {
        var agency = directory.addAgency("phường", "An Hải", "Phòng Văn hóa - Xã hội", "chị Lan", "0236 3 000 000");
        hung = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
    }

    void take(Kind kind, String key, String text) {
        arrivals.take(List.of(event(ChatKind.PRIVATE, kind, key, text)));
    }

    ChannelEvent event(ChatKind where, Kind kind, String key, String text) {
        return new ChannelEvent(chat, chat.chatId() + key, where, kind, text, List.of(), "Hùng", clock.instant());
    }

    /** Was sent. @param providerId what the channel calls its parts */
    long put(ChatAddress to, Outgoing.Intent intent, String providerId, String... choices) {
        var key = UUID.randomUUID().toString();
        var now = clock.instant();
        outbox.put(new Outgoing(key, to, intent, "?", Arrays.asList(choices), Optional.empty()), now);
        var id = sql.sql("SELECT id FROM outbox WHERE idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .single();
        outbox.sent(List.of(new Outbox.Sent(id, providerId)), now);
        return id;
    }

    List<Content> kept() {
        return sql
                .sql("SELECT id FROM inbox WHERE chat_id = ? ORDER BY id")
                .param(chat.chatId())
                .query(Long.class)
                .list()
                .stream()
                .map(inbox::content)
                .toList();
    }
}
