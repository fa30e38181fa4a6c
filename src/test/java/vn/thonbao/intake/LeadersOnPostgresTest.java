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
import vn.thonbao.submission.SubmissionStatus;

/** What the two databases do differently when somebody talks. */
@OnPostgres
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=leaders move the clock"})
class LeadersOnPostgresTest extends LeadersChat {

    @Autowired
    Talks talks;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatWaitsIsListedAndDecided() {
        at.sendAll("85", clock.instant());
        sendOfTheSecond("30", clock.instant().plusSeconds(60));
        assertThat(say(chairman, "chờ duyệt"))
                .startsWith("2 báo cáo chờ duyệt, gửi trước xếp trước:\n1. Tổ dân phố 01:");
        say(chairman, "1");
        say(chairman, "duyệt");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void anOfficerCannotChangeWhatIsTalkedAboutWhileAHeadIsAnswered() {
        say(at.hung, "báo cáo");
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
