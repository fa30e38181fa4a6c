package vn.thonbao.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.GroupCommit;
import vn.thonbao.platform.database.Memory;
import vn.thonbao.platform.database.Moments;

/** Incoming messages, durable before the channel is told that they were received. */
@Component
public class Inbox {

    public sealed interface Accepted {
        long id();

        record Stored(long id) implements Accepted {}

        /** Delivered before under the same key; nothing was stored again. */
        record Repeated(long id) implements Accepted {}
    }

    /**
     * @param lane whose message it is: messages of one lane are handled in order and never two at once
     * @param attempts how often handling failed before
     */
    public record Waiting(
            long id,
            ChatAddress from,
            Optional<PersonId> person,
            String lane,
            Content content,
            Instant receivedAt,
            int attempts) {}

    /** A message was stored for the first time; published inside its transaction. */
    public record Kept(long id, ChatAddress from, Content content, Instant at) {}

    private static final int BATCH = 1_000;

    private static final String STORE = """
            INSERT INTO inbox (channel, bot, dedupe_key, chat_id, person_id, lane, content, media, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (channel, bot, dedupe_key) DO NOTHING RETURNING id""";

    /** Chats whose last words stay known: more than write within a second. */
    private static final int UNDER_WAY = 5_000;

    private record Last(String text, Instant at) {
        static final Last NOTHING = new Last("", Instant.EPOCH);
    }

    private final JdbcClient sql;
    private final JdbcTemplate writing;
    private final GroupCommit commits;
    private final JsonMapper json;
    private final Moments moments;
    private final ApplicationEventPublisher events;
    private final String oldestOfEachLane;
    private final Memory memory;
    private final boolean alone;
    private final Counter turns;
    private final Bell bell = new Bell();

    Inbox(
            JdbcClient sql,
            JdbcTemplate writing,
            GroupCommit commits,
            JsonMapper json,
            Moments moments,
            ApplicationEventPublisher events,
            Settings settings,
            MeterRegistry meters) {
        this.sql = sql;
        this.writing = writing;
        this.commits = commits;
        this.json = json;
        this.moments = moments;
        this.events = events;
        this.memory = new Memory(settings, UNDER_WAY);
        this.alone = settings.sqlite();
        this.turns = meters.counter(ChannelMetrics.TURNS);
        this.oldestOfEachLane = OLDEST_OF_EACH_LANE + (settings.sqlite() ? "" : " FOR UPDATE OF i SKIP LOCKED");
    }

    /**
     * When it returns, the message survives a power cut: in a transaction of its own, or in the caller's, which then has to
     * commit before the channel gets its answer. Wakes the worker.
     *
     * @param dedupeKey the channel's own id of this message, unique within channel and bot
     */
    public Accepted accept(ChatAddress from, Optional<PersonId> person, String dedupeKey, Content content, Instant at) {
        return accept(from, person, dedupeKey, content, Optional.empty(), at);
    }

    /** @param held what the channel still holds of it: until that is fetched or given up, the message's lane waits */
    Accepted accept(
            ChatAddress from,
            Optional<PersonId> person,
            String dedupeKey,
            Content content,
            Optional<Downloads.Held> held,
            Instant at) {
        return commits.call(() -> {
            var stored = store(from, person, dedupeKey, content, held, at);
            if (stored.isEmpty()) {
                return new Accepted.Repeated(find(from, dedupeKey).orElseThrow());
            }
            events.publishEvent(new Kept(stored.get(), from, content, at));
            bell.ringAfterCommit();
            memory.write(last(from), new Last(content.text(), at));
            return new Accepted.Stored(stored.get());
        });
    }

    private Optional<Long> store(
            ChatAddress from,
            Optional<PersonId> person,
            String dedupeKey,
            Content content,
            Optional<Downloads.Held> held,
            Instant at) {
        var stored = writing.query(
                STORE,
                row -> {
                    var column = 0;
                    row.setString(++column, from.channel());
                    row.setString(++column, from.bot());
                    row.setString(++column, dedupeKey);
                    row.setString(++column, from.chatId());
                    row.setObject(++column, person.map(PersonId::value).orElse(null));
                    row.setString(++column, lane(from, person));
                    row.setString(++column, json.writeValueAsString(content));
                    row.setString(++column, held.map(json::writeValueAsString).orElse(null));
                    row.setObject(++column, moments.parameter(at));
                },
                (row, number) -> row.getLong(1));
        return stored.stream().findFirst();
    }

    Content content(long id) {
        return sql.sql("SELECT content FROM inbox WHERE id = ?")
                .param(id)
                .query((row, n) -> json.readValue(row.getString("content"), Content.class))
                .single();
    }

    /** Whether these were the last words of this chat, and came after that moment; what came before the program started is not known. */
    boolean wasJustSaid(ChatAddress from, String text, Instant after, Instant now) {
        var last = memory.<Last>known(last(from))
                .orElseGet(() -> alone && !memory.isDoubtful() ? Last.NOTHING : readLast(from));
        return isBetween(last.at(), after, now) && last.text().equals(text);
    }

