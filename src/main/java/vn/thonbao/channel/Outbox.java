package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/** Outgoing messages: written with the turn that owes them, sent only after its commit. */
@Component
public class Outbox {

    private static final TypeReference<List<String>> CHOICES = new TypeReference<>() {};

    /** How long another node leaves a message alone that this one may be sending. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** @param attempts how often sending failed before */
    record Due(
            long id,
            ChatAddress to,
            int urgency,
            String text,
            List<String> choices,
            Instant putAt,
            Optional<Instant> expires,
            int attempts) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final boolean oneNode;
    private final Bell bell = new Bell();

    Outbox(JdbcClient sql, JsonMapper json, Moments moments, Settings settings) {
        this.sql = sql;
        this.json = json;
        this.moments = moments;
        this.oneNode = settings.sqlite();
    }

    /** Joins the caller's transaction; a key that is there already is left as it is. Wakes the sender after the commit. */
    public void put(Outgoing message, Instant at) {
        sql.sql("""
                INSERT INTO outbox (idempotency_key, channel, bot, chat_id, urgency, body, choices, put_at, not_before, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (idempotency_key) DO NOTHING""")
                .param(message.key())
                .param(message.to().channel())
                .param(message.to().bot())
                .param(message.to().chatId())
                .param(message.intent().ordinal())
                .param(message.text())
                .param(json.writeValueAsString(message.choices()))
                .param(moments.parameter(at))
                .param(moments.parameter(at))
                .param(message.expires().map(moments::parameter).orElse(null))
                .update();
        bell.ringAfterCommit();
    }

    /**
     * The next message of each chat, the most urgent first; nothing of a chat whose next message is put off. One node alone
     * only looks. Of several, each claims what it is about to send, and a claim that is never settled (a crash) ends by itself.
     */
    List<Due> due(int most, Instant now) {
        var moment = moments.parameter(now);
        if (oneNode) {
            return sql.sql(NEXT_OF_EACH_CHAT + " ORDER BY urgency, id LIMIT ?")
                    .params(moment, most)
                    .query(this::due)
                    .list();
        }
        var claimed = "UPDATE outbox SET not_before = ? WHERE id IN ("
                + NEXT_OF_EACH_CHAT.replace("SELECT o.*", "SELECT o.id")
                + " ORDER BY urgency, id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *";
        return sql
                .sql(claimed)
                .params(moments.parameter(now.plus(LEASE)), moment, most)
                .query(this::due)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(Due::urgency).thenComparingLong(Due::id))
                .toList();
    }

    static final String NEXT_OF_EACH_CHAT = """
            SELECT o.* FROM outbox o
            WHERE o.state = 'due' AND o.not_before <= ?
              AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.state = 'due'
                              AND p.channel = o.channel AND p.bot = o.bot AND p.chat_id = o.chat_id
                              AND (p.urgency, p.id) < (o.urgency, o.id))""";

    private Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id")),
                row.getInt("urgency"),
                row.getString("body"),
                json.readValue(row.getString("choices"), CHOICES),
                moments.read(row, "put_at"),
                moments.find(row, "expires_at"),
                row.getInt("attempts"));
    }

    void sent(long id, String providerId, Instant at) {
        sql.sql(
                        "UPDATE outbox SET state = 'sent', attempts = attempts + 1, provider_id = ?, settled_at = ? WHERE id = ?")
                .params(providerId, moments.parameter(at), id)
                .update();
    }

    void putOff(long id, String reason, Instant until) {
        sql.sql("UPDATE outbox SET attempts = attempts + 1, reason = ?, not_before = ? WHERE id = ?")
                .params(reason, moments.parameter(until), id)
                .update();
    }

    /** Too late to be of use. */
    void dropped(long id, String reason, Instant at) {
        settle(id, "dropped", reason, at);
    }

    void failed(long id, String reason, Instant at) {
        settle(id, "failed", reason, at);
    }

    private void settle(long id, String state, String reason, Instant at) {
        sql.sql("UPDATE outbox SET state = ?, reason = ?, settled_at = ? WHERE id = ?")
                .params(state, reason, moments.parameter(at), id)
                .update();
    }

    /** What a button sends back: opaque to the channel, short, and of no use to anybody else. */
    public static String choiceKey(long message, int choice) {
        return message + ":" + choice;
    }

    /** The words of a tapped button; empty if it is none of this chat's, or a later message was sent since. */
    Optional<String> chosen(ChatAddress chat, String choiceKey) {
        if (!choiceKey.matches("\\d{1,18}:\\d{1,3}")) {
            return Optional.empty();
        }
        var parts = choiceKey.split(":", -1);
        var choice = Integer.parseInt(parts[1]);
        return sql.sql("""
                        SELECT choices FROM outbox o
                        WHERE id = ? AND channel = ? AND bot = ? AND chat_id = ?
                          AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.channel = o.channel AND n.bot = o.bot
                                          AND n.chat_id = o.chat_id AND n.id > o.id AND n.state = 'sent')""")
                .params(Long.parseLong(parts[0]), chat.channel(), chat.bot(), chat.chatId())
                .query(String.class)
                .optional()
                .map(choices -> json.readValue(choices, CHOICES))
                .filter(choices -> choice < choices.size())
                .map(choices -> choices.get(choice));
    }

    void awaitWork(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
