package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.platform.database.OnSqlite;

@OnSqlite
class PollingTest {

    @Autowired
    BackPressure pressure;

    @Test
    void aFaultNobodyThoughtOfDoesNotEndTheAsking() throws InterruptedException {
        var asked = new CountDownLatch(3);
        var polling = new Polling("asks in vain", pressure) {
            @Override
            protected void ask() {
                asked.countDown();
                if (asked.getCount() == 2) {
                    throw new IllegalStateException("nobody thought of it");
                }
                throw new NoClassDefFoundError("the jar was replaced");
            }

            @Override
            protected void hangUp() {}
        };
        polling.start();
        try {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            polling.stop();
        }
    }
}
