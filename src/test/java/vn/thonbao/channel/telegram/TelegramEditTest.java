package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.Heads;
import vn.thonbao.platform.database.TestDatabases;

/** A head changes in Telegram a message that gave a figure. */
@SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class TelegramEditTest {

    private static final BotApi TELEGRAM = new BotApi();
    private static final long HUNG = 42;

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

    @Test
    void anEditOfAFigureIsACorrectionThatIsAskedOnceBeforeAndAfterSending() throws Exception {
        ask("/start " + heads.code(heads.of("05")));
        ask("đồng ý");
        ask("đúng");
        var greeting = TELEGRAM.says(HUNG, "bc");
        assertThat(heard()).contains("1/14");
        var numbers = new long[Heads.FIGURES.size()];
        for (int i = 0; i < 3; i++) {
            numbers[i] = TELEGRAM.says(HUNG, Heads.FIGURES.get(i));
            heard();
        }
        TELEGRAM.changes(HUNG, greeting, "báo cáo");
        assertThat(heard()).contains("chưa đổi theo");
        TELEGRAM.changes(HUNG, numbers[2], "2/312");
        assertThat(heard()).contains("1/312", "2/312", "Đúng, sửa lại");
        assertThat(ask("đúng")).contains("Đã sửa").contains("4/14");
        for (int i = 3; i < numbers.length; i++) {
            numbers[i] = TELEGRAM.says(HUNG, Heads.FIGURES.get(i));
            heard();
        }
        assertThat(ask("gửi")).contains("đã nhận báo cáo");
        TELEGRAM.changes(HUNG, numbers[2], "3/312");
        assertThat(heard()).contains("2/312", "3/312", "Đúng, sửa lại");
        assertThat(ask("đúng")).contains("Đã sửa", "đã nhận báo cáo");
        assertThat(said()).isEqualTo("1/312;2/312;3/312");
    }

    /** Every row ever written for that indicator, the oldest first. */
    private String said() {
        return sql.sql("""
                        SELECT group_concat(raw_words, ';') FROM (SELECT f.raw_words FROM figure f
                          JOIN submission s ON s.id = f.submission_id JOIN reporting_unit u ON u.id = s.unit_id
                          JOIN reporting_period p ON p.id = s.period_id
                          WHERE u.code = '05' AND NOT p.history AND f.raw_words LIKE '%/312' ORDER BY f.id)""").query(String.class).single();
    }

    private static String ask(String text) throws InterruptedException {
        TELEGRAM.says(HUNG, text);
        return heard();
    }

    private static String heard() throws InterruptedException {
        var message = TELEGRAM.heard();
        return message.path("text").asString() + message.path("reply_markup");
    }
}
