package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.channel.Inbox.Accepted;
import vn.thonbao.channel.Inbox.Waiting;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class InboxContract {

    static final Instant NOW = Instant.parse("2025-12-01T01:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Settings settings;

    final ChatAddress hung = new ChatAddress("telegram", "b", "hung " + UUID.randomUUID());
    private final ChatAddress mai = new ChatAddress("telegram", "b", "mai " + UUID.randomUUID());
    private int sent;

    @Test
    void wordsAreKnownToBeSaidAlthoughAnotherMessageWasTakenBackBesideThem() {
        var nested = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(batch -> {
            say(hung, "12");
            nested.executeWithoutResult(status -> {
                say(mai, "poison");
                status.setRollbackOnly();
            });
            assertThat(justSaid("12")).isTrue();
        });
        assertThat(justSaid("12")).isTrue();
        assertThat(justSaid("13")).isFalse();
    }

    @Test
    void wordsAreKnownToBeSaidAlthoughALaterTellingOfThemWasTakenBack() {
        say(hung, "12");
        transaction.executeWithoutResult(batch -> {
            say(hung, "12");
            batch.setRollbackOnly();
        });
        assertThat(justSaid("12")).isTrue();
    }

    private void say(ChatAddress chat, String text) {
        inbox.accept(chat, Optional.empty(), "k" + UUID.randomUUID(), Content.text(text), NOW);
    }

    private boolean justSaid(String text) {
        return inbox.wasJustSaid(hung, text, NOW.minusSeconds(1), NOW.plusMillis(400));
    }

    @BeforeEach
    void nothingWaits() {
        sql.sql("UPDATE inbox SET handled_at = received_at").update();
    }

    @Test
    void keepsWhatWasSaid() {
        var photo = new Content.IncomingFile("ab".repeat(32), "image", "image/jpeg", 1234, "ảnh.jpg");
        var content = new Content("Phiếu của tổ 5 🙂\nngày 30/11", List.of(photo), false);
        inbox.accept(hung, Optional.empty(), key(), content, NOW);
        assertThat(inbox.next(10, NOW)).singleElement().satisfies(waiting -> {
            assertThat(waiting.content()).isEqualTo(content);
            assertThat(waiting.from()).isEqualTo(hung);
            assertThat(waiting.person()).isEmpty();
            assertThat(waiting.receivedAt()).isEqualTo(NOW);
            assertThat(waiting.attempts()).isZero();
        });
    }

    @Test
    void storesARepeatedDeliveryOnce() {
        var key = key();
        var first = inbox.accept(hung, Optional.empty(), key, Content.text("95"), NOW);
        var again = inbox.accept(hung, Optional.empty(), key, Content.text("95"), NOW.plusSeconds(9));
        assertThat(first).isInstanceOf(Accepted.Stored.class);
        assertThat(again).isEqualTo(new Accepted.Repeated(first.id()));
        assertThat(inbox.next(10, NOW)).hasSize(1);
    }

    @Test
    void handsOutTheOldestMessageOfEachLaneOnly() {
        says(hung, "1");
        says(hung, "2");
        says(mai, "3");
        assertThat(texts(inbox.next(10, NOW))).containsExactly("1", "3");
        assertThat(texts(inbox.next(1, NOW))).containsExactly("1");
        inbox.handled(List.of(inbox.next(1, NOW).get(0).id()), NOW);
        assertThat(texts(inbox.next(10, NOW))).containsExactly("2", "3");
    }

    @Test
    void keepsALaneWaitingBehindAMessageThatIsTriedAgainLater() {
        var first = says(hung, "1");
        says(hung, "2");
        inbox.failed(first, "ref-1", NOW.plusSeconds(60));
        assertThat(inbox.next(10, NOW.plusSeconds(59))).isEmpty();
        assertThat(inbox.next(10, NOW.plusSeconds(60)))
                .singleElement()
                .extracting(Waiting::id, Waiting::attempts)
                .containsExactly(first, 1);
    }

    @Test
    void letsTheLaneGoOnBehindAMessageThatWasSetAside() {
        var first = says(hung, "1");
        says(hung, "2");
        inbox.setAside(first, "ref-2", NOW);
        assertThat(texts(inbox.next(10, NOW))).containsExactly("2");
        assertThat(inbox.setAside()).extracting(Waiting::id).contains(first);
    }

    @Test
    void showsAMessageThatWasSetAsideUntilAnOfficerHasReadIt() {
        var agency = directory.addAgency("phường", "An Hải", "", "", "");
        var lan = accounts.add(agency, "lan " + UUID.randomUUID(), "Phạm Thị Lan", Account.Role.OFFICER, "x");
        var message = says(hung, "1");
        assertThat(inbox.seen(message, lan, "Phạm Thị Lan", NOW)).isFalse();
        inbox.setAside(message, "ref-3", NOW);
        assertThat(inbox.seen(message, lan, "Phạm Thị Lan", NOW)).isTrue();
        assertThat(inbox.seen(message, lan, "Phạm Thị Lan", NOW)).isFalse();
        assertThat(inbox.setAside()).extracting(Waiting::id).doesNotContain(message);
    }

    @Test
    void forgetsAMessageWhoseTransactionFails() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    says(hung, "1");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(inbox.next(10, NOW)).isEmpty();
    }

    @Test
    void wakesTheWorkerAtOnce() throws InterruptedException {
        says(hung, "1");
        var before = System.nanoTime();
        inbox.awaitWork(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void findsWhatWaitsWithoutReadingTheHistory() {
        var plan = plan(Inbox.OLDEST_OF_EACH_LANE.replaceFirst("\\?", "'2025'").replaceFirst("\\?", "9"));
        assertThat(plan).contains("inbox_waiting", "inbox_lane").doesNotContain("Seq Scan", "TEMP B-TREE");
    }

    private String plan(String query) {
        if (settings.sqlite()) {
            return sql.sql("EXPLAIN QUERY PLAN " + query)
                    .query((row, n) -> row.getString("detail"))
                    .list()
                    .toString();
        }
        return transaction.execute(status -> {
            sql.sql("SET LOCAL enable_seqscan = off")
                    .update(); // the tables of a test are too small for an index to pay
            return sql.sql("EXPLAIN " + query.replace("'2025'", "now()"))
                    .query(String.class)
                    .list()
                    .toString();
        });
    }

    long says(ChatAddress who, String text) {
        return inbox.accept(who, Optional.empty(), key(), Content.text(text), NOW)
                .id();
    }

    private String key() {
        return hung.chatId() + sent++;
    }

    static List<String> texts(List<Waiting> messages) {
        return messages.stream().map(m -> m.content().text()).toList();
    }

    @OnSqlite
    static class SqliteTest extends InboxContract {}

    @OnPostgres
    static class PostgresTest extends InboxContract {
        @Test
        void givesNoLaneToTwoNodesAtOnce() throws Exception {
            says(hung, "1");
            says(hung, "2");
            var claimed = new CountDownLatch(1);
            var looked = new CountDownLatch(1);
            var other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                inbox.handled(List.of(inbox.next(10, NOW).get(0).id()), NOW);
                claimed.countDown();
                await(looked);
            }));
            await(claimed);
            var seen = transaction.execute(status -> inbox.next(10, NOW));
            looked.countDown();
            other.get(20, TimeUnit.SECONDS);
            assertThat(seen).isEmpty();
            assertThat(texts(inbox.next(10, NOW))).containsExactly("2");
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
