package vn.thonbao.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.database.QueryPlans;
import vn.thonbao.platform.database.Statements;

/** A chat page asks for one chat's lines only, however much was said elsewhere. */
@OnSqlite
@Import(Statements.class)
class LinesPlanTest {

    private static final String CHAT = "lines-plan";
    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    Lines lines;

    @Autowired
    Inbox inbox;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    @Test
    void findsTheLinesOfOneChatByIndex() {
        var chat = new ChatAddress(WebChatAdapter.CHANNEL, "", CHAT);
        var asked = statements.of(() -> {
            inbox.accept(chat, Optional.empty(), "lines-plan-1", Content.text("95"), NOW);
            var newest = lines.page(CHAT, Optional.empty()).newest();
            lines.page(CHAT, Optional.of(newest));
            lines.after(CHAT, newest);
            lines.answeredSince(CHAT, newest);
            lines.file(CHAT, "a".repeat(64));
        });

        assertThat(asked).hasSizeGreaterThanOrEqualTo(8);
        assertThat(QueryPlans.scans(sql, asked)).isEmpty();
    }
}
