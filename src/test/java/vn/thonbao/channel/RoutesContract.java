package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.channel.Outgoing.Intent;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.GroupCommit;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

/** A head with two channels: by one the office may write for two days after his last words, by the other always. */
abstract class RoutesContract {

    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    DueMessages due;

    @Autowired
    Directory directory;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender programsOwnSender;

    @Autowired
    FileLinks links;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    @Autowired
    Moments moments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    GroupCommit commits;

    private final Way narrow = new Way("narrow", Optional.of(Duration.ofDays(2)));
    private final Way wide = new Way("wide", Optional.empty());
    private final ChatAddress byNarrow =
            new ChatAddress("narrow", "b", UUID.randomUUID().toString());
    private final ChatAddress byWide =
            new ChatAddress("wide", "b", UUID.randomUUID().toString());
    private final String key = "returned:" + UUID.randomUUID();
    private final List<Object> published = new ArrayList<>();
    private PersonId hung = new PersonId(0);
    private Optional<Detours> detours = Optional.empty();

    @BeforeEach
    void aHead() {
        programsOwnSender.stop();
        sql.sql("UPDATE outbox SET state = 'dropped'").update();
        var agency = directory.addAgency("phường", "An Hải", "Phòng Văn hóa - Xã hội", "chị Lan", "0236 3 000 000");
        hung = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
        directory.linkChat(hung, byWide, NOW.minus(Duration.ofDays(9)));
        directory.linkChat(hung, byNarrow, NOW.minus(Duration.ofDays(1)));
        detours = Optional.of(new Detours(sql, json, moments, outbox, due, routes(), directory, published::add));
    }

    @AfterEach
    void goesOn() {
        programsOwnSender.start();
    }

    @Test
    void theChannelUsedLastComesFirstAsLongAsItLetsUsWrite() {
        assertThat(routes().to(hung, NOW)).containsExactly(byNarrow, byWide);
        assertThat(routes().to(hung, NOW.plus(Duration.ofDays(1)))).containsExactly(byWide);
    }

    @Test
    void aChannelThatIsDownComesLastAndWhoeverHasNoneIsNotReached() {
        narrow.state = State.OFF;
        assertThat(routes().to(hung, NOW)).containsExactly(byWide, byNarrow);
        directory.closeChat(byWide, NOW);
        directory.closeChat(byNarrow, NOW);
        assertThat(routes().to(hung, NOW)).isEmpty();
    }

    @Test
    void aNoticeThatIsRefusedOnOneWayTakesTheNextAndIsSentOnce() {
        narrow.answer = new SendResult.OutOfWindow("-230");
        put(Intent.NOTICE);
        sendTwice();
        assertThat(narrow.heard).isEqualTo(1);
        assertThat(wide.heard).isEqualTo(1);
        assertThat(published).isEmpty();
    }

    @Test
    void whenNoWayIsLeftItIsToldOnce() {
        narrow.answer = new SendResult.Unreachable("blocked");
        wide.answer = new SendResult.Unreachable("blocked");
        put(Intent.NOTICE);
        sendTwice();
        sendTwice();
        assertThat(published).containsExactly(new NobodyReached(hung, key, NOW));
        assertThat(directory.chatsOf(hung)).isEmpty();
    }

