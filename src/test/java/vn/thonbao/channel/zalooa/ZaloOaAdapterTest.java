package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thonbao.channel.zalooa.OfficialAccount.SEND;
import static vn.thonbao.channel.zalooa.OfficialAccount.refusal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.files.FileStore.StoredFile;

@OnSqlite
class ZaloOaAdapterTest {

    private static final AtomicLong IDS = new AtomicLong();
    private static final ChatAddress HEAD = new ChatAddress("zalooa", OfficialAccount.APP, "7700000000000000042");

    @Autowired
    JdbcClient sql;

    @Autowired
    Moments moments;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    private final OfficialAccount zalo = new OfficialAccount();

    @BeforeEach
    void thePermissionOfTheSettings() {
        sql.sql("DELETE FROM zalooa_grant").update();
        new Grants(sql, moments, OfficialAccount.APP).seed("r1", realClock.instant());
    }

    @AfterEach
    void hangsUp() {
        zalo.close();
    }

    @Test
    void sendsChoicesAsButtonsThatSayTheirOwnWords() throws Exception {
        assertThat(send(adapter(""), "Đúng chưa ạ?", "Đúng", "Chưa đúng")).isInstanceOf(SendResult.Delivered.class);
        var message = zalo.heard();
        assertThat(message.at("/recipient/user_id").asString()).isEqualTo("7700000000000000042");
        assertThat(message.at("/message/attachment/payload/buttons/1/payload").asString())
                .isEqualTo("Chưa đúng");
        assertThat(message.at("/message/text").asString()).isEqualTo("Đúng chưa ạ?");
    }

    @Test
    void moreThanFiveChoicesAreWordsAndSoAreAllOnceButtonsAreRefused() throws Exception {
        var adapter = adapter("");
        send(adapter, "Tổ nào?", "1", "2", "3", "4", "5", "6");
        assertThat(zalo.heard().at("/message/text").asString()).contains("\n– 6");
        zalo.fail(refusal(SEND, -201, "attachment is invalid"));
        assertThat(send(adapter, "Đúng chưa ạ?", "Đúng")).isInstanceOf(SendResult.Delivered.class);
        assertThat(zalo.heard().at("/message/text").asString()).isEqualTo("Đúng chưa ạ?\n– Đúng");
        assertThat(adapter.capabilities().buttons()).isFalse();
    }

    @Test
    void anInvalidTokenIsRenewedOnceAndTheMessageGoesOut() throws Exception {
        var adapter = adapter("");
        send(adapter, "một");
        zalo.takesNoOldToken();
        assertThat(send(adapter, "hai")).isInstanceOf(SendResult.Delivered.class);
        assertThat(zalo.renewals()).isEqualTo(2);
        zalo.fail(refusal(SEND, -216, "Access token is invalid"));
        zalo.fail(refusal(SEND, -216, "Access token is invalid"));
        assertThat(send(adapter, "ba")).isInstanceOf(SendResult.RefreshToken.class);
    }

    @Test
    void outsideTheWindowATemplateIsSentIfThereIsOne() {
        zalo.fail(refusal(SEND, -230, "user has not interacted"));
        assertThat(send(adapter(""), "Xã nhắc")).isInstanceOf(SendResult.OutOfWindow.class);
        zalo.fail(refusal(SEND, -230, "user has not interacted"));
        assertThat(send(adapter("4711"), "Xã nhắc")).isInstanceOf(SendResult.Delivered.class);
        assertThat(zalo.paths()).last().isEqualTo("/v3.0/oa/message/template");
    }

    @Test
    void whatATemplateWouldCutIsNotSentByIt() {
        var file = new StoredFile("0".repeat(64), "document", Capabilities.PDF, 7, "kế hoạch.pdf");
        var nowhere = new Attachment(file, Path.of("no-such-file"), Optional.empty(), Optional.empty());
        var adapter = adapter("4711");
        zalo.fail(refusal(SEND, -230, "user has not interacted"));
        assertThat(send(adapter, "Họp tổ ".repeat(40))).isInstanceOf(SendResult.OutOfWindow.class);
        zalo.fail(refusal(SEND, -230, "user has not interacted"));
        assertThat(send(adapter, List.of(nowhere), Optional.empty(), 1)).isInstanceOf(SendResult.OutOfWindow.class);
        assertThat(zalo.paths()).doesNotContain("/v3.0/oa/message/template");
    }

