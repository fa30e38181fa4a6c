package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thonbao.channel.zalobot.ZaloBotPlatform.SEND;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Fixture;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.TestDatabases;

/** The whole program with the demo's phường An Hải, and Zalo Bot by polling over real HTTP. */
@SpringBootTest(
        classes = Application.class,
        properties = {"thonbao.demo=true", "thonbao.zalo-media-hosts=127.0.0.1"})
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
@ExtendWith(OutputCaptureExtension.class)
class ZaloBotReportTest {

    private static final ZaloBotPlatform ZALO = new ZaloBotPlatform();

    @Autowired
    Heads heads;

    @Autowired
    Directory directory;

    @Autowired
    ZaloBotQuota quota;

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
    void aHeadReportsInWordsThroughFaultsAndNothingOfItIsLogged(CapturedOutput log) throws Exception {
        var before = ZALO.taken();
        assertThat(ask("hung", heads.code(heads.of("05")))).contains("\n– Đồng ý");
        ask("hung", "đồng ý");
        ask("hung", "đúng");
        assertThat(ask("hung", "bc")).contains("1/14");
        ZALO.fail(Fault.html("/getUpdates"));
        ZALO.fail(Fault.cut("/getUpdates"));
        ZALO.fail(Fault.html(SEND));
        for (var figure : Heads.FIGURES.subList(0, Heads.FIGURES.size() - 1)) {
            ask("hung", figure);
        }
        assertThat(ask("hung", Heads.FIGURES.get(Heads.FIGURES.size() - 1))).contains("\n– Gửi");
        assertThat(ask("hung", "gửi")).contains("đã nhận báo cáo");
        assertThat(heads.figuresOf("05")).isEqualTo(Heads.FIGURES.size());
        assertThat(ZALO.taken() - before).isEqualTo(4 + Heads.FIGURES.size() + 1);
        // a message is counted when Zalo's answer to it is read, which is after we heard it
        await().untilAsserted(() -> assertThat(quota.use().messages()).isEqualTo(ZALO.taken()));
        assertThat(log.getAll()).doesNotContain("made-up-zalo-secret", "1104/1104", "Nguyễn Văn Hùng");
    }

    @Test
    void aStrangerIsAnsweredOnceAndWhatZaloCannotPassOnIsAnsweredKindly() throws Exception {
        assertThat(ask("la", "xin chào")).contains("Kênh này dành cho");
        say("la", "alo");
        var code = heads.code(heads.of("04"));
        assertThat(ask("mai", code)).contains("Đồng ý");
        assertThat(directory.chatsOf(heads.of("04"))).contains(new ChatAddress("zalobot", "8150", "mai"));
        assertThat(ask("mai", "đồng ý")).contains("đúng chưa");
        ZALO.update(Fixture.named("zalobot/unsupported").replace("0123456789abcdef0042", "mai"));
        assertThat(ZALO.heard().path("text").asString()).contains("chụp ảnh");
    }

    @Test
    void aPhotoInAReportIsKeptAndOneFromElsewhereIsToldKindly() throws Exception {
        ask("lan", heads.code(heads.of("06")));
        ask("lan", "đồng ý");
        ask("lan", "đúng");
        ask("lan", "bc");
        ZALO.fail(Fault.html("/photo/1.jpg"));
        ZALO.update(photo("p1", ZALO.address() + "/photo/1.jpg"));
        assertThat(ZALO.heard().path("text").asString()).contains("đã nhận ảnh");
        ZALO.update(photo("p2", "http://169.254.169.254/2.jpg"));
        assertThat(ZALO.heard().path("text").asString()).contains("chưa đến được hệ thống");
    }

    private static String photo(String id, String address) {
        return Fixture.named("zalobot/photo-url")
                .replace("0123456789abcdef0042", "lan")
                .replace("m-photo-2", id)
                .replace("https://photo-stal-1.zadn.vn/made-up/2.jpg", address);
    }

    private String ask(String chat, String text) throws InterruptedException {
        say(chat, text);
        var answer = ZALO.heard();
        assertThat(answer.path("chat_id").asString()).isEqualTo(chat);
        return answer.path("text").asString();
    }

    private void say(String chat, String text) {
        ZALO.update(ZaloBotPlatform.said(chat, chat + ++told, text));
    }
}
