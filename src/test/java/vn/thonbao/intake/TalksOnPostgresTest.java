package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.database.OnPostgres;

/** What the two databases do differently when somebody talks. */
@OnPostgres
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=leaders move the clock"})
class TalksOnPostgresTest extends ChatStory {

    @Autowired
    Talks talks;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void anOfficerCannotChangeWhatIsTalkedAboutWhileAHeadIsAnswered() {
        begin("2025-12-11T08:00");
        letReport(at.hung);
        say("báo cáo");
        new TransactionTemplate(transactions).executeWithoutResult(turn -> {
            talks.hold(at.hung);
            assertThatThrownBy(
                            () -> CompletableFuture.runAsync(this::takeAtOnce).join())
                    .as("lock not available")
                    .hasMessageContaining("55P03");
        });
        takeAtOnce();
        assertThat(talks.questionOpen(at.hung, talks.talk(at.hung))).isTrue();
    }

    private void takeAtOnce() {
        sql.sql("SELECT person_id FROM talk WHERE person_id = ? FOR UPDATE NOWAIT")
                .param(at.hung.value())
                .query(Long.class)
                .single();
    }
}
