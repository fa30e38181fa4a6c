package vn.thonbao.channel.zalobot;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.Arrivals;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.WhenSet;
import vn.thonbao.channel.zalo.CdnMedia;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.platform.Settings;

/** The channel is there when a token is. */
@Configuration
@WhenSet("thonbao.zalo-bot.token")
@EnableConfigurationProperties(ZaloBotSettings.class)
class ZaloBotConfiguration {

    private static final String MODE = "thonbao.zalo-bot.mode";

    @Bean
    ZaloBotApi zaloBotApi(ZaloBotSettings settings, JsonMapper json) {
        return new ZaloBotApi(settings, new Wire(json, Wire.PATIENCE));
    }

    @Bean
    ZaloBotQuota zaloBotQuota(JdbcClient sql, ZaloBotSettings settings, @Qualifier("realClock") Clock realClock) {
        return new ZaloBotQuota(sql, settings, realClock);
    }

    @Bean
    ZaloBotHealth zaloBotHealth(ZaloBotQuota quota, @Qualifier("realClock") Clock realClock) {
        return new ZaloBotHealth(new Vitals(Updates.CHANNEL, "Zalo Bot", realClock), quota);
    }

    @Bean
    ZaloBotAdapter zaloBotAdapter(
            ZaloBotApi api,
            ZaloBotQuota quota,
            ZaloBotHealth health,
            Settings program,
            @Qualifier("realClock") Clock realClock) {
        return new ZaloBotAdapter(api, quota, health, program.publicUrl().isPresent(), realClock);
    }

    @Bean
    CdnMedia zaloBotMedia(@Value("${thonbao.zalo-media-hosts}") List<String> hosts) {
        return new CdnMedia(Updates.CHANNEL, hosts);
    }

    @Bean
    ZaloBotIntake zaloBotIntake(ZaloBotSettings settings, Arrivals arrivals, ZaloBotQuota quota, ZaloBotHealth health) {
        return new ZaloBotIntake(new Updates(settings.bot()), arrivals, quota, health);
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "polling", matchIfMissing = true)
    ZaloBotPolling zaloBotPolling(ZaloBotApi api, ZaloBotIntake intake, ZaloBotHealth health, BackPressure pressure) {
        return new ZaloBotPolling(api, intake, health, pressure);
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "webhook")
    ZaloBotWebhook zaloBotWebhook(
            ZaloBotSettings settings,
            Settings program,
            ZaloBotApi api,
            ZaloBotIntake intake,
            ZaloBotHealth health,
            BackPressure pressure,
            JsonMapper json) {
        var later = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
        return new ZaloBotWebhook(settings, program, api, intake, health, pressure, json, later);
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "webhook")
    RouterFunction<ServerResponse> zaloBotCalls(ZaloBotWebhook webhook) {
        return RouterFunctions.route()
                .POST(ZaloBotWebhook.PATH, webhook::called)
                .build();
    }
}
