package vn.thonbao.channel.telegram;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.thonbao.channel.Arrivals;

/** The channel is there when a token is. */
@Configuration
@Conditional(TelegramConfiguration.TokenGiven.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    @Bean
    TelegramApi telegramApi(TelegramSettings settings) {
        return new TelegramApi(settings);
    }

    @Bean
    TelegramAdapter telegramAdapter(TelegramApi api) {
        return new TelegramAdapter(api);
    }

    @Bean
    TelegramMedia telegramMedia(TelegramApi api) {
        return new TelegramMedia(api);
    }

    @Bean
    TelegramPolling telegramPolling(
            TelegramApi api, TelegramSettings settings, Arrivals arrivals, @Qualifier("realClock") Clock realClock) {
        return new TelegramPolling(api, new Updates(settings.bot()), arrivals, realClock);
    }

    static final class TokenGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("thonbao.telegram.token", "")
                    .isBlank();
        }
    }
}
