package vn.thonbao.channel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Inserts;
import vn.thonbao.platform.database.Moments;

/** Outgoing messages: written with the turn that owes them, sent only after its commit. */
@Component
public class Outbox {

    private static final String SENT =
            "UPDATE outbox SET state = 'sent', attempts = attempts + 1, provider_id = ?, settled_at = ? WHERE id = ?";

    private static final String PUT = Inserts.unnumbered("""
            INSERT INTO outbox (idempotency_key, channel, bot, chat_id, person_id, urgency, body, choices, file, put_at, not_before,
                expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (idempotency_key) DO NOTHING""");

    private final JdbcClient sql;
    private final JdbcTemplate writing;
    private final JsonMapper json;
    private final Moments moments;
    private final Directory directory;
    private final ObjectProvider<LastLook> lastLooks;
    private final Bell bell = new Bell();
    private volatile boolean fresh;

    Outbox(
            JdbcClient sql,
            JdbcTemplate writing,
            JsonMapper json,
            Moments moments,
            ObjectProvider<LastLook> lastLooks,
            Directory directory) {
        this.sql = sql;
        this.writing = writing;
        this.json = json;
        this.moments = moments;
        this.lastLooks = lastLooks;
        this.directory = directory;
    }

    /** Joins the caller's transaction; a key that is there already is left as it is. Wakes the sender after the commit. */
    public void put(Outgoing message, Instant at) {
        writing.update(PUT, row -> set(row, message, moments.parameter(at)));
        bell.ringAfterCommit(() -> fresh = true);
    }

    private void set(PreparedStatement row, Outgoing message, Object at) throws SQLException {
        var column = 0;
        row.setString(++column, message.key());
        row.setString(++column, message.to().channel());
        row.setString(++column, message.to().bot());
        row.setString(++column, message.to().chatId());
        row.setObject(
                ++column, directory.whoIs(message.to()).map(PersonId::value).orElse(null));
        row.setInt(++column, message.intent().ordinal());
        row.setString(++column, message.text());
        row.setString(++column, message.choices().isEmpty() ? "[]" : json.writeValueAsString(message.choices()));
        row.setString(++column, message.files().isEmpty() ? null : json.writeValueAsString(message.files()));
        row.setObject(++column, at);
        row.setObject(++column, at);
        row.setObject(++column, message.expires().map(moments::parameter).orElse(null));
    }

    /** Whether something was put and committed here since it {@link #seen was seen}; what other nodes put is not heard of. */
    boolean isFresh() {
        return fresh;
    }

    /** All that is committed by now is about to be looked at. */
    void seen() {
        fresh = false;
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

    /** @param providerId what the channel calls it */
    record Sent(long id, String providerId) {}

    void sent(List<Sent> messages, Instant at) {
        var moment = moments.parameter(at);
        writing.batchUpdate(SENT, messages, messages.size(), (row, one) -> {
            row.setString(1, one.providerId());
            row.setObject(2, moment);
            row.setLong(3, one.id());
        });
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
