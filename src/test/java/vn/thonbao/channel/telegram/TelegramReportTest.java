package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.thonbao.Application;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.Introductions;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Newcomers;
import vn.thonbao.platform.database.TestDatabases;

/** The whole program with the demo's phường An Hải, and Telegram played over real HTTP. */
@SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
@ExtendWith(OutputCaptureExtension.class)
class TelegramReportTest {

    private static final BotApi TELEGRAM = new BotApi();

    @Autowired
    Heads heads;

    @Autowired
    Directory directory;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Introductions introductions;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    @DynamicPropertySource
    static void telegram(DynamicPropertyRegistry registry) {
        TELEGRAM.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        TELEGRAM.close();
    }

    @Test
    void aHeadReportsThroughFaultsFromTheCodeToTheThanksAndNothingOfItIsLogged(CapturedOutput log) throws Exception {
        assertThat(ask(42, "/start " + heads.code(heads.of("05")))).contains("Đồng ý");
        ask(42, "đồng ý");
        ask(42, "đúng");
        assertThat(ask(42, "bc")).contains("1/14");
        TELEGRAM.fail(BotApi.refusal(BotApi.SEND, 429, ",\"parameters\":{\"retry_after\":1}"));
        TELEGRAM.fail(Fault.html(BotApi.UPDATES));
        TELEGRAM.fail(Fault.cut(BotApi.UPDATES));
        for (var figure : Heads.FIGURES.subList(0, Heads.FIGURES.size() - 1)) {
            ask(42, figure);
        }
        TELEGRAM.says(42, Heads.FIGURES.get(Heads.FIGURES.size() - 1));
        TELEGRAM.taps(42, "99", firstButton(TELEGRAM.heard()));
        assertThat(TELEGRAM.tapAnswered()).isEqualTo("99");
        assertThat(text(TELEGRAM.heard())).contains("đã nhận báo cáo");
        assertThat(heads.figuresOf("05")).isEqualTo(Heads.FIGURES.size());
        assertThat(log.getAll())
                .doesNotContain("made-up-secret", "1104/1104")
                .contains("Telegram: no answer that makes sense (502)", "Telegram: works again");
    }

    @Test
    void aStrangerIsAnsweredOnceAndABlockedBotIsKnownUntilTheHeadWritesAgain() throws Exception {
        var mai = heads.of("04");
        var chat = new ChatAddress("telegram", "4711", "77");
        assertThat(ask(77, "xin chào")).contains("Kênh này dành cho");
        TELEGRAM.says(77, "alo");
        assertThat(ask(77, "/start " + heads.code(mai))).contains("Đồng ý");
        assertThat(directory.chatsOf(mai)).contains(chat);
        TELEGRAM.update("\"my_chat_member\":{\"date\":1790000000,\"from\":{\"id\":77},\"chat\":{\"id\":77,"
                + "\"type\":\"private\"},\"new_chat_member\":{\"status\":\"kicked\"}}");
        assertThat(ask(78, "xin chào")).contains("Kênh này dành cho");
        assertThat(directory.chatsOf(mai)).doesNotContain(chat);
        ask(77, "đồng ý");
        assertThat(directory.chatsOf(mai)).contains(chat);
    }

    @Test
    void aStrangerWhoSaysWhoHeIsIsToldThatTheOfficeDecidesAndThenHearsTheFirstQuestion(CapturedOutput log)
            throws Exception {
        assertThat(ask(79, "xin chào")).contains("họ tên");
        assertThat(ask(79, "Tôi là Bình, tổ 11, 0905 000 111")).contains("xác nhận");
        var waiting = newcomers.waiting(realClock.instant());
        assertThat(introductions.bind(waiting.get(0).id(), heads.of("11"), "Lan"))
                .isTrue();
        assertThat(text(TELEGRAM.heard())).contains("Đồng ý");
        assertThat(log.getAll()).doesNotContain("0905", "Bình");
    }

    private static String ask(long chat, String text) throws InterruptedException {
        TELEGRAM.says(chat, text);
        return text(TELEGRAM.heard());
    }

    private static String text(JsonNode message) {
        return message.path("text").asString() + message.path("reply_markup");
    }

    private static String firstButton(JsonNode message) {
        return message.at("/reply_markup/inline_keyboard/0/0/callback_data").asString();
    }
}
