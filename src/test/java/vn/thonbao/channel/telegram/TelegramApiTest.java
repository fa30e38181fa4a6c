package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import vn.thonbao.channel.StandIn;

/** What ends, and what goes on, when the program stops asking. */
class TelegramApiTest {

    /** Holds every answer back until told. */
    private static final class Slow extends StandIn {

        private final CountDownLatch asked = new CountDownLatch(2);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        protected Answer answer(HttpExchange call, String body) throws InterruptedException {
            asked.countDown();
            go.await(20, TimeUnit.SECONDS);
            return Answer.ok("{\"ok\":true,\"result\":{\"message_id\":8,\"date\":1790000000,"
                    + "\"chat\":{\"id\":42,\"type\":\"private\"}}}");
        }
    }

    @Test
    void whoStopsAskingBreaksOffNoAnswerThatIsOnItsWay() throws Exception {
        try (var telegram = new Slow();
                var api = new TelegramApi(
                        new TelegramSettings(
                                BotApi.TOKEN,
                                URI.create(telegram.address()),
                                Optional.empty(),
                                TelegramSettings.Mode.POLLING,
                                ""),
                        TelegramApi.PATIENCE)) {
            var answer = api.call(SendMessage.builder().chatId(42L).text("3/14").build());
            var updates = CompletableFuture.supplyAsync(() -> updates(api));
            assertThat(telegram.asked.await(20, TimeUnit.SECONDS)).isTrue();
            api.interrupt();
            assertThatThrownBy(() -> updates.get(20, TimeUnit.SECONDS)).hasMessageContaining("hung up");
            telegram.go.countDown();
            assertThat(answer.get(20, TimeUnit.SECONDS).getMessageId()).isEqualTo(8);
        }
    }

    private static int updates(TelegramApi api) {
        try {
            return api.updates(0).size();
        } catch (IOException hungUp) {
            throw new IllegalStateException("hung up", hungUp);
        }
    }
}
