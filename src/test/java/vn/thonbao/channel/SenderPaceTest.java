package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.channel.Outgoing.Intent;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.clock.HandMovedClock;
import vn.thonbao.platform.database.OnSqlite;

/** The sender on its own thread: what waits for one channel's pace holds up no answer, no other channel and nothing behind it. */
@OnSqlite
class SenderPaceTest {

    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");
    private static final int PACE = 4;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender programsOwnSender;

    @Autowired
    JdbcClient sql;

    private final ToldChannel telegram = new ToldChannel();
    private final ToldChannel zalo = new ToldChannel("zalo");
    private final HandMovedClock clock = new HandMovedClock(NOW);
    private OutboxSender sender;

    @BeforeEach
    void manyNoticesWait() {
        programsOwnSender.stop();
        sql.sql("UPDATE outbox SET state = 'dropped'").update();
        telegram.pace = new Capabilities.Pace(PACE, 0);
        for (int i = 1; i <= 3 * PACE; i++) {
            put("telegram", Intent.BULK, "nhắc " + i);
        }
        sender = beans.createBean(Senders.class).over(clock, telegram, zalo);
        sender.start();
    }

    @AfterEach
    void goesOn() {
        sender.stop();
        programsOwnSender.start();
    }

    @Test
    void anAnswerGoesOutWhileNoticesWait() throws InterruptedException {
        telegram.await("nhắc " + PACE);
        put("telegram", Intent.REPLY, "câu 2");
        telegram.await("câu 2");
        assertThat(telegram.heard).hasSize(PACE + 1);
    }

    @Test
    void anotherChannelsNoticesDoNotWaitWithThem() throws InterruptedException {
        telegram.await("nhắc " + PACE);
        put("zalo", Intent.BULK, "họp lúc 19 giờ");
        zalo.await("họp lúc 19 giờ");
        assertThat(telegram.heard).hasSize(PACE);
    }

    @Test
    void allOfThemAreSentAsTimeGoesOn() throws InterruptedException {
        telegram.await("nhắc " + PACE);
        clock.moveTo(NOW.plusSeconds(1));
        telegram.await("nhắc " + 2 * PACE);
        clock.moveTo(NOW.plusSeconds(2));
        telegram.await("nhắc " + 3 * PACE);
        assertThat(telegram.heard).hasSize(3 * PACE).doesNotHaveDuplicates();
    }

    private void put(String channel, Intent intent, String text) {
        var chat = new ChatAddress(channel, "b", "chat " + UUID.randomUUID());
        outbox.put(new Outgoing("k" + UUID.randomUUID(), chat, intent, text, List.of(), Optional.empty()), NOW);
    }
}
