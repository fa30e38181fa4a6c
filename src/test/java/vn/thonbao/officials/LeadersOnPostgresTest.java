package vn.thonbao.officials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.submission.SubmissionStatus;

/** A leader's talk on the database of a city. */
@OnPostgres
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=leaders move the clock"})
class LeadersOnPostgresTest extends LeadersChat {

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
}
