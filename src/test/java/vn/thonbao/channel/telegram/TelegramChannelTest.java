package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelContract;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.StandIn;
import vn.thonbao.channel.Vitals;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.OnSqlite;

@OnSqlite
class TelegramChannelTest extends ChannelContract {

    private final BotApi telegram = new BotApi();

    @Autowired
    Settings program;

    @Override
    protected StandIn wire() {
        return telegram;
    }

    @Override
    protected ChannelAdapter adapter(String address, Duration patience) {
        var settings = new TelegramSettings(
                BotApi.TOKEN, URI.create(address), Optional.empty(), TelegramSettings.Mode.POLLING, "");
        var api = new TelegramApi(settings, patience);
        var health = new TelegramHealth(new Vitals("telegram", "Telegram", Clock.systemUTC()));
        return new TelegramAdapter(api, health, new TelegramSetup(api, settings, program, health));
    }

    @Override
    protected boolean isFile(JsonNode message) {
        return message.path("uploaded").asString("").equals("sendphoto")
                && message.path("body").asString("").contains("PNG");
    }

    @Override
    protected ChatAddress somebody() {
        return new ChatAddress("telegram", "4711", "5000000042");
    }

    @Override
    protected Optional<ChannelEvent> event(String payload) {
        try {
            return new Updates("4711").event(new ObjectMapper().readTree(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String path() {
        return BotApi.SEND;
    }

    @Override
    protected Map<String, Class<? extends SendResult>> answers() {
        return Map.of(
                "answer-too-many", SendResult.RetryAfter.class,
                "answer-blocked", SendResult.Unreachable.class,
                "answer-no-chat", SendResult.Unreachable.class,
                "answer-migrated", SendResult.Unreachable.class,
                "answer-too-long", SendResult.BadContent.class,
                "answer-wrong-token", SendResult.ConfigBroken.class);
    }

    @Override
    protected int status(JsonNode answer) {
        return answer.path("error_code").asInt();
    }

    @Override
    protected String text(JsonNode message) {
        return message.path("text").asString();
    }

    @Override
    protected List<String> buttons(JsonNode message) {
        return message.at("/reply_markup/inline_keyboard").findValuesAsString("text");
    }

    @Test
    void goesThroughAProxyWhereTelegramCannotBeReachedOtherwise() throws Exception {
        var proxy = Optional.of(telegram.address().replace("http://", ""));
        var settings = new TelegramSettings(
                BotApi.TOKEN, URI.create("http://telegram.invalid"), proxy, TelegramSettings.Mode.POLLING, "");
        try (var api = new TelegramApi(settings, TelegramApi.PATIENCE)) {
            var health = new TelegramHealth(new Vitals("telegram", "Telegram", Clock.systemUTC()));
            var adapter = new TelegramAdapter(api, health, new TelegramSetup(api, settings, program, health));
            var sent = adapter.send(new OutgoingMessage(1, somebody(), "qua proxy", List.of()));
            assertThat(sent.toCompletableFuture().join()).isInstanceOf(SendResult.Delivered.class);
        }
        assertThat(text(telegram.heard())).isEqualTo("qua proxy");
    }
}
