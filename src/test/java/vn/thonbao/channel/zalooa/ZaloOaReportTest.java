package vn.thonbao.channel.zalooa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.thonbao.Application;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.TestDatabases;

/** The whole program with the demo's phường An Hải, and a Zalo Official Account over real HTTP in both directions. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
@ExtendWith(OutputCaptureExtension.class)
class ZaloOaReportTest {

    private static final OfficialAccount ZALO = new OfficialAccount();

    @LocalServerPort
    int port;

    @Autowired
    Heads heads;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    private int told;

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        ZALO.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @Test
    void aHeadReportsThroughFaultsAndNothingOfItIsLogged(CapturedOutput log) throws Exception {
        assertThat(buttons(ask("71", heads.code(heads.of("05"))))).contains("Đồng ý");
        ask("71", "đồng ý");
        ask("71", "đúng");
        assertThat(text(ask("71", "bc"))).contains("1/14");
        ZALO.takesNoOldToken();
        for (var figure : Heads.FIGURES.subList(0, Heads.FIGURES.size() - 1)) {
            ask("71", figure);
        }
        ZALO.fail(Fault.html(OfficialAccount.SEND));
        var readBack = ask("71", Heads.FIGURES.get(Heads.FIGURES.size() - 1));
        assertThat(text(ask("71", firstButton(readBack)))).contains("đã nhận báo cáo");
        assertThat(heads.figuresOf("05")).isEqualTo(Heads.FIGURES.size());
        assertThat(log.getAll())
                .doesNotContain("made-up-app-secret", "made-up-oa-secret-key", "1104/1104", "Nguyễn Văn Hùng");
    }

    @Test
    void repeatsAndEchoesAndReceiptsChangeNothingAndAStickerIsAnsweredKindly() throws Exception {
        ask("72", heads.code(heads.of("04")));
        var sticker = fixture("sticker", "72");
        assertThat(call(sticker)).isEqualTo(200);
        assertThat(text(ZALO.heard())).contains("chụp ảnh");
        for (var nothing : new String[] {sticker, fixture("echo-text", "72"), fixture("seen", "72")}) {
            assertThat(call(nothing)).isEqualTo(200);
        }
        assertThat(waiting("72")).as("stored: the code and the sticker").isEqualTo(2);
    }

    @Test
    void aGroupAndAVisitorWithoutAnAccountGetOneAnswerEachByTheirOwnWay() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(call(fixture("group-text", "74").replace("m-group-1", "g" + i)))
                    .isEqualTo(200);
            assertThat(call(fixture("anonymous", "75").replace("m-anon-1", "v" + i)))
                    .isEqualTo(200);
        }
        assertThat(List.of(ZALO.heard().path("recipient"), ZALO.heard().path("recipient")))
                .extracting(to -> to.path("group_id").asString("")
                        + to.path("anonymous_id").asString(""))
                .containsExactlyInAnyOrder("g-made-up", "75");
        assertThat(ZALO.paths()).contains("/v3.0/oa/group/message", "/v2.0/oa/message");
        assertThat(ZALO.hearsNothing(300)).isTrue();
    }

    @Test
    void whoeverLeavesIsNotWrittenToAndAWrongSignatureIsNotHeard() throws Exception {
        var mai = heads.of("06");
        ask("73", heads.code(mai));
        var chat = new ChatAddress("zalooa", OfficialAccount.APP, "73");
        assertThat(directory.chatsOf(mai)).contains(chat);
        assertThat(call(fixture("unfollow", "73"), "mac=" + "0".repeat(64))).isEqualTo(403);
        assertThat(call(fixture("unfollow", "73"), "")).isEqualTo(403);
        assertThat(directory.chatsOf(mai)).contains(chat);
        assertThat(call(fixture("unfollow", "73"))).isEqualTo(200);
        assertThat(directory.chatsOf(mai)).doesNotContain(chat);
    }

    private JsonNode ask(String person, String text) throws Exception {
        var body = fixture("text", person)
                .replace("m-text-1", person + "-" + ++told)
                .replace("Tổ 5 nộp 12", text);
        assertThat(call(body)).isEqualTo(200);
        var answer = ZALO.heard();
        assertThat(answer.at("/recipient/user_id").asString()).isEqualTo(person);
        return answer;
    }

    private String fixture(String name, String person) {
        return Fixture.named("zalooa/" + name)
                .replace("7700000000000000042", person)
                .replace("1790000000000", String.valueOf(realClock.millis()));
    }

    private int call(String body) throws IOException, InterruptedException {
        var at = body.replaceAll("(?s).*\"timestamp\": ?\"(\\d+)\".*", "$1");
        return call(body, "mac=" + OfficialAccount.signed(body.getBytes(UTF_8), at, OfficialAccount.SECRET_KEY));
    }

    private int call(String body, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ZaloOaWebhook.PATH))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String text(JsonNode message) {
        return message.at("/message/text").asString();
    }

    private static String buttons(JsonNode message) {
        return message.at("/message/attachment/payload/buttons").toString();
    }

    private static String firstButton(JsonNode message) {
        return message.at("/message/attachment/payload/buttons/0/payload").asString();
    }

    private int waiting(String person) {
        return sql.sql("SELECT count(*) FROM inbox WHERE channel = 'zalooa' AND chat_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
