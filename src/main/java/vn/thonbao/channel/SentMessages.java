package vn.thonbao.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Moments;

/** What became of messages, for whoever has to know: whichever room wrote, they went through the outbox. */
@Component
public class SentMessages {

    /** Messages to one person who had said nothing. @param toMany reminders, announcements, summaries; {@code own} news of this person's own report or request */
    public record Count(int toMany, int own) {
        public int all() {
            return toMany + own;
        }
    }

    /** Messages asked about in one statement: a database takes some ten thousand parameters. */
    private static final int TOGETHER = 500;

    private final JdbcClient sql;
    private final Moments moments;

    SentMessages(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** Messages that arrived since that moment, by person; who had none is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Count> unasked(AgencyId agency, Instant moment) {
        var counts = new HashMap<PersonId, Count>();
        sql.sql("""
                        SELECT p.id, sum(CASE WHEN o.urgency = :many THEN 1 ELSE 0 END) AS to_many, count(*) AS messages
                        FROM person p JOIN chat_account a ON a.person_id = p.id
                        JOIN outbox o ON o.channel = a.channel AND o.bot = a.bot AND o.chat_id = a.chat_id
                        WHERE p.agency_id = :agency AND o.urgency > :reply AND o.state = 'sent' AND o.settled_at > :moment
                        GROUP BY p.id""")
                .param("many", Outgoing.Intent.BULK.ordinal())
                .param("reply", Outgoing.Intent.REPLY.ordinal())
                .param("agency", agency.value())
                .param("moment", moments.parameter(moment))
                .query(row -> {
                    var toMany = row.getInt("to_many");
                    counts.put(new PersonId(row.getLong("id")), new Count(toMany, row.getInt("messages") - toMany));
                });
        return counts;
    }

    /** Whether a message has arrived and nothing that concerns this person alone was said in its chat since. @param key as it was put */
    @Transactional(readOnly = true)
    public boolean hasTheLastWord(String key) {
        return sql.sql("""
                        SELECT count(*) FROM outbox o
                        WHERE o.state = 'sent' AND o.idempotency_key IN (:keys) AND NOT EXISTS (
                          SELECT 1 FROM outbox n WHERE n.channel = o.channel AND n.bot = o.bot AND n.chat_id = o.chat_id
                          AND n.state = 'sent' AND n.urgency < :many
                          AND (n.settled_at > o.settled_at OR n.settled_at = o.settled_at AND n.id > o.id))""")
                        .param("keys", ways(key).toList())
                        .param("many", Outgoing.Intent.BULK.ordinal())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Stream<String> ways(String key) {
        return Stream.of(key, key + "~1", key + "~2", key + "~3");
    }

    /** When messages reached a chat, on whichever way; those that have not are left out. @param keys as they were put */
    @Transactional(readOnly = true)
    public Map<String, Instant> arrived(Collection<String> keys) {
        var found = new HashMap<String, Instant>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            var ways = all.subList(from, Math.min(from + TOGETHER, all.size())).stream()
                    .flatMap(SentMessages::ways)
                    .toList();
            sql.sql(
                            "SELECT idempotency_key, settled_at FROM outbox WHERE state = 'sent' AND idempotency_key IN (:keys)")
                    .param("keys", ways)
                    .query(row -> {
                        found.put(Outbox.base(row.getString("idempotency_key")), moments.read(row, "settled_at"));
                    });
        }
        return found;
    }
}
