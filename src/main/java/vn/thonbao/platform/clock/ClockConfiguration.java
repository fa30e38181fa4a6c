package vn.thonbao.platform.clock;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.thonbao.platform.DataFolder;
import vn.thonbao.platform.Settings;

/**
 * Two clocks: the business clock, which the demo may move, and real time for tokens and sign-in. The only place that asks the
 * machine for the time.
 */
@Configuration
class ClockConfiguration {

    @Bean
    Clock realClock(Settings settings) {
        return Clock.system(settings.timezone());
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = "thonbao.demo", havingValue = "false", matchIfMissing = true)
    Clock businessClock(Settings settings) {
        return Clock.system(settings.timezone());
    }

    /** The demo begins two weeks before the first deadline of its campaign. */
    @Bean
    @Primary
    @ConditionalOnProperty(name = "thonbao.demo", havingValue = "true")
    MovableClock demoClock(Settings settings) {
        var begins = LocalDateTime.of(2025, 12, 1, 8, 0).atZone(settings.timezone());
        return MovableClock.kept(
                DataFolder.ready(settings.data()).resolve("clock"), realClock(settings), begins.toInstant());
    }
}