    private static List<?> last(ChatAddress from) {
        return List.of("last", from);
    }

    private Last readLast(ChatAddress from) {
        return sql.sql("""
                        SELECT content, received_at FROM inbox
                        WHERE channel = ? AND bot = ? AND chat_id = ? AND id > (SELECT max(id) FROM inbox) - ?
                        ORDER BY id DESC LIMIT 1""")
                .params(from.channel(), from.bot(), from.chatId(), UNDER_WAY)
                .query((row, n) -> new Last(
                        json.readValue(row.getString("content"), Content.class).text(),
                        moments.read(row, "received_at")))
                .optional()
                .orElse(Last.NOTHING);
    }

    /** A clock that was moved back makes nothing a repeat. */
    private static boolean isBetween(Instant at, Instant after, Instant now) {
        return at.isAfter(after) && !at.isAfter(now);
    }

    /** Whether a message with this key is here already. */
    boolean has(ChatAddress from, String dedupeKey) {
        return find(from, dedupeKey).isPresent();
    }

    Optional<Long> find(ChatAddress from, String dedupeKey) {
        return sql.sql("SELECT id FROM inbox WHERE channel = ? AND bot = ? AND dedupe_key = ?")
                .params(from.channel(), from.bot(), dedupeKey)
                .query(Long.class)
                .optional();
    }

    /** One person writing from two chats is still one person. */
    private static String lane(ChatAddress from, Optional<PersonId> person) {
        return person.map(p -> "person:" + p.value())
                .orElseGet(() -> "chat:" + String.join(":", from.channel(), from.bot(), from.chatId()));
    }

    /**
     * The oldest unhandled message of each of up to {@code most} different lanes, locked for this transaction where the
     * database can (PostgreSQL: {@code FOR UPDATE SKIP LOCKED}).
     *
     * @param now messages whose retry is put off until later are left out, and so is everything behind them in their lane
     */
    public List<Waiting> next(int most, Instant now) {
        return sql.sql(oldestOfEachLane)
                .params(moments.parameter(now), most)
                .query(this::waiting)
                .list();
    }

    static final String OLDEST_OF_EACH_LANE = """
            SELECT i.* FROM inbox i
            WHERE i.handled_at IS NULL AND i.set_aside_at IS NULL AND i.media IS NULL AND (i.retry_at IS NULL OR i.retry_at <= ?)
              AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.lane = i.lane AND o.id < i.id
                              AND o.handled_at IS NULL AND o.set_aside_at IS NULL)
            ORDER BY i.id LIMIT ?""";

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        var person = new PersonId(row.getLong("person_id"));
        var known = !row.wasNull();
        return new Waiting(
                row.getLong("id"),
                Columns.chat(row),
                known ? Optional.of(person) : Optional.empty(),
                row.getString("lane"),
                json.readValue(row.getString("content"), Content.class),
                moments.read(row, "received_at"),
                row.getInt("attempts"));
    }

    public void handled(List<Long> ids, Instant at) {
        var moment = moments.parameter(at);
        writing.batchUpdate("UPDATE inbox SET handled_at = ? WHERE id = ?", ids, BATCH, (row, id) -> {
            row.setObject(1, moment);
            row.setLong(2, id);
        });
    }

    /** For the metrics: so many were handled, and that is committed. */
    public void count(int handled) {
        turns.increment(handled);
    }

    /** Counts the failure and puts the next try off. */
    public void failed(long id, String reference, Instant retryAt) {
        sql.sql("UPDATE inbox SET attempts = attempts + 1, reference = ?, retry_at = ? WHERE id = ?")
                .params(reference, moments.parameter(retryAt), id)
                .update();
    }

    /** Gives up: out of the lane's way, and shown to an officer. */
    public void setAside(long id, String reference, Instant at) {
        sql.sql("UPDATE inbox SET attempts = attempts + 1, reference = ?, set_aside_at = ? WHERE id = ?")
                .params(reference, moments.parameter(at), id)
                .update();
    }

    /** Those that no officer has read yet, the oldest first. */
    public List<Waiting> setAside() {
        return sql.sql("SELECT * FROM inbox WHERE set_aside_at IS NOT NULL AND seen_at IS NULL ORDER BY id")
                .query(this::waiting)
                .list();
    }

    /**
     * An officer has read a message that was set aside, and sees to it. Whoever was first stays on record.
     *
     * @return false if it is not set aside, or was seen before
     */
    public boolean seen(long id, AccountId by, String name, Instant at) {
        return sql.sql("""
                        UPDATE inbox SET seen_at = ?, seen_by_id = ?, seen_by_name = ?
                        WHERE id = ? AND set_aside_at IS NOT NULL AND seen_at IS NULL""").params(moments.parameter(at), by.value(), name, id).update() == 1;
    }

    void ring() {
        bell.ringAfterCommit();
    }

    /** Ends {@link #awaitWork} although nothing was accepted. */
    public void wake() {
        bell.ring();
    }

    /** Blocks until something was accepted since the last call, or the time is up. */
    public void awaitWork(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
