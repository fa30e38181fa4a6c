package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.channel.Outgoing.Intent;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.HandMovedClock;
import vn.thonbao.platform.database.GroupCommit;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class OutboxContract {

    private static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender programsOwnSender;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueMessages due;

    @Autowired
    Settings settings;

    private Senders senders;
    private final ToldChannel telegram = new ToldChannel();
    final ChatAddress hung = new ChatAddress("telegram", "b", "hung " + UUID.randomUUID());
    final ChatAddress mai = new ChatAddress("telegram", "b", "mai " + UUID.randomUUID());

    @BeforeEach
    void nothingIsDue() {
        senders = beans.createBean(Senders.class);
        programsOwnSender.stop();
        sql.sql("UPDATE outbox SET state = 'dropped'").update();
    }

    @AfterEach
    void goesOn() {
        programsOwnSender.start();
    }

    @Test
    void sendsInTheOrderOfTheChat() {
        put(hung, Intent.REPLY, "1");
        put(hung, Intent.REPLY, "2");
        put(mai, Intent.REPLY, "3");
        sendAt(NOW);
        assertThat(telegram.heard).containsExactly("1", "3");
        sendAt(NOW);
        assertThat(telegram.heard).containsExactly("1", "3", "2");
        assertThat(state("1")).isEqualTo("sent");
    }

    @Test
    void whatTheDatabaseCannotMarkIsNotSentAgainAndIsMarkedLater() {
        put(hung, Intent.REPLY, "1");
        var faults = new AtomicInteger(3);
        var full = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager())) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (faults.getAndDecrement() > 0) {
                    throw new DataAccessResourceFailureException("disk full");
                }
                return super.execute(action);
            }
        };
        senders.with(new GroupCommit(full, settings))
                .over(Clock.fixed(NOW, ZoneOffset.UTC), telegram)
                .sendDue();
        assertThat(telegram.heard).containsExactly("1");
        assertThat(state("1")).isEqualTo("sent");
    }

    @Test
    void repliesComeBeforeNoticesAndNoticesBeforeBulk() {
        put(hung, Intent.BULK, "tuần này");
        put(hung, Intent.NOTICE, "đã duyệt");
        put(mai, Intent.REPLY, "câu 2");
        put(hung, Intent.REPLY, "câu 3");
        sendAll();
        assertThat(telegram.heard).containsExactly("câu 2", "câu 3", "đã duyệt", "tuần này");
    }

    @Test
    void sendsAKeyOnce() {
        var message = new Outgoing("k" + UUID.randomUUID(), hung, Intent.REPLY, "1", List.of(), Optional.empty());
        outbox.put(message, NOW);
        sendAll();
        outbox.put(message, NOW);
        sendAll();
        assertThat(telegram.heard).containsExactly("1");
    }

    @Test
    void sendsNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    put(hung, Intent.REPLY, "1");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        sendAll();
        assertThat(telegram.heard).isEmpty();
    }

    @Test
    void triesAgainAfterAGrowingPauseAndKeepsTheRestOfTheChatBehind() {
        put(hung, Intent.REPLY, "1");
        put(hung, Intent.REPLY, "2");
        telegram.answers(new SendResult.Unknown("time-out"), new SendResult.Unknown("time-out"));
        sendAt(NOW);
        sendAt(NOW.plusMillis(1999));
        assertThat(telegram.heard).containsExactly("1");
        sendAt(NOW.plusMillis(2200));
        sendAt(NOW.plusMillis(2200 + 3999));
        assertThat(telegram.heard).containsExactly("1", "1");
        sendAt(NOW.plusMillis(2200 + 4400));
        sendAt(NOW.plusMillis(2200 + 4400));
        assertThat(telegram.heard).containsExactly("1", "1", "1", "2");
        assertThat(sql.sql("SELECT attempts FROM outbox WHERE chat_id = ? AND body = '1'")
                        .param(hung.chatId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void waitsAsLongAsTheChannelAsks() {
        put(hung, Intent.REPLY, "1");
        telegram.answers(new SendResult.RetryAfter("429", Duration.ofMinutes(20)));
        sendAt(NOW);
        sendAt(NOW.plus(Duration.ofMinutes(19)));
        assertThat(telegram.heard).hasSize(1);
        sendAt(NOW.plus(Duration.ofMinutes(20)));
        assertThat(telegram.heard).hasSize(2);
    }

    @Test
    void whatTheChannelOnlyPutOffIsNoTryAndLeavesOtherChatsAlone() {
        put(hung, Intent.REPLY, "1");
        put(mai, Intent.REPLY, "2");
        telegram.answers(new SendResult.RetryAfter("429", Duration.ofSeconds(7)));
        var sender = sender(NOW);
        sender.sendDue();
        assertThat(telegram.heard).containsExactly("1", "2");
        assertThat(value("attempts")).isEqualTo("0");
        sendAt(NOW.plusSeconds(7));
        assertThat(telegram.heard).containsExactly("1", "2", "1");
    }

    @Test
    void tooManyOfOneChatIsItsOwnMatterAndOfTwoIsTheBots() {
        var clock = new HandMovedClock(NOW);
        var sender = senders.over(clock, telegram);
        var minute = new SendResult.RetryAfter("429", Duration.ofMinutes(1));
        put(hung, Intent.REPLY, "1");
        telegram.answers(minute);
        sender.sendDue();
        put(mai, Intent.REPLY, "2");
        telegram.answers(minute);
        sender.sendDue();
        put(new ChatAddress("telegram", "b", "lan " + UUID.randomUUID()), Intent.REPLY, "3");
        assertThat(sender.sendDue()).isFalse();
        clock.moveTo(NOW.plus(Duration.ofMinutes(1)));
        sender.sendDue();
        assertThat(telegram.heard).containsExactly("1", "2", "1", "2", "3");
    }

    @Test
    void aBrokenTokenStopsTheWholeBotAndNotEachMessage() {
        var clock = new HandMovedClock(NOW);
        var sender = senders.over(clock, telegram);
        put(hung, Intent.REPLY, "1");
        telegram.answers(new SendResult.ConfigBroken("401"), new SendResult.ConfigBroken("401"));
        sender.sendDue();
        put(mai, Intent.REPLY, "2");
        assertThat(sender.sendDue()).isFalse();
        assertThat(value("reason")).isEqualTo("401");
        clock.moveTo(NOW.plus(Duration.ofMinutes(15)));
        sender.sendDue();
        assertThat(telegram.heard).containsExactly("1", "1", "2");
        assertThat(value("attempts")).isEqualTo("0");
    }

    @Test
    void aPartThatWasDeliveredIsNotSentAgain() {
        telegram.partLimit = 5;
        put(hung, Intent.REPLY, "mot hai ba");
        telegram.answers(new SendResult.Delivered("p1"), new SendResult.Transient("down"));
        sendAt(NOW);
        sendAt(NOW.plusSeconds(3));
        assertThat(telegram.heard).containsExactly("mot", "hai", "hai", "ba");
        assertThat(state("mot hai ba")).isEqualTo("sent");
    }

    @Test
    void noticesKeepTheChannelsPaceAndRepliesDoNotWaitForThem() {
        telegram.pace = new Capabilities.Pace(1, 0);
        var clock = new HandMovedClock(NOW);
        var sender = senders.over(clock, telegram);
        put(hung, Intent.BULK, "a");
        put(mai, Intent.BULK, "b");
        sender.sendDue();
        put(hung, Intent.REPLY, "1");
        sender.sendDue();
        assertThat(telegram.heard).containsExactly("a", "1");
        clock.moveTo(NOW.plusSeconds(1));
        sender.sendDue();
        assertThat(telegram.heard).containsExactly("a", "1", "b");
    }

    @Test
    void oneChatThatIsSlowHoldsUpNoOther() throws Exception {
        var slow = new CompletableFuture<SendResult>();
        telegram.slow = Optional.of(slow);
        put(hung, Intent.REPLY, "1");
        put(hung, Intent.REPLY, "2");
        put(mai, Intent.REPLY, "3");
        programsOwnSender.stop();
        var sender = sender(NOW);
        sender.start();
        try {
            telegram.await("3");
            slow.complete(new SendResult.Delivered("late"));
            telegram.await("2");
        } finally {
            sender.stop();
        }
        assertThat(telegram.heard).containsExactly("1", "3", "2");
        assertThat(value("provider_id")).isEqualTo("late");
    }

    @Test
    void dropsWhatComesTooLate() {
        outbox.put(
                new Outgoing(
                        "k" + UUID.randomUUID(),
                        hung,
                        Intent.BULK,
                        "hạn hôm nay",
                        List.of(),
                        Optional.of(NOW.plusSeconds(60))),
                NOW);
        sendAt(NOW.plusSeconds(60));
        assertThat(telegram.heard).isEmpty();
        assertThat(state("hạn hôm nay")).isEqualTo("dropped");
    }

    @Test
    void remembersWhoCannotBeReached() {
        put(hung, Intent.REPLY, "1");
        telegram.answers(new SendResult.Unreachable("blocked by the user"));
        sendAt(NOW);
        assertThat(state("1")).isEqualTo("failed");
        assertThat(sql.sql("SELECT reason FROM outbox WHERE chat_id = ?")
                        .param(hung.chatId())
                        .query(String.class)
                        .single())
                .isEqualTo("blocked by the user");
    }

    @Test
    void givesUpAfterADayOfTrying() {
        put(hung, Intent.REPLY, "1");
        telegram.answers(new SendResult.Unknown("down"), new SendResult.Unknown("down"));
        sendAt(NOW);
        sendAt(NOW.plus(Duration.ofHours(25)));
        assertThat(state("1")).isEqualTo("failed");
    }

    @Test
    void anAdapterThatBreaksHarmsNobodyElse() {
        put(hung, Intent.REPLY, "1");
        put(mai, Intent.REPLY, "2");
        telegram.breaksAt = "1";
        sendAt(NOW);
        assertThat(telegram.heard).containsExactly("2");
        assertThat(state("1")).isEqualTo("due");
    }

    @Test
    void findsWhatIsDueWithoutReadingTheHistory() {
        var query = DueMessages.NEXT_OF_EACH_CHAT + " ORDER BY urgency, id LIMIT 9";
        if (settings.sqlite()) {
            var plan = sql.sql("EXPLAIN QUERY PLAN " + query.replace("?", "'2025'"))
                    .query((row, n) -> row.getString("detail"))
                    .list();
            assertThat(plan.toString())
                    .contains("outbox_due", "outbox_due_chat")
                    .doesNotContain("TEMP B-TREE");
        } else {
            var plan = transaction.execute(status -> {
                sql.sql("SET LOCAL enable_seqscan = off").update(); // a test's tables are too small for an index to pay
                return sql.sql("EXPLAIN " + query.replace("?", "now()"))
                        .query(String.class)
                        .list();
            });
            assertThat(String.valueOf(plan)).contains("outbox_due").doesNotContain("Seq Scan");
        }
    }

    void put(ChatAddress to, Intent intent, String text) {
        outbox.put(
                new Outgoing("k" + UUID.randomUUID(), to, intent, text, List.of("Gửi", "Sửa"), Optional.empty()), NOW);
    }

    private boolean sendAt(Instant moment) {
        return sender(moment).sendDue();
    }

    private OutboxSender sender(Instant moment) {
        return senders.over(Clock.fixed(moment, ZoneOffset.UTC), telegram);
    }

    /** Of the first message to Hùng. */
    private String value(String column) {
        return sql.sql("SELECT " + column + " FROM outbox WHERE chat_id = ? ORDER BY id LIMIT 1")
                .param(hung.chatId())
                .query(String.class)
                .single();
    }

    private void sendAll() {
        var more = true;
        while (more) {
            more = sendAt(NOW);
        }
    }

    private String state(String text) {
        return sql.sql("SELECT state FROM outbox WHERE chat_id = ? AND body = ?")
                .params(hung.chatId(), text)
                .query(String.class)
                .single();
    }

    @OnSqlite
    static class SqliteTest extends OutboxContract {}

    @OnPostgres
    static class PostgresTest extends OutboxContract {
        @Test
        void twoNodesDoNotSendTheSameMessage() {
            put(mai, Intent.REPLY, "1");
            assertThat(due(NOW)).hasSize(1);
            assertThat(due(NOW)).isEmpty();
            assertThat(due(NOW.plus(Duration.ofMinutes(5)))).hasSize(1);
        }

        @Test
        void whileOneNodeWritesToAChatNoOtherDoesEvenIfSomethingMoreUrgentComes() {
            put(hung, Intent.NOTICE, "đã duyệt");
            assertThat(due(NOW)).hasSize(1);
            put(hung, Intent.REPLY, "câu 2");
            assertThat(due(NOW)).isEmpty();
        }

        private List<Due> due(Instant now) {
            return due.next(10, now, Set.of(), Set.of(), Set.of());
        }
    }
}
