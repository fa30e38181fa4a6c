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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Inserts;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.files.FileStore.StoredFile;

/** Outgoing messages: written with the turn that owes them, sent only after its commit. */
@Component
public class Outbox {

    private static final TypeReference<List<String>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<StoredFile>> FILES = new TypeReference<>() {};

    private static final String PUT = Inserts.unnumbered("""
            INSERT INTO outbox (idempotency_key, channel, bot, chat_id, person_id, urgency, body, choices, file, put_at, not_before,
                expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (idempotency_key) DO NOTHING""");

    /** How long other nodes leave a chat alone that this one is writing to; longer than a message of several parts may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Of several nodes one claims at a time: else a reply and a notice of one chat could be claimed by two. */
    private static final long CLAIMING = 7_105_1;

    /**
     * @param whose the chat was when it was put; empty: a stranger's
     * @param attempts how often sending failed before
     * @param partsDone of a long message: delivered at earlier tries
     */
    record Due(
            long id,
            String key,
            ChatAddress to,
            Optional<PersonId> whose,
            int urgency,
            String text,
            List<String> choices,
            Instant putAt,
            Optional<Instant> expires,
            List<StoredFile> files,
            int attempts,
            int partsDone) {

        /** Which of our bots it goes out by. */
        String bot() {
            return to.channel() + ' ' + to.bot();
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final boolean oneNode;
    private final Directory directory;
    private final ObjectProvider<LastLook> lastLooks;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Bell bell = new Bell();

    Outbox(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Moments moments,
            ObjectProvider<LastLook> lastLooks,
            Directory directory,
            Settings settings) {
        this.sql = sql;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
        this.moments = moments;
        this.lastLooks = lastLooks;
        this.directory = directory;
        this.oneNode = settings.sqlite();
    }

    /** Joins the caller's transaction; a key that is there already is left as it is. Wakes the sender after the commit. */
    public void put(Outgoing message, Instant at) {
        sql.sql(PUT)
                .param(message.key())
                .param(message.to().channel())
                .param(message.to().bot())
                .param(message.to().chatId())
                .param(directory.whoIs(message.to()).map(PersonId::value).orElse(null))
                .param(message.intent().ordinal())
                .param(message.text())
                .param(json.writeValueAsString(message.choices()))
                .param(message.files().isEmpty() ? null : json.writeValueAsString(message.files()))
                .param(moments.parameter(at))
                .param(moments.parameter(at))
                .param(message.expires().map(moments::parameter).orElse(null))
                .update();
        bell.ringAfterCommit();
    }

    /**
     * The next message of each chat, the most urgent first; nothing of a chat whose next message is put off. One node alone
     * only looks. Of several, each claims the chats it is about to write to, and a claim that is never settled (a crash) ends
     * by itself.
     *
     * @param busy chats that are being written to: left out
     * @param stopped {@link Due#bot bots} nothing gets through by for now
     */
    List<Due> due(int most, Instant now, Set<ChatAddress> busy, Set<String> stopped) {
        var wanted = NEXT_OF_EACH_CHAT
                + (stopped.isEmpty()
                        ? ""
                        : BY_OTHER_BOTS.formatted(String.join(", ", Collections.nCopies(stopped.size(), "?"))))
                + (oneNode ? "" : UNCLAIMED);
        var parameters = new ArrayList<Object>(List.of(moments.parameter(now)));
        parameters.addAll(stopped);
        var found = oneNode ? look(wanted, parameters, most, busy) : claim(wanted, parameters, most, now);
        return found == null ? List.of() : found;
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
            if (free.test(chat(rows))) {
                found.add(due(rows, 0));
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
            return sql.sql(claim).params(all).query(this::due).list().stream()
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

    /** Asks whoever put it there whether it still holds; settles or puts off what does not. */
    boolean stillHolds(Due message, Instant now) {
        if (message.urgency() == Outgoing.Intent.REPLY.ordinal()) {
            return true;
        }
        var key = base(message.key());
        var verdict =
                lastLooks.stream().flatMap(look -> look.at(key, now).stream()).findFirst();
        if (verdict.isPresent() && verdict.get() instanceof LastLook.Verdict.Drop drop) {
            dropped(message.id(), drop.reason(), now);
            return false;
        }
        if (verdict.isPresent() && verdict.get() instanceof LastLook.Verdict.Wait wait) {
            putOff(message.id(), wait.reason(), wait.until(), false, message.partsDone());
            return false;
        }
        return true;
    }

    private static final String BY_OTHER_BOTS = " AND o.channel || ' ' || o.bot NOT IN (%s)";

    private static final String UNCLAIMED = """
             AND NOT EXISTS (SELECT 1 FROM outbox c WHERE c.state = 'due' AND c.channel = o.channel AND c.bot = o.bot
                             AND c.chat_id = o.chat_id AND c.claimed_until > ?)""";

    static final String NEXT_OF_EACH_CHAT = """
            SELECT o.* FROM outbox o
            WHERE o.state = 'due' AND o.not_before <= ?
              AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.state = 'due'
                              AND p.channel = o.channel AND p.bot = o.bot AND p.chat_id = o.chat_id
                              AND (p.urgency, p.id) < (o.urgency, o.id))""";

    Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getString("idempotency_key"),
                chat(row),
                Optional.ofNullable(row.getObject("person_id")).map(id -> new PersonId(((Number) id).longValue())),
                row.getInt("urgency"),
                row.getString("body"),
                json.readValue(row.getString("choices"), CHOICES),
                moments.read(row, "put_at"),
                moments.find(row, "expires_at"),
                files(json, row),
                row.getInt("attempts"),
                row.getInt("parts_done"));
    }

    static List<StoredFile> files(JsonMapper json, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("file"))
                .map(files -> json.readValue(files, FILES))
                .orElse(List.of());
    }

    private static ChatAddress chat(ResultSet row) throws SQLException {
        return new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id"));
    }

    void sent(long id, String providerId, Instant at) {
        sql.sql(
                        "UPDATE outbox SET state = 'sent', attempts = attempts + 1, provider_id = ?, settled_at = ? WHERE id = ?")
                .params(providerId, moments.parameter(at), id)
                .update();
    }

    /** @param counted whether this was a try: what the channel only put off is none */
    void putOff(long id, String reason, Instant until, boolean counted, int partsDone) {
        sql.sql("""
                        UPDATE outbox SET attempts = attempts + ?, reason = ?, not_before = ?, parts_done = ?,
                            claimed_until = NULL WHERE id = ?""")
                .params(counted ? 1 : 0, reason, moments.parameter(until), partsDone, id)
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

    /** The key as it was put first: on a detour it has a number behind it. */
    static String base(String key) {
        return key.replaceFirst("~\\d+$", "");
    }

    /** Something happened that the sender should look at. */
    void wake() {
        bell.ring();
    }

    void awaitWork(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