    @Test
    void faultsOfTheWireAndOfTheAccountAreTold() {
        var adapter = adapter("");
        send(adapter, "một");
        zalo.fail(Fault.html(SEND));
        assertThat(send(adapter, "hai")).isInstanceOf(SendResult.Unknown.class);
        zalo.fail(Fault.answerLost(SEND));
        assertThat(send(adapter, "ba")).isInstanceOf(SendResult.Unknown.class);
        zalo.fail(refusal(SEND, -213, "user has not followed"));
        assertThat(send(adapter, "bốn")).isInstanceOf(SendResult.Unreachable.class);
        zalo.fail(refusal(SEND, -235, "this OA type cannot"));
        assertThat(send(adapter, "năm")).isInstanceOf(SendResult.ConfigBroken.class);
        assertThat(adapter.health().orElseThrow().sentence()).contains("-235");
    }

    @Test
    void whenThePaidSpanHasNothingLeftAnswersAndTheFreeWindowGoOn() {
        var adapter = adapter("", true);
        zalo.fail(refusal(SEND, -211, "out of quota"));
        assertThat(send(adapter, List.of(), Optional.of(Duration.ofDays(3)), 0))
                .isInstanceOf(SendResult.OutOfWindow.class);
        assertThat(adapter.health().orElseThrow().state()).isEqualTo(ChannelHealth.State.TROUBLE);
        assertThat(adapter.health().orElseThrow().sentence()).contains("hết tiền");
        assertThat(send(adapter, List.of(), Optional.of(Duration.ofDays(3)), 0))
                .isInstanceOf(SendResult.Delivered.class);
        assertThat(adapter.health().orElseThrow().state()).isEqualTo(ChannelHealth.State.WELL);
        zalo.fail(refusal(SEND, -211, "out of quota"));
        assertThat(send(adapter, List.of(), Optional.of(Duration.ofDays(1)), 0))
                .isInstanceOf(SendResult.QuotaExhausted.class);
        assertThat(send(adapter, List.of(), Optional.of(Duration.ofDays(7)), 0))
                .isInstanceOf(SendResult.OutOfWindow.class);
    }

    @Test
    void aFileThatMayNotBeUploadedGoesAsALinkAndStopsNothing(@TempDir Path folder) throws Exception {
        var bytes = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7");
        var file = new StoredFile("0".repeat(64), "document", Capabilities.PDF, 8, "kế hoạch.pdf");
        var link = new Attachment(file, bytes, Optional.of("https://xa.example/f"), Optional.empty());
        zalo.fail(refusal("/upload/file", -223, "no permission"));
        assertThat(send(adapter(""), List.of(link), Optional.empty(), 0)).isInstanceOf(SendResult.Delivered.class);
        assertThat(zalo.heard().at("/message/text").asString()).contains("https://xa.example/f");
    }

    private ZaloOaAdapter adapter(String template) {
        return adapter(template, false);
    }

    private ZaloOaAdapter adapter(String template, boolean paidWindow) {
        var url = URI.create(zalo.address());
        var settings = new ZaloOaSettings(
                OfficialAccount.APP,
                OfficialAccount.APP_SECRET,
                OfficialAccount.SECRET_KEY,
                "r1",
                url,
                url,
                template,
                true,
                paidWindow);
        var api = new ZaloOaApi(settings, new Wire(new JsonMapper(), Wire.PATIENCE));
        var tokens = new Tokens(new Grants(sql, moments, OfficialAccount.APP), api, realClock);
        var health = new ZaloOaHealth(new Vitals("zalooa", "Zalo OA", realClock), settings, tokens, realClock);
        return new ZaloOaAdapter(settings, api, tokens, health, realClock);
    }

    private static SendResult send(ZaloOaAdapter adapter, String text, String... choices) {
        return adapter.send(new OutgoingMessage(IDS.incrementAndGet(), HEAD, text, List.of(choices)))
                .toCompletableFuture()
                .join();
    }

    private static SendResult send(
            ZaloOaAdapter adapter, List<Attachment> files, Optional<Duration> silence, int partsDone) {
        var before = new AtomicInteger(partsDone);
        return adapter.send(
                        new OutgoingMessage(IDS.incrementAndGet(), HEAD, "Họp tổ", List.of(), files, silence, before))
                .toCompletableFuture()
                .join();
    }
}
