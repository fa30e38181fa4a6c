package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;

/** Which of our messages is meant: by a tap on its button, a sign under it, or words that quote it. */
@Component
class Taps {

    private static final int TO_MANY = Outgoing.Intent.BULK.ordinal();

    /**
     * @param key of the message
     * @param fresh nothing was said since that could make it mean something else: what goes to many people asks nothing, so an open
     *     question stays open under it
     * @param toMany whether the message went to many people
     */
    record Chosen(String label, String key, boolean fresh, boolean toMany) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    Taps(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param choiceKey as {@link Outbox#choiceKey} made it @return empty if it is none of this chat's */
    Optional<Chosen> chosen(ChatAddress chat, String choiceKey) {
        if (!choiceKey.matches("\\d{1,18}:\\d{1,3}")) {
            return Optional.empty();
        }
        var parts = choiceKey.split(":", -1);
        var choice = Integer.parseInt(parts[1]);
        return sql.sql("""
                        SELECT choices, idempotency_key, urgency,
                          NOT EXISTS (SELECT 1 FROM outbox n WHERE n.channel = o.channel AND n.bot = o.bot
                                      AND n.chat_id = o.chat_id AND n.id > o.id AND n.state = 'sent' AND n.urgency < ?) AS fresh
                        FROM outbox o WHERE id = ? AND channel = ? AND bot = ? AND chat_id = ?""")
                .params(TO_MANY, Long.parseLong(parts[0]), chat.channel(), chat.bot(), chat.chatId())
                .query((row, number) -> chosen(row, choice))
                .optional()
                .flatMap(found -> found);
    }

    record Delivered(String key, boolean toMany) {}

    /** @param providerId the channel's id of one part of it @return empty for what we did not say in this chat */
    Optional<Delivered> delivered(ChatAddress chat, String providerId) {
        if (providerId.isBlank()) {
            return Optional.empty();
        }
        return sql.sql("""
                        SELECT idempotency_key, urgency FROM outbox
                        WHERE channel = ? AND bot = ? AND chat_id = ? AND state = 'sent'
                          AND ' ' || provider_id || ' ' LIKE '% ' || ? || ' %'
                        ORDER BY id DESC LIMIT 1""")
                .params(chat.channel(), chat.bot(), chat.chatId(), providerId)
                .query((row, number) ->
                        new Delivered(Outbox.base(row.getString("idempotency_key")), row.getInt("urgency") == TO_MANY))
                .optional();
    }

    private Optional<Chosen> chosen(ResultSet row, int choice) throws SQLException {
        var choices = Columns.choices(json, row);
        return choice >= choices.size()
                ? Optional.empty()
                : Optional.of(new Chosen(
                        choices.get(choice),
                        Outbox.base(row.getString("idempotency_key")),
                        row.getBoolean("fresh"),
                        row.getInt("urgency") == TO_MANY));
    }
}
