package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.HandMovedClock;
import vn.thonbao.platform.database.TestDatabases;

/** Asking instead of being called: after a webhook, and after Telegram began to count anew. */
@SpringBootTest(
        classes = Application.class,
        properties = {"thonbao.demo=true", "thonbao.public-url=https://baocao.example.vn"})
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
class TelegramPollingTest {

    private static final BotApi TELEGRAM = new BotApi();
    private static final String OUR_ADDRESS = "https://baocao.example.vn/webhook/telegram";

    @Autowired
    TelegramApi api;

    @Autowired
    TelegramSettings settings;

    @Autowired
    TelegramIntake intake;

    @Autowired
    TelegramHealth health;

    @Autowired
    TelegramPolling programsOwn;

    @Autowired
    BackPressure pressure;

    @Autowired
    Settings program;

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        TELEGRAM.callsAt(OUR_ADDRESS);
        TELEGRAM.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        TELEGRAM.close();
    }

    @Test
    void ourOwnWebhookIsLeftWithAllThatWaitsThereAndAnotherStays() throws Exception {
        assertThat(ask(90, "xin chào")).contains("Kênh này dành cho");
        assertThat(TELEGRAM.told("deletewebhook")
                        .orElseThrow()
                        .path("drop_pending_updates")
                        .asBoolean(true))
                .isFalse();
        TELEGRAM.callsAt("https://elsewhere.example.vn/webhook/telegram");
        var setup = new TelegramSetup(api, settings, program, health);
        setup.start();
        await().untilAsserted(() -> assertThat(setup.name()).isPresent());
        setup.stop();
        assertThat(TELEGRAM.callsAt()).contains("elsewhere");
        await().untilAsserted(() -> assertThat(health.now().sentence()).contains("còn đặt webhook"));
        TELEGRAM.callsAt("");
        await().untilAsserted(() -> assertThat(health.now().sentence()).isEmpty());
    }

    @Test
    void whenTelegramCountsAnewAfterAQuietWeekNothingIsThrownAway() throws Exception {
        await().until(() -> TELEGRAM.callsAt().isEmpty()); // else asking is refused, with ever longer pauses
        programsOwn.stop();
        var clock = new HandMovedClock(Instant.parse("2026-11-21T01:00:00Z"));
        var polling = new TelegramPolling(api, intake, health, pressure, clock);
        polling.start();
        try {
            assertThat(ask(91, "xin chào")).contains("Kênh này dành cho");
            clock.pass(Duration.ofDays(7));
            TELEGRAM.countsFrom(12);
            assertThat(ask(92, "xin chào")).contains("Kênh này dành cho");
        } finally {
            polling.stop();
            programsOwn.start();
        }
    }

    private static String ask(long chat, String text) throws InterruptedException {
        TELEGRAM.says(chat, text);
        return TELEGRAM.heard().path("text").asString();
    }
}
