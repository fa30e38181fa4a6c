package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Outgoing.Intent;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnSqlite;

/** One message that cannot be sent, for whatever reason nobody thought of, holds up no other. */
@OnSqlite
class SenderFaultsTest {

    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate writing;

    @Autowired
    JsonMapper json;

    @Autowired
    Moments moments;

    @Autowired
    Directory directory;

    @Autowired
    OutboxSender programsOwnSender;

    private final ToldChannel telegram = new ToldChannel();
    private Outbox outbox;

    @BeforeEach
    void nothingIsDue() {
        programsOwnSender.stop();
        sql.sql("UPDATE outbox SET state = 'dropped'").update();
        outbox = new Outbox(sql, writing, json, moments, looksThatBreakAt("thư hỏng"), directory);
    }

    @AfterEach
    void goesOn() {
        programsOwnSender.start();
    }

    @Test
    void whatCannotBeLookedAtBeforeItGoesIsTriedAgainLaterAndTheOthersGo() {
        put("thư hỏng", "thư hỏng");
        put("2", "họp lúc 19 giờ");
        sendAt(NOW);
        assertThat(telegram.heard).containsExactly("họp lúc 19 giờ");
        assertThat(row("thư hỏng")).startsWith("due 1 ").contains("fault ");
        sendAt(NOW.plus(Duration.ofHours(25)));
        assertThat(row("thư hỏng")).startsWith("failed ");
    }

    @Test
    void aClassThatIsGoneIsAFaultOfItsMessageAlone() {
        telegram.breaksAt = "1";
        telegram.breaks = () -> {
            throw new NoClassDefFoundError("the jar was replaced");
        };
        put("1", "1");
        put("2", "2");
        sendAt(NOW);
        assertThat(telegram.heard).containsExactly("2");
        assertThat(row("1")).startsWith("due 1 ");
    }

    private void sendAt(Instant now) {
        beans.createBean(Senders.class)
                .with(outbox)
                .over(Clock.fixed(now, ZoneOffset.UTC), telegram)
                .sendDue();
    }

    private void put(String key, String text) {
        var to = new ChatAddress("telegram", "b", text + UUID.randomUUID());
        outbox.put(new Outgoing(key + UUID.randomUUID(), to, Intent.BULK, text, List.of(), Optional.empty()), NOW);
    }

    private String row(String text) {
        return sql.sql(
                        "SELECT state || ' ' || attempts || ' ' || coalesce(reason, '') FROM outbox WHERE body = ? ORDER BY id DESC LIMIT 1")
                .param(text)
                .query(String.class)
                .single();
    }

    private static ObjectProvider<LastLook> looksThatBreakAt(String start) {
        return new ObjectProvider<>() {
            @Override
            public Stream<LastLook> stream() {
                return Stream.of((key, now) -> {
                    if (key.startsWith(start)) {
                        throw new IllegalStateException("nobody thought of it");
                    }
                    return Optional.empty();
                });
            }
        };
    }
}
