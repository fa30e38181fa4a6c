package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.TestDatabases;

/** Zalo says 403 to what it cannot do just now, and says nothing else of somebody who left. */
@SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class ZaloBotOutageTest {

    private static final ZaloBotPlatform ZALO = new ZaloBotPlatform();

    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofMinutes(20);

    @Autowired
    Heads heads;

    @Autowired
    Directory directory;

    @Autowired
    Outbox outbox;

    @Autowired
    ZaloBotHealth health;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        ZALO.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @Test
    void whileZaloRefusesEverybodyNobodyCountsAsGoneAndEveryAnswerIsDeliveredAfterwards() throws Exception {
        var chats = Set.of("u04", "u05", "u06");
        for (var chat : chats) {
            heads.join(chat.substring(1), address(chat));
            answer(chat, "đã ghi");
        }
        ZALO.refuses(chats);
        answer("u04", "1");
        answer("u05", "2");
        answer("u06", "3");
        for (int tries = 1; tries <= 6; tries++) {
            for (var text : List.of("1", "2", "3")) {
                awaitTries(text, tries);
            }
            assertThat(health.now().state()).isEqualTo(ChannelHealth.State.TROUBLE);
            clock.moveBy(LONGER_THAN_ANY_PAUSE);
        }
        ZALO.refuses(Set.of());
        assertThat(Stream.of(heard(), heard(), heard())).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(chats)
                .allSatisfy(chat -> assertThat(directory.chatsOf(heads.of(chat.substring(1))))
                        .contains(address(chat)));
        await().untilAsserted(() -> assertThat(health.now().state()).isEqualTo(ChannelHealth.State.WELL));
    }

    @Test
    void whoIsRefusedAgainAndAgainWhileOthersAreWellCountsAsGone() throws Exception {
        heads.join("07", address("u07"));
        heads.join("08", address("u08"));
        ZALO.refuses(Set.of("u07"));
        answer("u07", "có ai không");
        for (int tries = 1; tries < Streaks.MOST_IN_A_ROW; tries++) {
            awaitTries("có ai không", tries);
            answer("u08", "lần " + tries);
            clock.moveBy(LONGER_THAN_ANY_PAUSE);
        }
        await().untilAsserted(
                        () -> assertThat(directory.chatsOf(heads.of("07"))).doesNotContain(address("u07")));
        assertThat(directory.chatsOf(heads.of("08"))).contains(address("u08"));
        ZALO.refuses(Set.of());
    }

    private static ChatAddress address(String chat) {
        return new ChatAddress("zalobot", "8150", chat);
    }

    /** Returns when Zalo has it, unless it is refused. */
    private void answer(String chat, String text) throws InterruptedException {
        outbox.put(
                new Outgoing(
                        "k " + text + chat, address(chat), Outgoing.Intent.REPLY, text, List.of(), Optional.empty()),
                clock.instant());
        if (!ZALO.refuses(chat)) {
            assertThat(heard()).isEqualTo(text);
        }
    }

    private static String heard() throws InterruptedException {
        return ZALO.heard().path("text").asString();
    }

    /** Marked, so that its next try counts from now. */
    private void awaitTries(String text, int tries) {
        await().untilAsserted(() -> assertThat(sql.sql("SELECT attempts FROM outbox WHERE body = ?")
                        .param(text)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(tries));
    }
}
