package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.Moments;

/** Unasked messages that do not get through go the person's next way: the same words under the same key with a number behind it. */
@Component
class Detours {

    private static final TypeReference<List<String>> CHOICES = new TypeReference<>() {};

    private static final int MOST_AROUND = 500;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** By bot: answers written before that moment stand on the office's list. After a restart they are told once more. */
    private final Map<String, Instant> toldUpTo = new ConcurrentHashMap<>();

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final Outbox outbox;
    private final Routes routes;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Detours(
            JdbcClient sql,
            JsonMapper json,
            Moments moments,
            Outbox outbox,
            Routes routes,
            Directory directory,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.json = json;
        this.moments = moments;
        this.outbox = outbox;
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
                .findFirst();
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
        if (next.isEmpty() && (closed || forGood)) {
            events.publishEvent(new NobodyReached(person.get(), base, now));
        }
        return next.isPresent();
    }

    /**
     * Joins the caller's transaction. A bot whose quota is spent is tried with one message a quarter of an hour: all that wait
     * behind it go their person's next way now, answers too. Where there is none, the office is told after a day, and an answer goes
     * on waiting; a stranger's does not.
     *
     * @param refused the chat whose message was tried
     * @param busy chats that are being written to
     */
    void aroundASpentQuota(ChatAddress refused, SendResult result, Set<ChatAddress> busy, Instant now) {
        var old = now.minus(SendResult.WORTH_TRYING);
        var told = toldUpTo.getOrDefault(bot(refused), Instant.MIN);
        if (told.isAfter(old.minus(BREATH))) {
            return; // of many that were under way at once, the first has done it
        }
        toldUpTo.put(bot(refused), old);
        for (var waiting : outbox.waiting(refused, MOST_AROUND, now)) {
            if (!busy.contains(waiting.to()) || waiting.to().equals(refused)) {
                around(waiting, result, waiting.putAt().isBefore(old), told, now);
            }
        }
    }

    private void around(Outbox.Due waiting, SendResult result, boolean late, Instant told, Instant now) {
        var person = directory.whoIs(waiting.to());
        var kept = waiting.urgency() == Outgoing.Intent.REPLY.ordinal() && person.isPresent();
        if (taken(waiting.id(), result, late && !kept, now) || late && !kept) {
            outbox.failed(waiting.id(), result.why(), now);
        } else if (late && !waiting.putAt().isBefore(told)) {
            person.ifPresent(p -> events.publishEvent(new NobodyReached(p, Outbox.base(waiting.key()), now)));
        }
    }

    private static String bot(ChatAddress chat) {
        return chat.channel() + ' ' + chat.bot();
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
                address(row),
                Outgoing.Intent.values()[row.getInt("urgency")],
                row.getString("body"),
                json.readValue(row.getString("choices"), CHOICES),
                moments.find(row, "expires_at"),
                Outbox.files(json, row));
    }

    private static ChatAddress address(ResultSet row) throws SQLException {
        return new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id"));
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
                .query((row, number) -> address(row))
                .optional();
    }
}
