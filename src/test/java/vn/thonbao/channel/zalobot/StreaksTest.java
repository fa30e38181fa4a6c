package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class StreaksTest {

    private final Streaks streaks = new Streaks(Clock.systemUTC());

    @Test
    void aMessageThatGotThroughWhenAnOutageBeganMakesNobodyGone() {
        assertThat(streaks.gone("hung")).isFalse();
        streaks.delivered();
        for (int again = 1; again < 2 * Streaks.MOST_IN_A_ROW; again++) {
            assertThat(streaks.gone("hung")).isFalse();
        }
        streaks.delivered();
        assertThat(streaks.gone("hung")).isTrue();
    }

    @Test
    void whatGotThroughToTheSameChatEndsItsStreak() {
        for (int day = 0; day < 2 * Streaks.MOST_IN_A_ROW; day++) {
            assertThat(streaks.gone("hung")).isFalse();
            streaks.delivered();
            streaks.ended("hung");
        }
    }
}
