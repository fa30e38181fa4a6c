package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.Moments;

/** Unasked messages that do not get through go the person's next way: the same words under the same key with a number behind it. */
@Component
class Detours {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final Outbox outbox;
    private final HeldBack heldBack;
    private final Routes routes;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Detours(
            JdbcClient sql,
            JsonMapper json,
            Moments moments,
            Outbox outbox,
            DueMessages due,
            Routes routes,
            Directory directory,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.json = json;
        this.moments = moments;
        this.outbox = outbox;
        this.heldBack = new HeldBack(sql, moments, due);
        this.routes = routes;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param forGood nothing more will be tried on this way
     * @return whether the message goes another way now, so that nobody needs to try this one again
     */
    boolean taken(long message, SendResult result, boolean forGood, Instant now) {
        var closed = result instanceof SendResult.Unreachable || result instanceof SendResult.OutOfWindow;
        var down = result instanceof SendResult.Stopped;
        if (!closed && !down && !forGood) {
            return false;
        }
        var stuck = outgoing(message);
        var person = directory.whoIs(stuck.to());
        var answers = stuck.intent() == Outgoing.Intent.REPLY && !(result instanceof SendResult.QuotaExhausted);
        if (answers || person.isEmpty()) {
            return false;
        }
        var base = stuck.key().replaceFirst("~\\d+$", "");
        var tried = tried(base);
        var next = routes.to(person.get(), now).stream()
                .filter(chat -> !tried.contains(chat) && (closed || forGood || !routes.isDown(chat)))
                .min(Comparator.comparing(chat -> !routes.isNoticed(chat))); // of equals the first
        next.ifPresent(chat -> outbox.put(
                new Outgoing(
                        base + "~" + tried.size(),
                        chat,
                        stuck.intent(),
                        stuck.text(),
                        stuck.choices(),
                        stuck.expires(),
                        stuck.files()),
                now));
        if (next.map(chat -> !routes.isNoticed(chat)).orElse(closed || forGood)) {
            events.publishEvent(new NobodyReached(person.get(), base, now));
        }
        return next.isPresent();
    }

    /** What waits for that {@link Due#bot bot}, the oldest first. @param after the last one seen; 0 = none */
    List<Due> waiting(String bot, long after, int most, Instant now) {
        return heldBack.waiting(bot, after, most, now);
    }

    /**
     * Joins the caller's transaction. What waits for a bot whose quota is spent goes its person's next way, answers too. Where there
     * is none, the office is told after a day, and the newest answer goes on waiting; a stranger's does not.
     *
     * @param result what the bot said last
     */
    void around(List<Due> waiting, SendResult result, Instant now) {
        var old = now.minus(SendResult.WORTH_TRYING);
        waiting.stream()
                .filter(one -> isStillTheirs(one, now))
                .filter(one -> isKept(one, result, one.putAt().isBefore(old), now))
                .filter(one -> one.putAt().isBefore(old))
                .toList() // only now: a newer one drops those before it
                .forEach(late -> tell(late, now));
    }

    /** What was written for one person must not reach the next owner of the chat. @return false if it was given up for that */
    boolean isStillTheirs(Due message, Instant now) {
        var still = message.whose().isEmpty() || message.whose().equals(directory.whoIs(message.to()));
        if (!still) {
            outbox.failed(message.id(), "the chat is not this person's any more", now);
        }
        return still;
    }

    private boolean isKept(Due waiting, SendResult result, boolean late, Instant now) {
        var answer = waiting.urgency() == Outgoing.Intent.REPLY.ordinal()
                && directory.whoIs(waiting.to()).isPresent();
        var givenUp = late && !answer;
        if (taken(waiting.id(), result, givenUp, now) || givenUp) {
            outbox.failed(waiting.id(), result.why(), now);
            return false;
        }
        if (answer) {
            heldBack.supersede(waiting, now);
        }
        return true;
    }

    private void tell(Due late, Instant now) {
        directory
                .whoIs(late.to())
                .filter(person -> heldBack.tell(late.id(), now))
                .ifPresent(person -> events.publishEvent(new NobodyReached(person, Outbox.base(late.key()), now)));
    }

    private Outgoing outgoing(long message) {
        return sql.sql("SELECT * FROM outbox WHERE id = ?")
                .param(message)
                .query(this::read)
                .single();
    }

    private Outgoing read(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getString("idempotency_key"),
                Columns.chat(row),
                Outgoing.Intent.values()[row.getInt("urgency")],
                row.getString("body"),
                Columns.choices(json, row),
                moments.find(row, "expires_at"),
                Columns.files(json, row));
    }

    private Set<ChatAddress> tried(String base) {
        var tried = new LinkedHashSet<ChatAddress>();
        var way = way(base);
        for (int next = 1; way.isPresent(); next++) {
            tried.add(way.get());
            way = way(base + "~" + next);
        }
        return tried;
    }

    private Optional<ChatAddress> way(String key) {
        return sql.sql("SELECT channel, bot, chat_id FROM outbox WHERE idempotency_key = ?")
                .param(key)
                .query((row, number) -> Columns.chat(row))
                .optional();
    }
}
