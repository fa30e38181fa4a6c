package vn.thonbao.channel.telegram;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.thonbao.channel.Arrivals;
import vn.thonbao.channel.BackPressure;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.WhenSet;
import vn.thonbao.platform.Settings;

/** The channel is there when a token is. */
@Configuration
@WhenSet("thonbao.telegram.token")
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    private static final String MODE = "thonbao.telegram.mode";

    @Bean
    TelegramApi telegramApi(TelegramSettings settings) {
        return new TelegramApi(settings, TelegramApi.PATIENCE);
    }

    @Bean
    TelegramHealth telegramHealth(@Qualifier("realClock") Clock realClock) {
        return new TelegramHealth(new Vitals(Updates.CHANNEL, "Telegram", realClock));
    }

    @Bean
    TelegramSetup telegramSetup(TelegramApi api, TelegramSettings settings, Settings program, TelegramHealth health) {
        return new TelegramSetup(api, settings, program, health);
    }

    @Bean
    TelegramAdapter telegramAdapter(TelegramApi api, TelegramHealth health, TelegramSetup setup) {
        return new TelegramAdapter(api, health, setup);
    }

    @Bean
    TelegramIntake telegramIntake(
            TelegramApi api, TelegramSettings settings, Arrivals arrivals, TelegramHealth health) {
        return new TelegramIntake(api, new Updates(settings.bot()), arrivals, health);
    }

    @Bean
    TelegramMedia telegramMedia(TelegramApi api) {
        return new TelegramMedia(api);
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "webhook")
    RouterFunction<ServerResponse> telegramCalls(
            TelegramSettings settings,
            TelegramApi api,
            TelegramIntake intake,
            TelegramHealth health,
            BackPressure pressure) {
        var webhook = new TelegramWebhook(settings, api, intake, health, pressure);
        return RouterFunctions.route()
                .POST(TelegramWebhook.PATH, webhook::called)
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "polling", matchIfMissing = true)
    TelegramPolling telegramPolling(
            TelegramApi api,
            TelegramIntake intake,
            TelegramHealth health,
            BackPressure pressure,
            @Qualifier("realClock") Clock realClock) {
        return new TelegramPolling(api, intake, health, pressure, realClock);
    }
}
