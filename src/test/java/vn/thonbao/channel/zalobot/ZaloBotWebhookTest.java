package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.platform.files.FileStore;

@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thonbao.demo=true",
            "thonbao.public-url=https://baocao.example.vn",
            "thonbao.zalo-bot.mode=webhook",
            "thonbao.zalo-bot.webhook-secret=" + ZaloBotWebhookTest.SECRET
        })
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class ZaloBotWebhookTest {

    static final String SECRET = "made-up-webhook-secret";
    private static final ZaloBotPlatform ZALO = new ZaloBotPlatform();

    @LocalServerPort
    int port;

    @Autowired
    Heads heads;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    FileStore files;

    @Autowired
    Outbox outbox;

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        ZALO.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @Test
    void whatZaloToldIsStoredOnceAndAnsweredAndARepeatIsStillAnswered200() throws Exception {
        var code = ZaloBotPlatform.said("hung", "w1", heads.code(heads.of("05")));
        assertThat(call(code, SECRET)).isEqualTo(200);
        assertThat(ZALO.heard().path("text").asString()).contains("Đồng ý");
        assertThat(call(code, SECRET)).isEqualTo(200);
        assertThat(stored("message.text.received:w1")).isEqualTo(1);
    }

    @Test
    void zaloFetchesAPictureOfOursByALinkThatEnds() throws Exception {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var chart = ((FileStore.Outcome.Stored) files.store(new ByteArrayInputStream(png), "Biểu đồ.png")).file();
        var chat = new ChatAddress("zalobot", "8150", "lan");
        outbox.put(
                new Outgoing("chart", chat, Outgoing.Intent.REPLY, "", List.of(), Optional.empty(), List.of(chart)),
                clock.instant());
        var link = ZALO.heard().path("photo").asString();
        assertThat(link).startsWith("https://baocao.example.vn/f/");
        var here = URI.create("http://localhost:" + port + link.substring(link.indexOf("/f/")));
        var got = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(got.body()).isEqualTo(png);
    }

    @Test
    void whoeverDoesNotKnowTheSecretIsNotHeard() throws Exception {
        var text = ZaloBotPlatform.said("hung", "w2", "12");
        assertThat(call(text, "")).isEqualTo(403);
        assertThat(call(text, SECRET + "x")).isEqualTo(403);
        assertThat(call(text, SECRET.substring(1))).isEqualTo(403);
        assertThat(stored("message.text.received:w2")).isZero();
    }

    @Test
    void anEmptyProbeIsWellAndWhatIsNoJsonOrTooLargeIsNot() throws Exception {
        assertThat(call("", "")).isEqualTo(200);
        assertThat(call("{", SECRET)).isEqualTo(400);
        assertThat(call("{\"event_name\":\"something.new\"}", SECRET)).isEqualTo(200);
        assertThat(call("\"" + "x".repeat(300_000) + "\"", SECRET)).isEqualTo(413);
    }

    @Test
    void zaloIsToldWhereWeAreAndWhatToSay() throws Exception {
        var told = ZALO.webhooks().take();
        assertThat(told.path("url").asString()).isEqualTo("https://baocao.example.vn/webhook/zalo-bot");
        assertThat(told.path("secret_token").asString()).isEqualTo(SECRET);
    }

    private int call(String body, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook/zalo-bot"))
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header("X-Bot-Api-Secret-Token", secret);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private int stored(String key) {
        return sql.sql("SELECT count(*) FROM inbox WHERE channel = 'zalobot' AND dedupe_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
