package vn.thonbao.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.StandIn;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.channel.Villagers;
import vn.thonbao.channel.zalobot.ZaloBotPlatform;
import vn.thonbao.channel.zalooa.OfficialAccount;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.program.crowd.Villages;

/** The real program between two Zalos that repeat what they tell, and fail in every way when they are told something. */
class ZaloRunIT {

    private static final ChatAddress BY_BOT = new ChatAddress("zalobot", "8150", "u-bot");
    private static final ChatAddress BY_ACCOUNT = new ChatAddress("zalooa", OfficialAccount.APP, "7700000000000000077");

    @TempDir
    Path data;

    private final HttpClient zalo = HttpClient.newHttpClient();
    private int told;

    @Test
    void aReportByEachZaloIsStoredOnceWhateverGoesWrong() throws Exception {
        var port = RunningProgram.freePort();
        Villages.build(data, port, 2, number -> number == 0 ? BY_BOT : BY_ACCOUNT);
        try (var bot = new ZaloBotPlatform();
                var account = new OfficialAccount();
                var program = RunningProgram.start(environment(port, bot, account), "Chat 3:", "demo")) {
            bot.mixUp(new Random(7));
            report(
                    bot,
                    ZaloBotPlatform.SEND,
                    BY_BOT,
                    text -> bot.update(ZaloBotPlatform.said(BY_BOT.chatId(), "z-" + ++told, text)),
                    message -> message.path("text"));
            report(
                    account,
                    OfficialAccount.SEND,
                    BY_ACCOUNT,
                    text -> tellTwice(port, text),
                    message -> message.at("/message/text"));
            assertThat(String.join("\n", program.printed())).doesNotContain("made-up", "461/634", "Phạm Văn Thử");
        }
        assertThat(figures(0)).isEqualTo(Heads.FIGURES);
        assertThat(figures(1)).isEqualTo(Heads.FIGURES);
        assertThat(count("SELECT count(*) FROM submission s JOIN reporting_unit u ON u.id = s.unit_id"
                        + " WHERE u.code LIKE 'v%' AND s.status = 'SENT' AND s.revision = 1"))
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM inbox WHERE handled_at IS NULL OR set_aside_at IS NOT NULL"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE state = 'failed'")).isZero();
    }

    private Map<String, String> environment(int port, StandIn bot, StandIn account) {
        return Map.of(
                "THONBAO_DATA",
                data.toString(),
                "THONBAO_PORT",
                String.valueOf(port),
                "ZALO_BOT_TOKEN",
                ZaloBotPlatform.TOKEN,
                "ZALO_BOT_API_URL",
                bot.address(),
                "ZALO_OA_APP_ID",
                OfficialAccount.APP,
                "ZALO_OA_APP_SECRET",
                OfficialAccount.APP_SECRET,
                "ZALO_OA_SECRET_KEY",
                OfficialAccount.SECRET_KEY,
                "ZALO_OA_REFRESH_TOKEN",
                "r1",
                "ZALO_OA_API_URL",
                account.address(),
                "ZALO_OA_OAUTH_URL",
                account.address());
    }

    private interface Mouth {
        void says(String text) throws Exception;
    }

    /** With every word of the head one more answer to it goes wrong, each in another way. */
    private static void report(
            StandIn there, String send, ChatAddress head, Mouth mouth, Function<JsonNode, JsonNode> text)
            throws Exception {
        Deque<Fault> faults = new ArrayDeque<>(
                List.of(Fault.html(send), new Fault(send, 500, "{}"), Fault.cut(send), Fault.answerLost(send)));
        var villagers = new Villagers((chat, words) -> {
            Optional.ofNullable(faults.poll()).ifPresent(there::fail);
            mouth.says(words);
        });
        villagers.begin(head.chatId());
        while (!villagers.done()) {
            villagers.hears(head.chatId(), text.apply(there.heard()).asString());
        }
        assertThat(faults).isEmpty();
    }

    /** As Zalo does when our answer is late. */
    private void tellTwice(int port, String text) throws Exception {
        var now = String.valueOf(System.currentTimeMillis());
        var body = Fixture.named("zalooa/text")
                .replace("7700000000000000042", BY_ACCOUNT.chatId())
                .replace("m-text-1", "o-" + ++told)
                .replace("1790000000000", now)
                .replace("Tổ 5 nộp 12", text);
        var signature = OfficialAccount.signed(body.getBytes(UTF_8), now, OfficialAccount.SECRET_KEY);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook/zalo-oa"))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", "mac=" + signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        for (int time = 0; time < 2; time++) {
            assertThat(zalo.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** The words of every row ever written for this head's unit, in the order of the questions. */
    private List<String> figures(int head) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var row = db.createStatement().executeQuery("""
                        SELECT group_concat(raw_words, ';') FROM (SELECT f.raw_words FROM figure f
                          JOIN submission s ON s.id = f.submission_id JOIN reporting_unit u ON u.id = s.unit_id
                          WHERE u.code = '%s' ORDER BY f.id)""".formatted(Villages.code(head)))) {
            row.next();
            return List.of(String.valueOf(row.getString(1)).split(";", -1));
        }
    }

    private long count(String sql) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("demo/thonbao.db"));
                var row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
