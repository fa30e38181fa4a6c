package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.clock.HandMovedClock;
import vn.thonbao.platform.database.OnSqlite;

/** Zalo knows better than our own count what is left of the month. */
@OnSqlite
class ZaloBotSpentTest {

    private final ZaloBotPlatform zalo = new ZaloBotPlatform();
    private final HandMovedClock clock = new HandMovedClock(Instant.parse("2025-12-01T01:00:00Z"));
    private ZaloBotHealth health;
    private ZaloBotAdapter adapter;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void hardlyAnythingIsCounted() {
        var settings = new ZaloBotSettings(
                ZaloBotPlatform.TOKEN, URI.create(zalo.address()), ZaloBotSettings.Mode.POLLING, "", 50, 3000);
        var quota = new ZaloBotQuota(sql, settings, clock);
        var api = new ZaloBotApi(settings, new Wire(new JsonMapper(), Wire.PATIENCE));
        health = new ZaloBotHealth(new Vitals("zalobot", "Zalo Bot", clock), quota);
        adapter = new ZaloBotAdapter(api, quota, health, false, clock);
    }

    @AfterEach
    void hangsUp() {
        zalo.close();
    }

    @Test
    void whenZaloTakesNothingForHalfAnHourTheMonthCountsAsSpentWhateverWeCounted() {
        assertThat(refused()).isInstanceOf(SendResult.RetryAfter.class);
        clock.pass(Duration.ofMinutes(29));
        assertThat(refused()).isInstanceOf(SendResult.RetryAfter.class);
        assertThat(health.now().state()).isEqualTo(ChannelHealth.State.TROUBLE);
        clock.pass(Duration.ofMinutes(2));
        assertThat(refused()).isInstanceOf(SendResult.QuotaExhausted.class);
        assertThat(health.now().sentence()).isEqualTo(ZaloBotHealth.SPENT);
        clock.pass(Duration.ofDays(1));
        assertThat(refused()).isInstanceOf(SendResult.QuotaExhausted.class);
    }

    @Test
    void oneMessageThatZaloTakesBetweenShowsThatTheMonthIsNotSpent() {
        assertThat(refused()).isInstanceOf(SendResult.RetryAfter.class);
        clock.pass(Duration.ofMinutes(20));
        assertThat(sent()).isInstanceOf(SendResult.Delivered.class);
        clock.pass(Duration.ofMinutes(20));
        assertThat(refused()).isInstanceOf(SendResult.RetryAfter.class);
        clock.pass(Duration.ofMinutes(20));
        assertThat(refused()).isInstanceOf(SendResult.RetryAfter.class);
    }

    private SendResult refused() {
        zalo.fail(ZaloBotPlatform.refusal(ZaloBotPlatform.SEND, 429, "Quota exceeded"));
        return sent();
    }

    private SendResult sent() {
        var message = new OutgoingMessage(1, new ChatAddress("zalobot", "8150", "hung"), "đã ghi", List.of());
        return adapter.send(message).toCompletableFuture().join();
    }
}
