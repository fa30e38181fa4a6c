package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.Application;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.TestDatabases;

/** More waits than the program should hold: nobody is asked for more, and what can be told is counted for whoever watches. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thonbao.demo=true",
            "thonbao.inbox-limit=2",
            "thonbao.metrics-token=made-up-metrics-token",
            "management.prometheus.metrics.export.enabled=true",
            "thonbao.zalo-bot.token=8150:made-up-zalo-secret",
            "thonbao.zalo-bot.api-url=http://127.0.0.1:9",
            "thonbao.zalo-bot.mode=webhook",
            "thonbao.zalo-bot.webhook-secret=made-up-webhook-secret"
        })
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
class TelegramPressureTest {

    private static final BotApi TELEGRAM = new BotApi();

    @Autowired
    Inbox inbox;

    @Autowired
    BackPressure pressure;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        TELEGRAM.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        TELEGRAM.close();
    }

    @Test
    void nobodyIsAskedOrHeardWhileTooMuchWaitsAndThenWhatWaitedComes() throws Exception {
        transaction.executeWithoutResult(status -> putOffForLong(3));
        await().until(pressure::full);
        assertThat(TELEGRAM.hearsNothing(1500))
                .as("the question under way has ended")
                .isTrue();
        TELEGRAM.says(81, "xin chào");
        assertThat(TELEGRAM.hearsNothing(1500)).isTrue();
        assertThat(zaloCalls()).isEqualTo(503);
        assertThat(metrics("Bearer made-up-metrics-token").body())
                .contains("thonbao_inbox_waiting 3.0", "thonbao_inbox_oldest_seconds");
        sql.sql("UPDATE inbox SET handled_at = received_at").update();
        assertThat(TELEGRAM.heard().path("text").asString()).contains("Kênh này dành cho");
        await().until(() -> zaloCalls() == 200);
    }

    @Test
    void whoKnowsTheTokenReadsFiguresThatNameNobody() throws Exception {
        TELEGRAM.says(82, "xin chào");
        TELEGRAM.heard();
        for (var stranger : new String[] {"", "Bearer ", "Bearer made-up", "Basic x"}) {
            assertThat(metrics(stranger).statusCode()).as(stranger).isEqualTo(302);
        }
        await().untilAsserted(
                        () -> assertThat(metrics("Bearer made-up-metrics-token").body())
                                .contains(
                                        "thonbao_turns_total",
                                        "thonbao_send_results_total{channel=\"telegram\",result=\"Delivered\"}",
                                        "thonbao_outbox_waiting{channel=\"telegram\"}",
                                        "thonbao_outbox_oldest_seconds{channel=\"telegram\"}",
                                        "thonbao_channel_state{channel=\"telegram\"} 0.0",
                                        "thonbao_poll_failures_total{channel=\"telegram\"} 0.0",
                                        "thonbao_channel_state{channel=\"zalobot\"} 1.0",
                                        "thonbao_inbox_set_aside 0.0")
                                .doesNotContain("made-up", "4711"));
    }

    private void putOffForLong(int messages) {
        for (int i = 0; i < messages; i++) {
            var from = new ChatAddress("telegram", "4711", "waits" + i);
            var at = clock.instant();
            var id = inbox.accept(from, Optional.empty(), "waits" + i, Content.text("12"), at)
                    .id();
            inbox.failed(id, "made up", at.plusSeconds(3600));
        }
    }

    private int zaloCalls() throws Exception {
        return call(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook/zalo-bot"))
                        .header("X-Bot-Api-Secret-Token", "made-up-webhook-secret")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private HttpResponse<String> metrics(String authorization) throws Exception {
        return call(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", authorization));
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
