package vn.thonbao.channel.webchat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Content.IncomingFile;
import vn.thonbao.channel.Inbox;
import vn.thonbao.platform.database.Moments;

/** The messages of a chat in the order in which its people see them. */
@Component
class Lines {

    static final int PAGE = 50;

    private static final TypeReference<List<String>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<IncomingFile>> FILES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Moments moments;
    private final Clock clock;

    Lines(JdbcClient sql, JsonMapper json, Moments moments, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * One page of history, oldest line first.
     *
     * @param older whether there are lines before it
     * @param latest whether there is nothing behind it
     */
    record History(List<Line> lines, boolean older, boolean latest) {

        public long oldest() {
            return lines.isEmpty() ? 0 : lines.get(0).id();
        }

        public long newest() {
            return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).id();
        }
    }

    /** A head's message is in the history from the moment it is kept, whoever brought it. */
    @EventListener
    void kept(Inbox.Kept message) {
        if (message.from().channel().equals(WebChatAdapter.CHANNEL)
                && !message.content().opened()) {
            said(message.id(), message.from().chatId(), message.at());
        }
    }

    /** Joins the caller's transaction; the same message twice is one line. */
    long said(long inboxId, String chat, Instant at) {
        add("inbox_id", inboxId, chat, at);
        return sql.sql("SELECT id FROM webchat_line WHERE inbox_id = ?")
                .param(inboxId)
                .query(Long.class)
                .single();
    }

    /** Is there when it returns; the same message twice is one line. */
    void answered(long outboxId, String chat, Instant at) {
        add("outbox_id", outboxId, chat, at);
    }

    private void add(String column, long message, String chat, Instant at) {
        sql.sql("INSERT INTO webchat_line (chat_id, at, " + column + ") VALUES (?, ?, ?) ON CONFLICT (" + column
                        + ") DO NOTHING")
                .params(chat, moments.parameter(at), message)
                .update();
    }

    /** @param before the line above which the page ends; absent = the newest page */
    @Transactional(readOnly = true)
    History page(String chat, Optional<Long> before) {
        var newestFirst = lines("l.id < ? ORDER BY l.id DESC", chat, before.orElse(Long.MAX_VALUE), PAGE + 1);
        Collections.reverse(newestFirst);
        var older = newestFirst.size() > PAGE;
        return new History(withDays(newestFirst, older), older, before.isEmpty());
    }

    /** What came after a line, oldest first, at most a page. */
    @Transactional(readOnly = true)
    List<Line> after(String chat, long line) {
        var known = lines("l.id <= ? ORDER BY l.id DESC", chat, line, 1);
        var news = lines("l.id > ? ORDER BY l.id", chat, line, PAGE);
        var hasKnown = !known.isEmpty();
        known.addAll(news);
        return withDays(known, hasKnown);
    }

    @Transactional(readOnly = true)
    Line find(String chat, long line) {
        return after(chat, line - 1).get(0);
    }

    /** Whether something was said to the chat after a line, and nothing more is on its way. */
    @Transactional(readOnly = true)
    boolean answeredSince(String chat, long line) {
        return sql.sql("""
                SELECT count(*) FROM webchat_line WHERE chat_id = ? AND id > ? AND outbox_id IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.channel = ? AND o.bot = '' AND o.chat_id = ?
                                  AND o.state = 'due' AND NOT EXISTS (SELECT 1 FROM webchat_line w WHERE w.outbox_id = o.id))""")
                        .params(chat, line, WebChatAdapter.CHANNEL, chat)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A file that was sent in this chat; files of others are nobody's business here. */
    @Transactional(readOnly = true)
    Optional<IncomingFile> file(String chat, String sha256) {
        var anywhere = "%" + sha256 + "%";
        return sql.sql("""
                SELECT i.content, o.file
                FROM webchat_line l LEFT JOIN inbox i ON i.id = l.inbox_id LEFT JOIN outbox o ON o.id = l.outbox_id
                WHERE l.chat_id = ? AND (i.content LIKE ? OR o.file LIKE ?)""").params(chat, anywhere, anywhere).query((row, n) -> files(row)).stream()
                .flatMap(List::stream)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    private List<IncomingFile> files(ResultSet row) throws SQLException {
        @Nullable String said = row.getString("content");
        if (said != null) {
            return json.readValue(said, Content.class).files();
        }
        @Nullable String sent = row.getString("file");
        return sent == null ? List.of() : json.readValue(sent, FILES);
    }

    private List<Line> lines(String whichInWhatOrder, String chat, long id, int most) {
        return new ArrayList<>(sql.sql("""
                SELECT l.id, l.at, i.content, i.dedupe_key, o.body, o.choices, o.file
                FROM webchat_line l LEFT JOIN inbox i ON i.id = l.inbox_id LEFT JOIN outbox o ON o.id = l.outbox_id
                WHERE l.chat_id = ? AND\s""" + whichInWhatOrder + " LIMIT ?")
                .params(chat, id, most)
                .query(this::line)
                .list());
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var at = moments.read(row, "at").atZone(clock.getZone());
        var files = files(row).stream().map(Line.ShownFile::of).toList();
        @Nullable String said = row.getString("content");
        if (said == null) {
            var choices = json.readValue(row.getString("choices"), CHOICES);
            return new Line(id, false, "", row.getString("body"), choices, files, at, false);
        }
        var content = json.readValue(said, Content.class);
        return new Line(
                id, true, Receipt.key(row.getString("dedupe_key")), content.text(), List.of(), files, at, false);
    }

    /** @param firstIsKnown the first line only tells of which day it is */
    private static List<Line> withDays(List<Line> lines, boolean firstIsKnown) {
        var result = new ArrayList<Line>();
        for (var i = firstIsKnown ? 1 : 0; i < lines.size(); i++) {
            var newDay = i == 0 || !lines.get(i - 1).day().equals(lines.get(i).day());
            result.add(lines.get(i).onNewDay(newDay));
        }
        return result;
    }
}
