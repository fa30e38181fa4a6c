package vn.thonbao.channel;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.platform.database.Moments;

/** What waits for a bot that has nothing left to send with. */
final class HeldBack {

    private final JdbcClient sql;
    private final Moments moments;
    private final DueMessages due;

    HeldBack(JdbcClient sql, Moments moments, DueMessages due) {
        this.sql = sql;
        this.moments = moments;
        this.due = due;
    }

    /** Put off or not, the oldest first; without what another node has in hand. @param after the last one seen; 0 = none */
    List<Due> waiting(String bot, long after, int most, Instant now) {
        var names = bot.split(" ", 2);
        return sql.sql("""
                        SELECT * FROM outbox WHERE state = 'due' AND channel = ? AND bot = ? AND id > ?
                          AND (claimed_until IS NULL OR claimed_until <= ?) ORDER BY id LIMIT ?""")
                .params(names[0], names[1], after, moments.parameter(now), most)
                .query(due::read)
                .list();
    }

    /**
     * Who talks on has no use for the answers to what was said before, and the new month none for sending them. Answers with files
     * stay.
     */
    void supersede(Due newer, Instant now) {
        var turn = newer.key().replaceFirst("^(reply:\\d+).*", "$1");
        sql.sql("""
                        UPDATE outbox SET state = 'dropped', reason = 'a newer answer waits', settled_at = ?
                        WHERE state = 'due' AND channel = ? AND bot = ? AND chat_id = ? AND urgency = ? AND id < ? AND file IS NULL
                          AND idempotency_key <> ? AND substr(idempotency_key, 1, ?) <> ?
                          AND (claimed_until IS NULL OR claimed_until <= ?)""")
                .params(
                        moments.parameter(now),
                        newer.to().channel(),
                        newer.to().bot(),
                        newer.to().chatId(),
                        Outgoing.Intent.REPLY.ordinal(),
                        newer.id(),
                        turn,
                        turn.length() + 1,
                        turn + ":",
                        moments.parameter(now))
                .update();
    }

    /** @return false if it waits no more, or the office was told of it before, in an earlier life of the program too */
    boolean tell(long message, Instant now) {
        return sql.sql("UPDATE outbox SET told_at = ? WHERE id = ? AND state = 'due' AND told_at IS NULL")
                        .params(moments.parameter(now), message)
                        .update()
                == 1;
    }
}
