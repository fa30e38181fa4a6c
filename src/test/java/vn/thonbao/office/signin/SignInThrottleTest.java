package vn.thonbao.office.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thonbao.platform.clock.HandMovedClock;

class SignInThrottleTest {

    private final HandMovedClock hands = new HandMovedClock(Instant.parse("2025-12-01T01:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(hands);

    @Test
    void makesAGuesserWaitLongerEachTimeButNeverForEver() {
        for (int i = 0; i < 4; i++) {
            assertThat(throttle.admit("lan", "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.admit("lan", "10.0.0.1")).isEmpty();
        assertThat(throttle.admit("lan", "10.0.0.1")).contains(Duration.ofSeconds(2));
        hands.pass(Duration.ofSeconds(2));
        assertThat(throttle.admit("LAN ", "10.0.0.2")).isEmpty();
        assertThat(throttle.admit("lan", "10.0.0.3")).contains(Duration.ofSeconds(4));
        for (int i = 0; i < 50; i++) {
            hands.pass(Duration.ofMinutes(5));
            assertThat(throttle.admit("lan", "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.admit("lan", "10.0.0.9")).contains(Duration.ofMinutes(5));
    }

    @Test
    void letsOthersInWhileOneNameWaits() {
        for (int i = 0; i < 5; i++) {
            throttle.admit("lan", "10.0.0.1");
        }
        assertThat(throttle.admit("mai", "10.0.0.1")).isEmpty();
    }

    @Test
    void slowsAnAddressThatTriesManyNames() {
        for (int i = 0; i < 21; i++) {
            throttle.admit("name" + i, "10.0.0.1");
        }
        assertThat(throttle.admit("another", "10.0.0.1")).isPresent();
        assertThat(throttle.admit("another", "10.0.0.2")).isEmpty();
    }

    @Test
    void forgetsAfterASuccess() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.admit("lan", "10.0.0.1")).isEmpty();
            throttle.succeeded("lan", "10.0.0.1");
        }
        assertThat(throttle.admit("lan", "10.0.0.1")).isEmpty();
    }
}
