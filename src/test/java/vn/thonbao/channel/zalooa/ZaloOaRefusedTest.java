package vn.thonbao.channel.zalooa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thonbao.channel.zalooa.OfficialAccount.SEND;
import static vn.thonbao.channel.zalooa.OfficialAccount.refusal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.channel.Outgoing.Intent;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.Routes;
import vn.thonbao.channel.SendResult;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.TestDatabases;

/** An account with a template, whose office does not pay for later messages: what Zalo refuses at one door closes no other. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"thonbao.demo=true", "thonbao.zalo-oa.template-id=4711"})
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(ZaloOaRefusedTest.Aside.class)
class ZaloOaRefusedTest {

    private static final String TEMPLATE = "/message/template";
    private static final Duration YESTERDAY = Duration.ofDays(1);
    private static final OfficialAccount ZALO = new OfficialAccount();

    @LocalServerPort
    int port;

    @Autowired
    ZaloOaAdapter account;

    @Autowired
    Aside aside;

    @Autowired
    Outbox outbox;

    @Autowired
    Routes routes;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        ZALO.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @AfterEach
    void answersGoOutAtOnce() throws Exception {
        var asks = chat();
        assertThat(account.health().orElseThrow().state()).isNotEqualTo(ChannelHealth.State.OFF);
        put(asks, Intent.REPLY);
        assertThat(ZALO.heard().at("/recipient/user_id").asString()).isEqualTo(asks.chatId());
    }

    @ParameterizedTest
    @CsvSource({"anonymous,/v2.0/oa/message,-240", "group-text,/group/message,-211", "group-text,/group/message,-237"})
    void whoeverMayNotBeAnsweredSilencesNobodyElse(String event, String path, int error) throws Exception {
        ZALO.fail(refusal(path, error, "refused"));
        var stranger = UUID.randomUUID().toString();
        var body = Fixture.named("zalooa/" + event)
                .replaceAll("7700000000000000042|g-made-up", stranger)
                .replaceAll("m-(anon|group)-1", stranger)
                .replace("1790000000000", String.valueOf(realClock.millis()));
        assertThat(call(body)).isEqualTo(200);
        await().until(() -> sql.sql("SELECT count(*) FROM outbox WHERE chat_id LIKE ? AND state = 'failed'")
                        .param("%" + stranger + "%")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    @ParameterizedTest
    @CsvSource({"-223,-223", "-131,-131", "-320,hết tiền", "-115,hết tiền", "-144,hết tiền"})
    void whatTheTemplateIsRefusedTakesTheNextWayAndTheOfficeReadsWhy(int error, String told) throws Exception {
        var person = head();
        directory.linkChat(person, new ChatAddress("aside", "b", chat().chatId()), ago(Duration.ofDays(9)));
        var chat = chat();
        directory.linkChat(person, chat, ago(YESTERDAY));
        ZALO.fail(refusal(SEND, -230, "user has not interacted"));
        ZALO.fail(refusal(TEMPLATE, error, "refused"));
        var key = put(chat, Intent.NOTICE);
        assertThat(aside.heard.poll(20, TimeUnit.SECONDS)).isEqualTo(key);
        assertThat(account.health().orElseThrow().sentence()).contains(told);
    }

    @Test
    void quietHoursPutOffTheirOwnMessagesAlone() {
        for (var one : List.of(1, 2)) {
            ZALO.fail(refusal(SEND, -234, "quiet hours " + one));
            var key = put(known(YESTERDAY), Intent.BULK);
            await().until(() -> column("reason", key).startsWith("-234"));
            assertThat(column("state", key)).isEqualTo("due");
        }
    }

    @Test
    void afterTheFreeWindowOnlyTheTemplateIsUsed() throws Exception {
        var before = ZALO.paths().size();
        put(known(Duration.ofDays(3)), Intent.NOTICE);
        assertThat(ZALO.heard().path("template_id").asString()).isEqualTo("4711");
        assertThat(ZALO.paths().subList(before, ZALO.paths().size())).noneMatch(path -> path.endsWith(SEND));
    }

    @Test
    void aFreeChatComesBeforeOneWhereOnlyTheTemplateIsLeft() {
        var person = head();
        var free = new ChatAddress("aside", "b", chat().chatId());
        var dear = chat();
        directory.linkChat(person, free, ago(Duration.ofDays(4)));
        directory.linkChat(person, dear, ago(Duration.ofDays(3)));
        assertThat(routes.to(person, clock.instant())).containsExactly(free, dear);
        assertThat(routes.to(person, ago(Duration.ofDays(2)))).containsExactly(dear, free);
    }

    @Test
    void aReminderToManyGoesOutOneASecond() throws Exception {
        var began = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            put(known(YESTERDAY), Intent.BULK);
        }
        for (int i = 0; i < 3; i++) {
            ZALO.heard();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1900));
    }

    private PersonId head() {
        return directory.addPerson(directory.agencies().get(0).id(), "Lê Thị Mai", "bà", Optional.empty());
    }

    private static ChatAddress chat() {
        return new ChatAddress("zalooa", OfficialAccount.APP, UUID.randomUUID().toString());
    }

    private ChatAddress known(Duration silence) {
        var chat = chat();
        directory.linkChat(head(), chat, ago(silence));
        return chat;
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private String put(ChatAddress chat, Intent intent) {
        var key = "k" + UUID.randomUUID();
        outbox.put(new Outgoing(key, chat, intent, key, List.of(), Optional.empty()), clock.instant());
        return key;
    }

    private String column(String name, String key) {
        return sql.sql("SELECT coalesce(" + name + ", '') FROM outbox WHERE idempotency_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private int call(String body) throws Exception {
        var at = body.replaceAll("(?s).*\"timestamp\": ?\"(\\d+)\".*", "$1");
        var signature = OfficialAccount.signed(body.getBytes(UTF_8), at, OfficialAccount.SECRET_KEY);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ZaloOaWebhook.PATH))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", "mac=" + signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** Another channel, by which anybody may be written to at any time. */
    static final class Aside implements ChannelAdapter {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public String channel() {
            return "aside";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(4096, 0, Map.of(), false, Optional.empty());
        }

        @Override
        public CompletionStage<SendResult> send(OutgoingMessage message) {
            heard.add(message.text());
            return CompletableFuture.completedStage(new SendResult.Delivered("p"));
        }
    }
}
