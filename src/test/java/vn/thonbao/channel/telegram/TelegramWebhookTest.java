package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Heads;
import vn.thonbao.platform.database.TestDatabases;

/** Telegram calls the program instead of being asked. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thonbao.demo=true",
            "thonbao.public-url=https://baocao.example.vn",
            "thonbao.telegram.mode=webhook",
            "thonbao.telegram.webhook-secret=made-up-webhook-secret"
        })
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class TelegramWebhookTest {

    private static final BotApi TELEGRAM = new BotApi();
    private static final String SECRET = "made-up-webhook-secret";

    @Autowired
    Heads heads;

    @Autowired
    TelegramAdapter adapter;

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
    void onlyWhoKnowsTheSecretIsHeardAndARepeatIsNothing() throws Exception {
        var update = update(7001, "/start " + heads.code(heads.of("07")));
        assertThat(call(update, Optional.empty())).isEqualTo(403);
        assertThat(call(update, Optional.of(SECRET + "x"))).isEqualTo(403);
        assertThat(call("no json", Optional.of(SECRET))).isEqualTo(400);
        assertThat(call(update, Optional.of(SECRET))).isEqualTo(200);
        assertThat(call(update, Optional.of(SECRET))).isEqualTo(200);
        assertThat(TELEGRAM.heard().path("text").asString()).contains("Tổ dân phố 7");
        assertThat(TELEGRAM.hearsNothing(300)).isTrue();
    }

    @Test
    void telegramIsToldWhereWeAreAndTheMenuAndTellsItsNameForLinks() {
        org.awaitility.Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            var told = TELEGRAM.told("setwebhook").orElseThrow();
            assertThat(told.path("url").asString()).isEqualTo("https://baocao.example.vn/webhook/telegram");
            assertThat(told.path("secret_token").asString()).isEqualTo(SECRET);
            assertThat(TELEGRAM.told("setmycommands")
                            .orElseThrow()
                            .path("commands")
                            .size())
                    .isEqualTo(5);
            assertThat(adapter.wayIn("CODE").orElseThrow().link()).contains("https://t.me/anhai_bot?start=CODE");
        });
    }

    private int call(String body, Optional<String> secret) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhook/telegram"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(s -> request.header("X-Telegram-Bot-Api-Secret-Token", s));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String update(int id, String text) {
        return "{\"update_id\":" + id
                + ",\"message\":{\"message_id\":5,\"date\":1790000000,\"from\":{\"id\":700},\"chat\":{\"id\":700,"
                + "\"type\":\"private\"},\"text\":\"" + text + "\"}}";
    }
}
