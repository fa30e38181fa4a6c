package vn.thonbao.channel.zalooa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.Villagers;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.TestDatabases;

/** An Official Account at its worst: calls repeated, late, in any order and with wrong clocks; broken answers to ours. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class ZaloOaFaultsTest {

    private static final OfficialAccount ZALO = new OfficialAccount();
    private static final List<String> UNITS = List.of("04", "05", "11");

    @LocalServerPort
    int port;

    @Autowired
    Heads heads;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    private final Random chance = new Random(7);
    private final HttpClient zalo = HttpClient.newHttpClient();
    private final List<String> before = new ArrayList<>();
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
    void everyHeadFinishesWithEachFigureOnce() throws Exception {
        ZALO.unruly(OfficialAccount.SEND, chance);
        var villagers = new Villagers(this::says);
        for (var unit : UNITS) {
            heads.join(unit, new ChatAddress("zalooa", OfficialAccount.APP, "77" + unit));
            villagers.begin("77" + unit);
        }
        while (!villagers.done()) {
            var message = ZALO.heard();
            villagers.hears(
                    message.at("/recipient/user_id").asString(),
                    message.at("/message/text").asString());
        }
        for (var unit : UNITS) {
            assertThat(heads.saidFor(unit)).as(unit).isEqualTo(Heads.FIGURES);
        }
    }

    /** With some that were told before, in any order. */
    private void says(String person, String text) throws Exception {
        var wrongClock = realClock.millis() - Duration.ofMinutes(told % 90).toMillis();
        var bodies = new ArrayList<>(List.of(Fixture.named("zalooa/text")
                .replace("7700000000000000042", person)
                .replace("m-text-1", "f-" + ++told)
                .replace("1790000000000", "" + wrongClock)
                .replace("Tổ 5 nộp 12", text)));
        before.stream().filter(b -> chance.nextInt(10) == 0).limit(3).forEach(bodies::add);
        before.add(bodies.get(0));
        Collections.shuffle(bodies, chance);
        for (var body : bodies) {
            assertThat(call(body)).isEqualTo(200);
        }
    }

    private int call(String body) throws Exception {
        var at = body.replaceAll("(?s).*\"timestamp\": ?\"(\\d+)\".*", "$1");
        var signature = OfficialAccount.signed(body.getBytes(UTF_8), at, OfficialAccount.SECRET_KEY);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ZaloOaWebhook.PATH))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", "mac=" + signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return zalo.send(request, BodyHandlers.discarding()).statusCode();
    }
}
