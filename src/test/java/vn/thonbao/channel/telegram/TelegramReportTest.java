package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.thonbao.Application;
import vn.thonbao.channel.telegram.BotApi.Fault;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.TestDatabases;

/** The whole program with the demo's phường An Hải, and Telegram played over real HTTP. */
@SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@ExtendWith(OutputCaptureExtension.class)
class TelegramReportTest {

    private static final BotApi TELEGRAM = new BotApi();

    private static final List<String> FIGURES = List.of(
            "0,81",
            "0",
            "1/312",
            "607/634",
            "461/634",
            "13/13",
            "15/15",
            "97,5",
            "98,4",
            "1104/1104",
            "98,1",
            "co",
            "88,2",
            "2/2");

    @Autowired
    Directory directory;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        registry.add("thonbao.telegram.token", () -> BotApi.TOKEN);
        registry.add("thonbao.telegram.api-url", TELEGRAM::address);
    }

    @AfterAll
    static void hangsUp() {
        TELEGRAM.close();
    }

    @Test
    void aHeadReportsThroughFaultsFromTheCodeToTheThanksAndNothingOfItIsLogged(CapturedOutput log) throws Exception {
        assertThat(ask(42, "/start " + code(head("05")))).contains("Đồng ý");
        ask(42, "đồng ý");
        ask(42, "đúng");
        assertThat(ask(42, "bc")).contains("1/14");
        TELEGRAM.fail(Fault.refusal("sendmessage", 429, ",\"parameters\":{\"retry_after\":1}"));
        TELEGRAM.fail(new Fault("getupdates", 502, "<html>Bad Gateway</html>"));
        TELEGRAM.fail(new Fault("getupdates", 0, ""));
        for (var figure : FIGURES.subList(0, FIGURES.size() - 1)) {
            ask(42, figure);
        }
        say(42, FIGURES.get(FIGURES.size() - 1));
        tap(42, "99", firstButton(TELEGRAM.heard()));
        assertThat(TELEGRAM.tapAnswered()).isEqualTo("99");
        assertThat(text(TELEGRAM.heard())).contains("đã nhận báo cáo");
        assertThat(figuresOfUnitFive()).isEqualTo(FIGURES.size());
        assertThat(log.getAll())
                .doesNotContain("made-up-secret", "1104/1104")
                .contains("Telegram: no answer that makes sense (502)", "Telegram: works again");
    }

    @Test
    void aStrangerIsAnsweredOnceAndABlockedBotIsKnownUntilTheHeadWritesAgain() throws Exception {
        var mai = head("04");
        var chat = new ChatAddress("telegram", "4711", "77");
        assertThat(ask(77, "xin chào")).contains("Kênh này dành cho");
        say(77, "alo");
        assertThat(ask(77, "/start " + code(mai))).contains("Đồng ý");
        assertThat(directory.chatsOf(mai)).contains(chat);
        TELEGRAM.update("\"my_chat_member\":{\"date\":1790000000,\"from\":{\"id\":77},\"chat\":{\"id\":77,"
                + "\"type\":\"private\"},\"new_chat_member\":{\"status\":\"kicked\"}}");
        assertThat(ask(78, "xin chào")).contains("Kênh này dành cho");
        assertThat(directory.chatsOf(mai)).doesNotContain(chat);
        ask(77, "đồng ý");
        assertThat(directory.chatsOf(mai)).contains(chat);
    }

    private static String ask(long chat, String text) throws InterruptedException {
        say(chat, text);
        return text(TELEGRAM.heard());
    }

    private static void say(long chat, String text) {
        TELEGRAM.update("\"message\":{\"message_id\":5,\"date\":1790000000,\"from\":{\"id\":" + chat
                + ",\"is_bot\":false,\"first_name\":\"Hùng\"},\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"},\"text\":\"" + text + "\"}");
    }

    private static void tap(long chat, String id, String data) {
        TELEGRAM.update("\"callback_query\":{\"id\":\"" + id + "\",\"from\":{\"id\":" + chat
                + ",\"is_bot\":false,\"first_name\":\"Hùng\"},\"data\":\"" + data + "\"}");
    }

    private static String text(JsonNode message) {
        return message.path("text").asString() + message.path("reply_markup");
    }

    private static String firstButton(JsonNode message) {
        return message.at("/reply_markup/inline_keyboard/0/0/callback_data").asString();
    }

    private int figuresOfUnitFive() {
        return sql.sql("""
                        SELECT count(*) FROM figure f JOIN submission s ON s.id = f.submission_id
                        JOIN reporting_unit u ON u.id = s.unit_id JOIN reporting_period p ON p.id = s.period_id
                        WHERE u.code = '05' AND NOT p.history""").query(Integer.class).single();
    }

    private String code(PersonId person) {
        var now = realClock.instant();
        return invitations.invite(person, now.plus(Duration.ofDays(7)), now);
    }

    private PersonId head(String unit) {
        var today = LocalDate.now(clock);
        return directory.units(directory.agencies().get(0).id(), today).stream()
                .filter(u -> u.code().equals(unit))
                .map(u -> directory.postsAt(u.id(), today).get(0).person())
                .findFirst()
                .orElseThrow();
    }
}
