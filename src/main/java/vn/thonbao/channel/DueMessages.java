package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Moments;

/** What of the outbox may be sent now, and by which of several nodes. */
@Component
class DueMessages {

    /** How long other nodes leave a chat alone that this one is writing to; longer than a message of several parts may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Of several nodes one claims at a time: else a reply and a notice of one chat could be claimed by two. */
    private static final long CLAIMING = 7_105_1;

    private static final String BY_OTHER_BOTS = " AND o.channel || ' ' || o.bot NOT IN (%s)";

    private static final String OR_ANSWERS = " AND (o.urgency = 0 OR o.channel || ' ' || o.bot NOT IN (%s))";

    private static final String UNCLAIMED = """
             AND NOT EXISTS (SELECT 1 FROM outbox c WHERE c.state = 'due' AND c.channel = o.channel AND c.bot = o.bot
                             AND c.chat_id = o.chat_id AND c.claimed_until > ?)""";

    static final String NEXT_OF_EACH_CHAT = """
            SELECT o.* FROM outbox o
            WHERE o.state = 'due' AND o.not_before <= ?
              AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.state = 'due'
                              AND p.channel = o.channel AND p.bot = o.bot AND p.chat_id = o.chat_id
                              AND (p.urgency, p.id) < (o.urgency, o.id))""";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final boolean oneNode;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    DueMessages(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Moments moments,
            Settings settings) {
        this.sql = sql;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
        this.moments = moments;
        this.oneNode = settings.sqlite();
    }

    /**
     * The next message of each chat, the most urgent first; nothing of a chat whose next message is put off. One node alone
     * only looks. Of several, each claims the chats it is about to write to, and a claim that is never settled (a crash) ends
     * by itself.
     *
     * @param busy chats that are being written to: left out
     * @param stopped {@link Due#bot bots} nothing gets through by for now
     * @param resting bots of which only answers are wanted
     */
    List<Due> next(int most, Instant now, Set<ChatAddress> busy, Set<String> stopped, Set<String> resting) {
        var wanted = NEXT_OF_EACH_CHAT
                + (stopped.isEmpty() ? "" : BY_OTHER_BOTS.formatted(marks(stopped)))
                + (resting.isEmpty() ? "" : OR_ANSWERS.formatted(marks(resting)))
                + (oneNode ? "" : UNCLAIMED);
        var parameters = new ArrayList<Object>(List.of(moments.parameter(now)));
        parameters.addAll(stopped);
        parameters.addAll(resting);
        var found = oneNode ? look(wanted, parameters, most, busy) : claim(wanted, parameters, most, now);
        return found == null ? List.of() : found;
    }

    private static String marks(Set<String> bots) {
        return String.join(", ", Collections.nCopies(bots.size(), "?"));
    }

    private @Nullable List<Due> look(String wanted, List<Object> parameters, int most, Set<ChatAddress> busy) {
        parameters.add(most + busy.size());
        return reading.execute(status -> sql.sql(wanted + " ORDER BY urgency, id LIMIT ?")
                .params(parameters)
                .query((ResultSetExtractor<List<Due>>) rows -> free(rows, chat -> !busy.contains(chat))));
    }

    /** What is under way is passed over before it is read. */
    private List<Due> free(ResultSet rows, Predicate<ChatAddress> free) throws SQLException {
        var found = new ArrayList<Due>();
        while (rows.next()) {
            if (free.test(Columns.chat(rows))) {
                found.add(read(rows, 0));
            }
        }
        return found;
    }

    private @Nullable List<Due> claim(String wanted, List<Object> parameters, int most, Instant now) {
        var claim = "UPDATE outbox SET claimed_until = ? WHERE id IN (" + wanted.replace("SELECT o.*", "SELECT o.id")
                + " ORDER BY urgency, id LIMIT ?) RETURNING *";
        var all = new ArrayList<Object>(List.of(moments.parameter(now.plus(LEASE)), moments.parameter(now)));
        all.addAll(parameters.subList(1, parameters.size()));
        all.add(moments.parameter(now));
        all.add(most);
        return writing.execute(status -> {
            sql.sql("SELECT pg_advisory_xact_lock(?)").param(CLAIMING).query().listOfRows();
            return sql.sql(claim).params(all).query(this::read).list().stream()
                    .sorted(Comparator.comparingInt(Due::urgency).thenComparingLong(Due::id))
                    .toList();
        });
    }

    /** Found due, but its turn has not come. */
    void release(List<Due> messages) {
        if (!oneNode && !messages.isEmpty()) {
            sql.sql("UPDATE outbox SET claimed_until = NULL WHERE id IN (:ids)")
                    .param("ids", messages.stream().map(Due::id).toList())
                    .update();
        }
    }

    Due read(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getString("idempotency_key"),
                Columns.chat(row),
                Optional.ofNullable(row.getObject("person_id")).map(id -> new PersonId(((Number) id).longValue())),
                row.getInt("urgency"),
                row.getString("body"),
                Columns.choices(json, row),
                moments.read(row, "put_at"),
                moments.find(row, "expires_at"),
                Columns.files(json, row),
                row.getInt("attempts"),
                row.getInt("parts_done"));
    }
}
