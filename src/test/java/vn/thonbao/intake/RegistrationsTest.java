package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.platform.database.OnSqlite;

/** A head says in January what the unit undertakes, and in December what it has reached. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=registering moves the clock"})
class RegistrationsTest extends ChatStory {

    @BeforeEach
    void aHead() {
        begin("2025-01-25T08:00");
        campaigns.open(at.agency, SmallPlan.registering());
        letReport(at.hung);
    }

    @Test
    void whatWasUndertakenIsRecalledWithItsDayAndStandsBesideTheResult() {
        assertThat(say("báo cáo", "1")).contains("1/2", "Tổ dân phố 01 đăng ký mục “Nhãn n.1” là bao nhiêu?");
        assertThat(say("120")).contains("2/2", "Tổ dân phố 01 có đăng ký mục “Nhãn n.3” không?");
        say("có", "gửi");

        moveTo("2025-12-12T08:00");

        assertThat(say("báo cáo", "1"))
                .contains("1/3", "Tổ dân phố 01 đã đăng ký ngày 25/01: 120 hộ.")
                .doesNotContain("Kỳ trước");
        assertThat(say("97", "298/312", "chưa"))
                .contains("Nhãn n.1: 97 hộ (đã đăng ký: 120 hộ)", "(đã đăng ký: có)")
                .contains("Nhãn n.2: 298/312 (95,51%)\n");
    }

    @Test
    void nothingIsSetBesideAFigureThatIsNotThereYet() {
        say("báo cáo", "1", "120", "có", "gửi");
        moveTo("2025-12-12T08:00");

        assertThat(say("báo cáo", "1", "chưa có số liệu", "298/312", "có"))
                .contains("Nhãn n.1: chưa có số liệu\n", "(đã đăng ký: có)")
                .doesNotContain("120");
    }

    @Test
    void whoRegisteredNothingIsAskedAsAlways() {
        moveTo("2025-12-12T08:00");
        assertThat(say("báo cáo", "1")).contains("1/3").doesNotContain("đăng ký");
    }
}
