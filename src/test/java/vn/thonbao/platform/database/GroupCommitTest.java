package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.Settings;

/** Whoever is told that his work is committed finds it; whoever is told that it failed finds nothing of it. */
@OnSqlite
class GroupCommitTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Settings settings;

    private final CountDownLatch waiting = new CountDownLatch(1);
    private GroupCommit commits;

    @BeforeEach
    void aTable() {
        commits = new GroupCommit(transaction, settings);
        sql.sql("CREATE TABLE word (said TEXT NOT NULL)").update();
    }

    @AfterEach
    void nobodyLeads() {
        commits.leave();
        sql.sql("DROP TABLE word").update();
    }

    private void write(String word) {
        sql.sql("INSERT INTO word (said) VALUES (?)").param(word).update();
    }

    private String written() {
        return String.join(
                " ",
                sql.sql("SELECT said FROM word ORDER BY rowid")
                        .query(String.class)
                        .list());
    }

    private CompletableFuture<Void> another(Runnable work) throws InterruptedException {
        commits.begin(waiting::countDown);
        var done = CompletableFuture.runAsync(() -> commits.run(work));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        return done;
    }

    @Test
    void withoutALeaderEveryoneCommitsAlone() {
        commits.run(() -> write("một"));
        assertThat(written()).isEqualTo("một");
    }

    @Test
    void whatWaitsGoesAlongBeforeTheLeadersOwn() throws Exception {
        var done = another(() -> write("một"));
        assertThat(done).isNotDone();
        commits.lead(() -> {
            assertThat(written()).isEqualTo("một");
            assertThat(done).isNotDone();
            write("hai");
            return true;
        });
        done.get(10, TimeUnit.SECONDS);
        assertThat(written()).isEqualTo("một hai");
    }

    @Test
    void aLeaderWhoFailsTakesNobodyDownWithHim() throws Exception {
        var done = another(() -> write("một"));
        assertThatThrownBy(() -> commits.lead(() -> {
                    write("hai");
                    throw new IllegalStateException("poison");
                }))
                .hasMessage("poison");
        done.get(10, TimeUnit.SECONDS);
        assertThat(written()).isEqualTo("một");
    }

    @Test
    void whoFailsHearsItAndTheLeaderMayTryAgain() throws Exception {
        var done = another(() -> {
            write("một");
            throw new IllegalStateException("poison");
        });
        assertThatThrownBy(() -> commits.lead(() -> true)).hasMessage("poison");
        assertThatThrownBy(done::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("poison");
        commits.lead(() -> {
            write("hai");
            return true;
        });
        assertThat(written()).isEqualTo("hai");
    }

    @Test
    void aLeaderWhoLeavesServesWhoWaits() throws Exception {
        var done = another(() -> write("một"));
        commits.leave();
        done.get(10, TimeUnit.SECONDS);
        assertThat(written()).isEqualTo("một");
    }

    @Test
    void withinATransactionItBelongsToThat() throws Exception {
        commits.begin(waiting::countDown);
        transaction.executeWithoutResult(status -> {
            commits.run(() -> write("một"));
            status.setRollbackOnly();
        });
        assertThat(waiting.getCount()).isOne();
        assertThat(written()).isEmpty();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }
}