    @Test
    void aSpentQuotaIsGoneAroundWhereThereIsAnotherWayAndWaitedForWhereThereIsNone() {
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.NOTICE);
        sendTwice();
        assertThat(wide.heard).isEqualTo(1);
        directory.closeChat(byWide, NOW);
        put(Intent.NOTICE, key + "other");
        sendTwice();
        assertThat(state(key + "other")).isEqualTo("due");
        assertThat(published).isEmpty();
    }

    @Test
    void whenAQuotaIsSpentAnswersGoAroundTooAndAllThatWaitBehindThem() {
        var mai = directory.addPerson(directory.person(hung).agency(), "Lê Thị Mai", "bà", Optional.empty());
        var maiNarrow = new ChatAddress("narrow", "b", UUID.randomUUID().toString());
        var maiWide = new ChatAddress("wide", "b", UUID.randomUUID().toString());
        directory.linkChat(mai, maiWide, NOW.minus(Duration.ofDays(3)));
        directory.linkChat(mai, maiNarrow, NOW.minus(Duration.ofDays(1)));
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY);
        sendTwice();
        assertThat(wide.heard).isEqualTo(1);

        outbox.put(new Outgoing(key + "m", maiNarrow, Intent.REPLY, "câu 2", List.of(), Optional.empty()), NOW);
        put(Intent.REPLY, key + "h");
        sendTwice();

        assertThat(narrow.heard)
                .as("one is tried, and the other does not wait for its turn")
                .isLessThanOrEqualTo(3);
        assertThat(wide.heard).isEqualTo(3);
        assertThat(published).isEmpty();
    }

    @Test
    void anAnswerWithoutAnotherWayWaitsForTheNextMonthAndTheOfficeIsToldOnce() {
        directory.closeChat(byWide, NOW);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY, "reply:" + key);
        sendAt(NOW);
        assertThat(published).isEmpty();
        sendAt(NOW.plus(Duration.ofHours(25)));
        sendAt(NOW.plus(Duration.ofHours(26)));
        var late = NOW.plus(Duration.ofHours(25));
        assertThat(published).containsExactly(new NobodyReached(hung, "reply:" + key, late));
        assertThat(state("reply:" + key)).isEqualTo("due");

        narrow.answer = new SendResult.Unknown("cut");
        sendAt(NOW.plus(Duration.ofDays(20)));
        assertThat(state("reply:" + key))
                .as("held back so far, it gets a second try")
                .isEqualTo("due");
        narrow.answer = new SendResult.Delivered("p");
        sendAt(NOW.plus(Duration.ofDays(21)));
        assertThat(state("reply:" + key)).isEqualTo("sent");
    }

    @Test
    void aStrangerIsNotAnsweredAMonthLater() {
        var stranger = new ChatAddress("narrow", "b", UUID.randomUUID().toString());
        narrow.answer = new SendResult.QuotaExhausted("429");
        outbox.put(new Outgoing(key, stranger, Intent.REPLY, "Chào bác", List.of(), Optional.empty()), NOW);
        sendAt(NOW);
        assertThat(state(key)).isEqualTo("due");
        sendAt(NOW.plus(Duration.ofHours(25)));
        assertThat(state(key)).isEqualTo("failed");
        assertThat(published).isEmpty();
    }

    @Test
    void aBrokenTokenIsWaitedForADayAndNoLonger() {
        narrow.answer = new SendResult.ConfigBroken("401");
        put(Intent.REPLY);
        sendAt(NOW);
        assertThat(state(key)).isEqualTo("due");
        sendAt(NOW.plus(Duration.ofHours(25)));
        assertThat(state(key)).isEqualTo("failed");
    }

    @Test
    void aNoticeWithoutAnotherWayIsGivenUpAfterADayAndTheOfficeCalls() {
        directory.closeChat(byWide, NOW);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY, "reply:" + key);
        put(Intent.NOTICE);
        sendAt(NOW.plus(Duration.ofHours(25)));
        sendAt(NOW.plus(Duration.ofHours(26)));
        assertThat(state(key)).isEqualTo("failed");
        assertThat(published).extracting(told -> ((NobodyReached) told).key()).contains(key);
    }

    @Test
    void anAnswerGoesNowhereElse() {
        narrow.answer = new SendResult.OutOfWindow("-230");
        put(Intent.REPLY);
        sendTwice();
        assertThat(wide.heard).isZero();
        assertThat(state(key)).isEqualTo("failed");
    }

    @Test
    void allWhoAreRefusedTogetherStandOnTheListOnceWithAllTheirQueue() {
        var mai = head("Lê Thị Mai");
        var maiNarrow = chat(mai, "narrow");
        directory.closeChat(byWide, NOW);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY, "reply:" + key);
        put(Intent.NOTICE);
        putTo(maiNarrow, "reply:m" + key);
        sendAt(NOW);
        var late = NOW.plus(Duration.ofHours(25));
        sendAt(late);
        detours = Optional.of(new Detours(sql, json, moments, outbox, due, routes(), directory, published::add));
        sendAt(late.plus(Duration.ofHours(1)));
        assertThat(published)
                .containsExactlyInAnyOrder(
                        new NobodyReached(hung, "reply:" + key, late),
                        new NobodyReached(hung, key, late),
                        new NobodyReached(mai, "reply:m" + key, late));
        assertThat(state("reply:m" + key)).isEqualTo("due");
        assertThat(state(key)).isEqualTo("failed");
    }

    @Test
    void whatIsWrittenWhileTheBotRestsGoesAroundAtOnce() {
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY);
        var sender = senderAt(NOW);
        sender.sendDue();
        sender.sendDue();
        put(Intent.REPLY, key + "later");
        sender.sendDue();
        sender.sendDue();
        assertThat(narrow.heard).as("the second was not even tried").isEqualTo(1);
        assertThat(wide.heard).isEqualTo(2);
    }

    @Test
    void hundredsWhoHaveNoOtherWayHideNobodyBehindThem() {
        narrow.answer = new SendResult.QuotaExhausted("429");
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 600; i++) {
                putTo(new ChatAddress("narrow", "b", "stranger" + i), key + "s" + i);
            }
        });
        put(Intent.REPLY);
        var sender = senderAt(NOW);
        for (int round = 0; round < 5; round++) {
            sender.sendDue();
        }
        assertThat(wide.heard).isEqualTo(1);
    }

    @Test
    void ofTheAnswersThatWaitForTheNextMonthTheNewestIsKeptWhole() {
        directory.closeChat(byWide, NOW);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY, "reply:71001");
        put(Intent.NOTICE);
        put(Intent.REPLY, "reply:71002");
        put(Intent.REPLY, "reply:71002:again");
        sendAt(NOW);
        assertThat(List.of(state("reply:71001"), state("reply:71002"), state("reply:71002:again"), state(key)))
                .containsExactly("dropped", "due", "due", "due");
    }

    @Test
    void aDetourToAChatThatNobodyMayBeLookingAtStillAsksForACall() {
        wide.can = new Capabilities(4096, 64, Map.of(), true, Optional.empty(), Capabilities.Pace.FREE, false, false);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY, "reply:" + key);
        sendTwice();
        assertThat(wide.heard).isEqualTo(1);
        assertThat(published).containsExactly(new NobodyReached(hung, "reply:" + key, NOW));
    }

    @Test
    void whatWaitedForOnePersonNeverReachesTheNextOwnerOfTheChat() {
        directory.closeChat(byWide, NOW);
        narrow.answer = new SendResult.QuotaExhausted("429");
        put(Intent.REPLY);
        sendAt(NOW);
        directory.linkChat(head("Lê Thị Mai"), byNarrow, NOW);
        narrow.answer = new SendResult.Delivered("p");
        sendAt(NOW.plus(Duration.ofHours(1)));
        assertThat(state(key)).isEqualTo("failed");
        assertThat(narrow.heard).isEqualTo(1);
    }

    private PersonId head(String name) {
        return directory.addPerson(directory.person(hung).agency(), name, "bà", Optional.empty());
    }

    private ChatAddress chat(PersonId person, String way) {
        var chat = new ChatAddress(way, "b", UUID.randomUUID().toString());
        directory.linkChat(person, chat, NOW.minus(Duration.ofDays(1)));
        return chat;
    }

    private void putTo(ChatAddress chat, String as) {
        outbox.put(new Outgoing(as, chat, Intent.REPLY, "câu 2", List.of(), Optional.empty()), NOW);
    }

    private void put(Intent intent) {
        put(intent, key);
    }

    private void put(Intent intent, String as) {
        outbox.put(new Outgoing(as, byNarrow, intent, "Báo cáo trả lại", List.of(), Optional.empty()), NOW);
    }

    private void sendTwice() {
        var sender = senderAt(NOW);
        sender.sendDue();
        sender.sendDue();
    }

    private void sendAt(Instant now) {
        senderAt(now).sendDue();
    }

    private OutboxSender senderAt(Instant now) {
        return new OutboxSender(
                outbox,
                due,
                List.of(narrow, wide),
                directory,
                detours.orElseThrow(),
                links,
                commits,
                Clock.fixed(now, ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    private Routes routes() {
        return new Routes(directory, List.of(narrow, wide));
    }

    private String state(String of) {
        return sql.sql("SELECT state FROM outbox WHERE idempotency_key = ?")
                .param(of)
                .query(String.class)
                .single();
    }

    /** The outside world. */
    private static final class Way implements ChannelAdapter {
        private final String name;
        private Capabilities can;
        private int heard;
        private State state = State.WELL;
        private SendResult answer = new SendResult.Delivered("p");

        Way(String name, Optional<Duration> window) {
            this.name = name;
            this.can = new Capabilities(4096, 64, Map.of(), true, window);
        }

        @Override
        public String channel() {
            return name;
        }

        @Override
        public Capabilities capabilities() {
            return can;
        }

        @Override
        public Optional<ChannelHealth> health() {
            return Optional.of(
                    new ChannelHealth(name, state, "", NOW, Optional.empty(), Optional.empty(), Optional.empty(), 0));
        }

        @Override
        public CompletionStage<SendResult> send(OutgoingMessage message) {
            heard++;
            return CompletableFuture.completedStage(answer);
        }
    }

    @OnSqlite
    static class SqliteTest extends RoutesContract {}

    @OnPostgres
    static class PostgresTest extends RoutesContract {}
}
