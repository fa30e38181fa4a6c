package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.channel.Content;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.ReviewDesk;

/** Whom a head proposes for an award, from the first word to what the office decided, through the real intake. Friday 12/12/2025, 8:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=awards move the clock"})
class AwardsTest extends ChatStory {

    @Autowired
    AwardDesk awards;

    @Autowired
    ReviewDesk reviews;

    @BeforeEach
    void aHead() {
        begin("2025-12-12T08:00");
        letReport(at.hung);
    }

    @Test
    void isProposedInTheMiddleOfAReportWithAPhotoAndTheReportGoesOn() {
        say("báo cáo");
        assertThat(say("đề nghị khen thưởng")).contains("cho ai");
        say("cá nhân", "ông Ba", "hiến 40 m² đất", "giấy khen");
        send("duong.jpg");
        assertThat(say("hết rồi")).contains("1 tệp");
        assertThat(say("gửi")).contains("đã nhận 1 đề nghị", "1/3");

        assertThat(awards.all(at.agency)).singleElement().satisfies(a -> {
            assertThat(a.unit()).contains(at.first.id());
            assertThat(a.told()).isEqualTo(new Award.Told("Cá nhân", "ông Ba", "Giấy khen", "hiến 40 m² đất"));
            assertThat(awards.files(a)).extracting(AwardFile::name).containsExactly("duong.jpg");
        });
        assertThat(awards.kept(at.hung)).isEmpty();
        say("85");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void isTakenUpAgainWhereItWasAfterAReportCameBetween() {
        say("đề nghị khen thưởng", "cá nhân", "ông Ba");
        assertThat(say("báo cáo")).contains("1/3");
        assertThat(say("đề nghị khen thưởng")).contains("Việc đã làm");
        say("hiến đất", "chưa rõ", "không có", "hết", "gửi", "gửi");
        assertThat(awards.all(at.agency)).hasSize(1);
    }

    @Test
    void isProposedByAHeadWhoOwesNothingAndAfterTheLock() {
        moveTo("2026-03-20T08:00");
        say("đề nghị khen thưởng", "tập thể", "chi hội phụ nữ", "nuôi heo đất", "nêu gương điển hình", "không");
        assertThat(say("hết rồi", "gửi")).contains("đã nhận 1 đề nghị");
        assertThat(awards.all(at.agency)).hasSize(1);
    }

    @Test
    void whatTheOfficeDecidesIsToldKindlyInTheChat() {
        say("đề nghị khen thưởng", "cá nhân", "ông Ba", "hiến đất", "giấy khen", "không", "hết rồi", "gửi");
        var id = awards.all(at.agency).get(0).id();
        decide(id, Award.Status.SEEN, "");
        decide(id, Award.Status.DECLINED, "cần thêm xác nhận của khu dân cư.");
        decide(id, Award.Status.LISTED, "");
        assertThat(heard())
                .endsWith(
                        "Bác Hùng ơi, phường đã xem đề nghị khen thưởng “ông Ba”. Lần này phường chưa đưa vào danh sách:"
                                + " cần thêm xác nhận của khu dân cư.\nPhường ghi nhận việc tốt ấy, cảm ơn bác đã giới thiệu.",
                        "Bác Hùng ơi, phường đã đưa “ông Ba” bác giới thiệu vào danh sách đề nghị khen thưởng. Có kết"
                                + " quả, phường báo bác. Cảm ơn bác.");
    }

    @Test
    void whoeverCannotBeReachedWithTheDecisionIsCalled() {
        say("đề nghị khen thưởng", "cá nhân", "ông Ba", "hiến đất", "giấy khen", "không", "hết rồi", "gửi");
        directory.closeChat(chat(), clock.instant());
        decide(awards.all(at.agency).get(0).id(), Award.Status.LISTED, "");
        assertThat(reviews.openCalls(at.agency))
                .singleElement()
                .satisfies(call -> assertThat(call.reason()).contains("chưa nhắn tới được"));
    }

    private void decide(long id, Award.Status status, String reason) {
        awards.decide(at.agency, id, status, reason, at.officer.id(), at.officer.name(), clock.instant());
    }

    private String send(String name) {
        var photo = new Content.IncomingFile("b".repeat(64), "image", "image/jpeg", 12, name);
        return take(new Content("", List.of(photo), false));
    }
}
