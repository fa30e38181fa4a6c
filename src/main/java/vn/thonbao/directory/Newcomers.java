package vn.thonbao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.database.Moments;

/**
 * Strangers who said who they are, until the office binds their chat to a person or refuses. What they said is erased with the
 * decision, and after thirty days without one. All times are real time, also where the demo moves its clock.
 */
@Component
public class Newcomers {

    /** Also how long a chat that was refused is not heard again. */
    static final Duration KEPT = Duration.ofDays(30);

    /** More people than a commune has heads are no heads. */
    static final int MOST = 100;

    /** Further lines of one who waits: name, unit and number, and a word or two. */
    static final int MOST_LINES = 5;

    private final JdbcClient sql;
    private final Moments moments;

    Newcomers(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @return false if that chat waits already, was refused lately, or too many wait: then nothing of it is kept */
    @Transactional
    public boolean knock(ChatAddress chat, String name, String words, Optional<String> phone, Instant now) {
        forgetOld(now);
        var waiting = sql.sql("SELECT count(*) FROM newcomer WHERE state = 'waiting'")
                .query(Integer.class)
                .single();
        return waiting < MOST
                && sql.sql("""
                        INSERT INTO newcomer (channel, bot, chat_id, name, words, phone, at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting')
                        ON CONFLICT (channel, bot, chat_id) DO UPDATE
                        SET name = excluded.name, words = excluded.words, phone = excluded.phone, at = excluded.at,
                            state = 'waiting', decided_by = NULL, decided_at = NULL
                        WHERE newcomer.state = 'bound'""")
                                .params(chat.channel(), chat.bot(), chat.chatId(), name, words)
                                .param(phone.orElse(null))
                                .param(moments.parameter(now))
                                .update()
                        == 1;
    }

    /** Whether that chat waits, or was refused lately. */
    @Transactional(readOnly = true)
    public boolean knows(ChatAddress chat, Instant now) {
        return sql.sql("""
                        SELECT count(*) FROM newcomer WHERE channel = :channel AND bot = :bot AND chat_id = :chat
                        AND (state = 'waiting' AND at > :old OR state = 'refused' AND decided_at > :old)""")
                        .param("channel", chat.channel())
                        .param("bot", chat.bot())
                        .param("chat", chat.chatId())
                        .param("old", moments.parameter(now.minus(KEPT)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What somebody who waits says further: one line, which is kept once, and the number if none was told before. */
    @Transactional
    public void add(ChatAddress chat, String line, Optional<String> phone) {
        sql.sql("""
                        UPDATE newcomer SET phone = coalesce(phone, :phone),
                            words = CASE WHEN length(words) - length(replace(words, :end, '')) < :most
                                              AND replace(:end || words || :end, :whole, '') = :end || words || :end
                                         THEN words || :end || :line ELSE words END
                        WHERE channel = :channel AND bot = :bot AND chat_id = :chat AND state = 'waiting'""")
                .param("phone", phone.orElse(null))
                .param("end", "\n")
                .param("most", MOST_LINES)
                .param("line", line)
                .param("whole", "\n" + line + "\n")
                .param("channel", chat.channel())
                .param("bot", chat.bot())
                .param("chat", chat.chatId())
                .update();
    }

    /** Whose chat it is was decided in another way: what was said is erased. Who let somebody in stays on record. */
    @Transactional
    public void forget(ChatAddress chat) {
        sql.sql("DELETE FROM newcomer WHERE channel = ? AND bot = ? AND chat_id = ? AND state <> 'bound'")
                .params(chat.channel(), chat.bot(), chat.chatId())
                .update();
    }

    private void forgetOld(Instant now) {
        var old = moments.parameter(now.minus(KEPT));
        sql.sql("DELETE FROM newcomer WHERE state = 'waiting' AND at <= ? OR state = 'refused' AND decided_at <= ?")
                .params(old, old)
                .update();
    }

    /** Who has waited longest comes first. */
    @Transactional(readOnly = true)
    public List<Newcomer> waiting(Instant now) {
        return sql.sql("SELECT * FROM newcomer WHERE state = 'waiting' AND at > ? ORDER BY id")
                .param(moments.parameter(now.minus(KEPT)))
                .query(this::newcomer)
                .list();
    }

    private Newcomer newcomer(ResultSet row, int number) throws SQLException {
        return new Newcomer(
                row.getLong("id"),
                new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id")),
                row.getString("name"),
                row.getString("words").strip(),
                Optional.ofNullable(row.getString("phone")),
                moments.read(row, "at"));
    }

    /** @param by who decided; of two officers the first. @return the chat; empty if it waits no more */
    @Transactional
    public Optional<ChatAddress> bound(long id, String by, Instant now) {
        return decided(id, "bound", by, now);
    }

    @Transactional
    public Optional<ChatAddress> refused(long id, String by, Instant now) {
        return decided(id, "refused", by, now);
    }

    private Optional<ChatAddress> decided(long id, String state, String by, Instant now) {
        return sql.sql("""
                        UPDATE newcomer SET state = ?, decided_by = ?, decided_at = ?, name = '', words = '', phone = NULL
                        WHERE id = ? AND state = 'waiting' RETURNING channel, bot, chat_id""")
                .params(state, by, moments.parameter(now), id)
                .query((row, number) ->
                        new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id")))
                .optional();
    }
}
