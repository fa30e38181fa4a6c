package vn.thonbao.channel.zalobot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelContract;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.StandIn;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.OnSqlite;

@OnSqlite
class ZaloBotChannelTest extends ChannelContract {

    private final ZaloBotPlatform zalo = new ZaloBotPlatform();

    @Autowired
    JdbcClient sql;

    @Override
    protected StandIn wire() {
        return zalo;
    }

    @Override
    protected ChannelAdapter adapter(String address, Duration patience) {
        var settings = new ZaloBotSettings(
                ZaloBotPlatform.TOKEN, URI.create(address), ZaloBotSettings.Mode.POLLING, "", 50, 3000);
        var quota = new ZaloBotQuota(sql, settings, Clock.systemUTC());
        var health = new ZaloBotHealth(new Vitals("zalobot", "Zalo Bot", Clock.systemUTC()), quota);
        var api = new ZaloBotApi(settings, new Wire(new JsonMapper(), patience));
        return new ZaloBotAdapter(api, quota, health, true, Clock.systemUTC());
    }

    @Override
    protected boolean isFile(JsonNode message) {
        return message.path("photo").asString("").equals(FETCH);
    }

    @Override
    protected ChatAddress somebody() {
        return new ChatAddress("zalobot", "8150", "0123456789abcdef0042");
    }

    @Override
    protected Optional<ChannelEvent> event(String payload) {
        return new Updates("8150").event(new JsonMapper().readTree(payload));
    }

    @Override
    protected String path() {
        return ZaloBotPlatform.SEND;
    }

    @Override
    protected Map<String, Class<? extends SendResult>> answers() {
        return Map.of(
                "answer-too-many", SendResult.RetryAfter.class,
                "answer-no-chat", SendResult.Unreachable.class,
                "answer-too-long", SendResult.BadContent.class,
                "answer-internal", SendResult.Transient.class,
                "answer-wrong-token", SendResult.ConfigBroken.class);
    }

    @Override
    protected int status(JsonNode answer) {
        return 200; // as the platform does
    }

    @Override
    protected String text(JsonNode message) {
        return message.path("text").asString();
    }

    @Override
    protected List<String> buttons(JsonNode message) {
        return List.of();
    }
}
