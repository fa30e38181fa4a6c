package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.StandIn;
import vn.thonbao.platform.database.TestDatabases;

/** Files by Telegram, over real HTTP: fetched, judged by their bytes, and waited for by what was said after them. */
@SpringBootTest(
        classes = Application.class,
        properties = {"thonbao.demo=true", "thonbao.largest-file=200KB"})
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
@ExtendWith(OutputCaptureExtension.class)
class TelegramMediaTest {

    private static final BotApi TELEGRAM = new BotApi();
    private static final byte[] PHOTO = "\u00ff\u00d8\u00ff\u00e0 made up".getBytes(StandardCharsets.ISO_8859_1);
    private static long chat = 500;

    @Autowired
    Heads heads;

    @Autowired
    JdbcClient sql;

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        TELEGRAM.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        TELEGRAM.close();
    }

    @BeforeEach
    void aHeadInTheMiddleOfAReport() throws Exception {
        chat++;
        ask("/start " + heads.code(heads.of("06")));
        ask("đồng ý");
        ask("đúng");
        ask("bc");
    }

    @Test
    void aPhotoInAReportIsKeptAndWhatWasSaidAfterItWaits() throws Exception {
        var before = attachments();
        TELEGRAM.file("large", PHOTO);
        TELEGRAM.fail(StandIn.Fault.html("/photos/large"));
        TELEGRAM.message(
                chat,
                "\"caption\":\"phiếu\",\"photo\":[{\"file_id\":\"small\"},{\"file_id\":\"large\",\"file_size\":12}]");
        TELEGRAM.says(chat, "gặp cán bộ");
        assertThat(heard()).contains("đã nhận ảnh");
        assertThat(heard()).contains("báo cán bộ gọi lại");
        assertThat(attachments()).isEqualTo(before + 1);
    }

    @Test
    void anAlbumIsOneMessage() throws Exception {
        var before = attachments();
        for (var id : new String[] {"one", "two", "three"}) {
            TELEGRAM.file(
                    id, (new String(PHOTO, StandardCharsets.ISO_8859_1) + id).getBytes(StandardCharsets.ISO_8859_1));
        }
        for (var id : new String[] {"one", "two", "three"}) {
            TELEGRAM.message(chat, "\"media_group_id\":\"g\",\"photo\":[{\"file_id\":\"" + id + "\"}]");
        }
        assertThat(heard()).contains("đã nhận ảnh");
        assertThat(TELEGRAM.hearsNothing(300)).isTrue();
        assertThat(attachments()).isEqualTo(before + 3);
    }

    @Test
    void aFileThatIsGoneOrTooLargeOrAProgramIsToldKindlyAndItsCaptionCounts(CapturedOutput log) throws Exception {
        TELEGRAM.message(
                chat, "\"caption\":\"gặp cán bộ\",\"document\":{\"file_id\":\"gone\",\"file_name\":\"a.xlsx\"}");
        assertThat(heard()).contains("chưa đến được hệ thống");
        assertThat(heard()).contains("báo cán bộ gọi lại");
        TELEGRAM.message(chat, "\"document\":{\"file_id\":\"big\",\"file_size\":300000}");
        assertThat(heard()).contains("quá lớn");
        TELEGRAM.file("lying", new byte[300_000]);
        TELEGRAM.message(chat, "\"document\":{\"file_id\":\"lying\",\"file_size\":30}");
        assertThat(heard()).contains("quá lớn");
        TELEGRAM.file("program", "MZ program".getBytes(StandardCharsets.ISO_8859_1));
        TELEGRAM.message(chat, "\"document\":{\"file_id\":\"program\",\"file_name\":\"phieu.pdf\"}");
        assertThat(heard()).contains("chưa nhận");
        assertThat(log.getAll()).doesNotContain("made-up-secret", "phieu.pdf", "gặp cán bộ");
    }

    private int attachments() {
        return sql.sql("SELECT count(*) FROM attachment").query(Integer.class).single();
    }

    private static void ask(String text) throws InterruptedException {
        TELEGRAM.says(chat, text);
        heard();
    }

    private static String heard() throws InterruptedException {
        return TELEGRAM.heard().path("text").asString();
    }
}
