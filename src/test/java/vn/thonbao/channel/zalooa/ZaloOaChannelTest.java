package vn.thonbao.channel.zalooa;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnSqlite;

@OnSqlite
class ZaloOaChannelTest extends ChannelContract {

    private final OfficialAccount zalo = new OfficialAccount();
    private final Clock clock = Clock.systemUTC();

    @Autowired
    JdbcClient sql;

    @Autowired
    Moments moments;

    @BeforeEach
    void thePermissionOfTheSettings() {
        sql.sql("DELETE FROM zalooa_grant").update();
        new Grants(sql, moments, OfficialAccount.APP).seed("r1", clock.instant());
    }

    @Override
    protected StandIn wire() {
        return zalo;
    }

    @Override
    protected ChannelAdapter adapter(String address, Duration patience) {
        var settings = OfficialAccount.settings(address);
        var api = new ZaloOaApi(settings, new Wire(new JsonMapper(), patience));
        var tokens = new Tokens(new Grants(sql, moments, OfficialAccount.APP), api, clock);
        var health = new ZaloOaHealth(new Vitals("zalooa", "Zalo OA", clock), settings, tokens, clock);
        return new ZaloOaAdapter(settings, api, tokens, health, clock);
    }

    @Override
    protected boolean isFile(JsonNode message) {
        var picture = message.at("/message/attachment/payload/elements/0/attachment_id");
        return picture.asString("").equals("uploaded " + OfficialAccount.PNG);
    }

    @Override
    protected ChatAddress somebody() {
        return new ChatAddress("zalooa", OfficialAccount.APP, "7700000000000000042");
    }

    @Override
    protected Optional<ChannelEvent> event(String payload) {
        return new Events(OfficialAccount.APP).event(new JsonMapper().readTree(payload));
    }

    @Override
    protected String path() {
        return OfficialAccount.SEND;
    }

    @Override
    protected Map<String, Class<? extends SendResult>> answers() {
        return Map.of(
                "answer-too-many", SendResult.RetryAfter.class,
                "answer-wrong-token", SendResult.Delivered.class, // renewed, and sent
                "answer-out-of-window", SendResult.OutOfWindow.class,
                "answer-no-follower", SendResult.Unreachable.class,
                "answer-spent", SendResult.QuotaExhausted.class,
                "answer-account-kind", SendResult.ConfigBroken.class,
                "answer-bad-parameter", SendResult.BadContent.class);
    }

    @Override
    protected int status(JsonNode answer) {
        return 200; // as Zalo does
    }

    @Override
    protected String text(JsonNode message) {
        return message.at("/message/text").asString();
    }

    @Override
    protected List<String> buttons(JsonNode message) {
        return message.at("/message/attachment/payload/buttons").findValuesAsString("title");
    }
}
