package vn.thonbao.channel.zalooa;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Arrivals;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.WhenSet;
import vn.thonbao.channel.zalo.CdnMedia;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.platform.database.Moments;

/** The channel is there when an app is. */
@Configuration
@WhenSet("thonbao.zalo-oa.app-id")
@EnableConfigurationProperties(ZaloOaSettings.class)
class ZaloOaConfiguration {

    @Bean
    ZaloOaApi zaloOaApi(ZaloOaSettings settings, JsonMapper json) {
        return new ZaloOaApi(settings, new Wire(json, Wire.PATIENCE));
    }

    @Bean
    Tokens zaloOaTokens(
            JdbcClient sql,
            Moments moments,
            ZaloOaSettings settings,
            ZaloOaApi api,
            @Qualifier("realClock") Clock realClock) {
        var grants = new Grants(sql, moments, settings.appId());
        if (!settings.refreshToken().isBlank()) {
            grants.seed(settings.refreshToken().strip(), realClock.instant());
        }
        return new Tokens(grants, api, realClock);
    }

    @Bean
    TokenKeeper zaloOaTokenKeeper(Tokens tokens) {
        return new TokenKeeper(tokens);
    }

    @Bean
    ZaloOaHealth zaloOaHealth(ZaloOaSettings settings, Tokens tokens, @Qualifier("realClock") Clock realClock) {
        return new ZaloOaHealth(new Vitals(Events.CHANNEL, "Zalo OA", realClock), settings, tokens, realClock);
    }

    @Bean
    ZaloOaAdapter zaloOaAdapter(
            ZaloOaSettings settings,
            ZaloOaApi api,
            Tokens tokens,
            ZaloOaHealth health,
            @Qualifier("realClock") Clock realClock) {
        return new ZaloOaAdapter(settings, api, tokens, health, realClock);
    }

    @Bean
    CdnMedia zaloOaMedia(@Value("${thonbao.zalo-media-hosts}") List<String> hosts) {
        return new CdnMedia(Events.CHANNEL, hosts);
    }

    @Bean
    ZaloOaConsent zaloOaConsent(ZaloOaSettings settings, ZaloOaApi api, Tokens tokens) {
        return new ZaloOaConsent(settings, api, tokens);
    }

    @Bean
    RouterFunction<ServerResponse> zaloOaCalls(
            ZaloOaSettings settings,
            Arrivals arrivals,
            ZaloOaHealth health,
            JsonMapper json,
            @Qualifier("realClock") Clock realClock) {
        var webhook = new ZaloOaWebhook(settings, arrivals, health, json, realClock);
        return RouterFunctions.route().POST(ZaloOaWebhook.PATH, webhook::called).build();
    }
}
