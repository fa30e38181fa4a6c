package vn.thonbao.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import vn.thonbao.channel.StandIn;

/** The wire to Telegram: what ends and what goes on when the program stops asking, and when the way there breaks. */
class TelegramApiTest {

    private static final int BURST = 8;

    /** Holds every answer back until told; the last of a burst tells. */
    private static final class Slow extends StandIn {

        private final CountDownLatch asked = new CountDownLatch(2);
        private final CountDownLatch burst = new CountDownLatch(BURST);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        protected Answer answer(HttpExchange call, String body) throws InterruptedException {
            asked.countDown();
            burst.countDown();
            if (burst.getCount() == 0) {
                go.countDown();
            }
            go.await(20, TimeUnit.SECONDS);
            return Answer.ok("{\"ok\":true,\"result\":{\"message_id\":8,\"date\":1790000000,"
                    + "\"chat\":{\"id\":42,\"type\":\"private\"}}}");
        }
    }

    private final Slow telegram = new Slow();

    @AfterEach
    void hangsUp() {
        telegram.close();
    }

    @Test
    void whoStopsAskingBreaksOffNoAnswerThatIsOnItsWay() throws Exception {
        try (var api = api(telegram.address(), TelegramApi.PATIENCE)) {
            var answer = say(api);
            var updates = CompletableFuture.supplyAsync(() -> updates(api));
            assertThat(telegram.asked.await(20, TimeUnit.SECONDS)).isTrue();
            api.interrupt();
            assertThatThrownBy(() -> updates.get(20, TimeUnit.SECONDS)).hasMessageContaining("hung up");
            telegram.go.countDown();
            assertThat(answer.get(20, TimeUnit.SECONDS).getMessageId()).isEqualTo(8);
        }
    }

    @Test
    void whereTheWayIsForgottenOneMessageWaitsInVainAndTheNextGoesAnew() throws Exception {
        try (var road = new Road(URI.create(telegram.address()));
                var api = api(road.address().toString(), Duration.ofSeconds(1))) {
            var burst = Stream.generate(() -> say(api)).limit(BURST).toList();
            for (var answer : burst) {
                assertThat(answer.get(20, TimeUnit.SECONDS).getMessageId()).isEqualTo(8);
            }
            assertThat(road.openConnections()).isEqualTo(BURST);
            road.forgets();
            assertThatThrownBy(() -> say(api).get(20, TimeUnit.SECONDS)).hasStackTraceContaining("timeout");
            assertThat(say(api).get(20, TimeUnit.SECONDS).getMessageId()).isEqualTo(8);
        }
    }

    private static TelegramApi api(String address, Duration patience) {
        return new TelegramApi(
                new TelegramSettings(
                        BotApi.TOKEN, URI.create(address), Optional.empty(), TelegramSettings.Mode.POLLING, ""),
                patience);
    }

    private static CompletableFuture<Message> say(TelegramApi api) {
        return api.call(SendMessage.builder().chatId(42L).text("3/14").build());
    }

    private static int updates(TelegramApi api) {
        try {
            return api.updates(0).size();
        } catch (IOException hungUp) {
            throw new IllegalStateException("hung up", hungUp);
        }
    }
}
