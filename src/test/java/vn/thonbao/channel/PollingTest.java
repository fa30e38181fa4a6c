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
        var asked = new CountDownLatch(2);
        var polling = new Polling("asks in vain", pressure) {
            @Override
            protected void ask() {
                asked.countDown();
                throw new IllegalStateException("nobody thought of it");
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
