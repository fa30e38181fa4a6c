package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Arrivals;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.OnSqlite;

/** When nothing can come in, the office reads it, and the program goes on trying. */
@OnSqlite
class ZaloBotDeafTest {

    private final ZaloBotPlatform zalo = new ZaloBotPlatform();
    private final ZaloBotSettings settings = new ZaloBotSettings(
            ZaloBotPlatform.TOKEN, URI.create(zalo.address()), ZaloBotSettings.Mode.POLLING, "", 50, 3000);
    private final JsonMapper json = new JsonMapper();
    private final ZaloBotApi api = new ZaloBotApi(settings, new Wire(json, Wire.PATIENCE));
    private ZaloBotHealth health;
    private ZaloBotIntake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    Arrivals arrivals;

    @Autowired
    BackPressure pressure;

    @Autowired
    Settings program;

    @BeforeEach
    void listens() {
        var quota = new ZaloBotQuota(sql, settings, Clock.systemUTC());
        health = new ZaloBotHealth(new Vitals("zalobot", "Zalo Bot", Clock.systemUTC()), quota);
        intake = new ZaloBotIntake(new Updates("8150"), arrivals, quota, health);
    }

    @AfterEach
    void hangsUp() {
        zalo.close();
    }

    @Test
    void aWebhookOfOldIsTakenAwayAsSoonAsZaloCanBeReachedAndUntilThenTheOfficeReadsOfIt() {
        zalo.hasWebhook();
        zalo.update(ZaloBotPlatform.said("hung", "deaf1", "xin chào"));
        zalo.fail(Fault.cut("/deleteWebhook"));
        zalo.fail(ZaloBotPlatform.refusal("/deleteWebhook", 408, "Request timeout"));
        var polling = new ZaloBotPolling(api, intake, health, pressure);
        polling.start();
        try {
            await().untilAsserted(() -> assertThat(health.now().failedIn()).isEqualTo(2));
            assertThat(health.now().state()).isEqualTo(ChannelHealth.State.TROUBLE);
            await().untilAsserted(() -> assertThat(health.now().lastInbound()).isPresent());
            assertThat(health.now().state()).isEqualTo(ChannelHealth.State.WELL);
        } finally {
            polling.stop();
        }
    }

    @Test
    void whereThereIsNoWebhookToTakeAwayTheAskingBegins() {
        zalo.fail(ZaloBotPlatform.refusal("/deleteWebhook", 400, "Bad Request: no webhook is set"));
        zalo.update(ZaloBotPlatform.said("hung", "deaf2", "xin chào"));
        var polling = new ZaloBotPolling(api, intake, health, pressure);
        polling.start();
        try {
            await().untilAsserted(() -> assertThat(health.now().lastInbound()).isPresent());
            assertThat(health.now().failedIn()).isZero();
        } finally {
            polling.stop();
        }
    }

    @Test
    void anAddressThatZaloCannotCallIsToldAgainAndUntilThenTheOfficeReadsOfIt() throws Exception {
        zalo.fail(new Fault("/setWebhook", 200, """
                {"ok":true,"result":{"url":"https://x","verification":{"ok":false,"outcome":"webhook.http.403"}}}"""));
        zalo.fail(new Fault("/setWebhook", 200, """
                {"ok":true,"result":{"url":"https://x","verification":{"ok":true,"outcome":"webhook.ok"}}}"""));
        BlockingQueue<Runnable> inAMinute = new LinkedBlockingQueue<>();
        var webhook = new ZaloBotWebhook(settings, program, api, intake, health, pressure, json, inAMinute::add);
        webhook.tellsZaloWhereWeAre();
        var again = inAMinute.poll(10, TimeUnit.SECONDS);
        assertThat(again).isNotNull();
        assertThat(health.now().state()).isEqualTo(ChannelHealth.State.TROUBLE);
        assertThat(health.now().sentence()).contains("/webhook/zalo-bot");
        again.run();
        await().untilAsserted(() -> assertThat(health.now().state()).isEqualTo(ChannelHealth.State.WELL));
        assertThat(inAMinute).isEmpty();
    }
}
