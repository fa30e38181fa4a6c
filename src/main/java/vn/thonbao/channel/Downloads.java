package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.Moments;

/** The messages whose files are still with the channel. What is sent together is one message once its files are here. */
@Component
class Downloads {

    /** The parts of an album come one by one. */
    private static final Duration ALBUM_TAKES = Duration.ofMillis(1500);

    /**
     * What the channel still holds of a message.
     *
     * @param album empty = sent alone
     * @param from not fetched before, in real time
     */
    record Held(List<ChannelEvent.Media> media, String album, Instant from) {
        static Held of(ChannelEvent event, Instant now) {
            return new Held(event.media(), event.album(), event.album().isEmpty() ? now : now.plus(ALBUM_TAKES));
        }
    }

    /** @param tries how often fetching failed before */
    record Pending(long id, ChatAddress from, Content content, Held held, int tries) {
        boolean together(Pending other) {
            return !held.album().isEmpty() && held.album().equals(other.held.album()) && from.equals(other.from);
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final Inbox inbox;
    private final Bell bell = new Bell();

    Downloads(JdbcClient sql, JsonMapper json, Moments moments, Inbox inbox) {
        this.sql = sql;
        this.json = json;
        this.moments = moments;
        this.inbox = inbox;
    }

    void ring() {
        bell.ringAfterCommit();
    }

    void awaitWork(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }

    /** @param now real time, also where the demo moves its clock */
    List<Pending> due(int most, Instant now) {
        return sql.sql("""
                        SELECT * FROM inbox WHERE media IS NOT NULL AND (retry_at IS NULL OR retry_at <= ?)
                        ORDER BY id LIMIT ?""")
                .params(moments.parameter(now), most)
                .query(this::pending)
                .list();
    }

    private Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getLong("id"),
                Columns.chat(row),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("media"), Held.class),
                row.getInt("attempts"));
    }

    void later(List<Pending> together, Instant retryAt) {
        together.forEach(p -> sql.sql("UPDATE inbox SET attempts = attempts + 1, retry_at = ? WHERE id = ?")
                .params(moments.parameter(retryAt), p.id())
                .update());
    }

    /** The first of them stands for all; the others have been heard with it. */
    @Transactional
    public void settled(List<Pending> together, Content content, Instant now) {
        var changed = sql.sql("""
                        UPDATE inbox SET content = ?, media = NULL, attempts = 0, retry_at = NULL
                        WHERE id = ? AND media IS NOT NULL""")
                .params(json.writeValueAsString(content), together.get(0).id())
                .update();
        if (changed == 0) {
            return; // another node was faster
        }
        together.stream()
                .skip(1)
                .forEach(p -> sql.sql("UPDATE inbox SET media = NULL, handled_at = ? WHERE id = ?")
                        .params(moments.parameter(now), p.id())
                        .update());
        inbox.ring();
    }
}
