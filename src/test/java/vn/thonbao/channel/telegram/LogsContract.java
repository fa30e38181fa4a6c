package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
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
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.platform.database.TestDatabases;

/** Reads the log of a whole report with everything that goes wrong on the way: no token, no telephone number, no message, no name. */
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class LogsContract {

    private static final long KIN = 4_205_000_333L;
    private static final String[] NOBODYS_BUSINESS = {
        "made-up-secret",
        "0905000333",
        "905 000 333",
        "84905000333",
        "Kín",
        "1104/1104",
        "607/634",
        "461/634",
        "7777",
        "bang luong",
        "phiếu riêng",
        String.valueOf(KIN)
    };

    @Autowired
    Heads heads;

    @Autowired
    JdbcClient sql;

    abstract BotApi telegram();

    @Test
    void nothingThatIsNobodysBusinessIsLogged(CapturedOutput log) throws Exception {
        var code = heads.code(heads.of("05"));
        saysWhoSheIs();
        ask("/start " + code);
        ask("đồng ý");
        ask("đúng");
        ask("bc");
        telegram().fail(BotApi.refusal(BotApi.SEND, 429, ",\"parameters\":{\"retry_after\":1}"));
        telegram().fail(Fault.html(BotApi.UPDATES));
        telegram().fail(Fault.cut(BotApi.UPDATES));
        telegram().fail(BotApi.refusal(BotApi.UPDATES, 401, ",\"description\":\"Unauthorized\""));
        cannotBeStored();
        sendsAFileThatCannotBeFetched();
        for (var figure : Heads.FIGURES) {
            ask(figure);
        }
        telegram().changes(KIN, 1, "7777");
        telegram().heard();
        assertThat(ask("gửi")).contains("đã nhận báo cáo");
        telegram()
                .fail(new Fault(
                        BotApi.SEND, 403, "{\"ok\":false,\"error_code\":403,\"description\":\"blocked by Kín\"}"));
        telegram().says(KIN, "xem lại");
        await().until(() -> sql.sql("SELECT count(*) FROM chat_account WHERE closed_at IS NOT NULL")
                        .query(Integer.class)
                        .single()
                > 0);
        assertThat(log.getAll())
                .contains("Telegram: no answer that makes sense (502)", "Telegram: works again", "TB-")
                .doesNotContain(NOBODYS_BUSINESS)
                .doesNotContain(code);
    }

    private void saysWhoSheIs() throws InterruptedException {
        assertThat(ask("tôi là Kín, 0905000333")).contains("xác nhận");
        telegram().message(KIN, "\"contact\":{\"phone_number\":\"84905000333\",\"user_id\":" + KIN + "}");
        telegram().heard();
    }

    /** The database refuses one message when it comes in, and one figure when it is handled, until it is set aside. */
    private void cannotBeStored() throws InterruptedException {
        sql.sql("""
                CREATE TRIGGER no_such_message BEFORE INSERT ON inbox WHEN NEW.content LIKE '%u0007%'
                BEGIN SELECT RAISE(ABORT, 'refused'); END""").update();
        telegram().says(KIN, "7777 \\u0007");
        sql.sql("""
                CREATE TRIGGER no_such_figure BEFORE INSERT ON figure WHEN NEW.raw_words LIKE '%0,7777%'
                BEGIN SELECT RAISE(ABORT, 'refused'); END""").update();
        assertThat(ask("0,7777")).contains("TB-");
    }

    private void sendsAFileThatCannotBeFetched() throws InterruptedException {
        telegram().fail(Fault.html("/photos/gone"));
        telegram()
                .message(
                        KIN,
                        "\"caption\":\"phiếu riêng\",\"document\":{\"file_id\":\"gone\",\"file_name\":\"bang luong.pdf\"}");
        assertThat(heard()).contains("chưa đến được hệ thống");
        heard();
    }

    private String ask(String text) throws InterruptedException {
        telegram().says(KIN, text);
        return heard();
    }

    private String heard() throws InterruptedException {
        return telegram().heard().path("text").asString();
    }

    @SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
    static class AsInProductionTest extends LogsContract {
        private static final BotApi TELEGRAM = new BotApi();

        @DynamicPropertySource
        static void telegram(DynamicPropertyRegistry registry) {
            TELEGRAM.joins(registry);
        }

        @AfterAll
        static void hangsUp() {
            TELEGRAM.close();
        }

        @Override
        BotApi telegram() {
            return TELEGRAM;
        }
    }

    @SpringBootTest(
            classes = Application.class,
            properties = {"thonbao.demo=true", "logging.level.vn.thonbao=debug"})
    static class AtDebugTest extends LogsContract {
        private static final BotApi TELEGRAM = new BotApi();

        @DynamicPropertySource
        static void telegram(DynamicPropertyRegistry registry) {
            TELEGRAM.joins(registry);
        }

        @AfterAll
        static void hangsUp() {
            TELEGRAM.close();
        }

        @Override
        BotApi telegram() {
            return TELEGRAM;
        }
    }
}
