package vn.thonbao.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.Decision;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionStatus;

/** A chairman approves and returns reports where he reads the summary. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=leaders move the clock"})
class LeadersDecisionsTest extends LeadersChat {

    @Test
    void opensTheOneReportThatWaitsAndApprovesItWithOneTap() {
        var report = at.sendAll("85", clock.instant());
        assertThat(say(chairman, "chờ duyệt")).isEqualTo("""
                        Tổ dân phố 01, Thi đua 2025, năm 2025: Nguyễn Văn Hùng gửi lúc 8 giờ ngày 11/12, đúng hạn.
                        1. Nhãn n.1: 85 hộ · mục tiêu 100
                        2. Nhãn n.2: 298/312 (95,51%) · mục tiêu 95.5
                        3. Nhãn n.3: có · mục tiêu 2 [Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]""");
        assertThat(say(chairman, "Duyệt")).isEqualTo("""
                        Đã duyệt báo cáo năm 2025 của Tổ dân phố 01, ghi tên Trần Văn Thành. Người báo cáo được báo ngay.
                        Hiện không có báo cáo nào chờ duyệt. [Mở lại Tổ dân phố 01]""");
        assertThat(reviews.decisions(report))
                .extracting(Decision::revision, Decision::verdict, Decision::by, Decision::inChat)
                .containsExactly(tuple(1, "approved", "Trần Văn Thành", true));
        assertThat(heard(at.hung)).singleElement().asString().contains("đã duyệt báo cáo năm 2025");
    }

    @Test
    void readsTheCountOnFileThatAFigureDoesNotFit() {
        var checking = campaigns
                .periods(campaigns.open(at.agency, SmallPlan.checking()))
                .get(0)
                .id();
        directory.countDenominator(at.first.id(), "households", new BigDecimal(1100), LocalDate.of(2024, 1, 1));
        var item = campaigns.owedBy(campaigns.period(checking), at.first).get(0).id();
        submissions.enter(
                checking,
                at.first,
                item,
                SmallCommune.amount("1120"),
                "",
                OptionalLong.empty(),
                at.officer,
                clock.instant());
        submissions.submit(checking, at.first, at.officer, clock.instant());
        assertThat(say(chairman, "chờ duyệt"))
                .contains("Chưa khớp: Số hộ đạt đang nhiều hơn tổng số hộ. (trong hồ sơ: 1.100)");
    }

    @Test
    void aSecondTapDecidesNothingMore() {
        at.sendAll("85", clock.instant());
        sendOfTheSecond("30", clock.instant().plusSeconds(60));
        say(chairman, "chờ duyệt");
        say(chairman, "Tổ dân phố 01");
        say(chairman, "Duyệt");
        assertThat(say(chairman, "Duyệt")).startsWith("Tổ dân phố 02, Thi đua 2025");
        assertThat(status(at.second)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void returnsWhatIsMarkedWithTheReasonThatFits() {
        before("20");
        var report = at.sendAll("85", clock.instant());
        assertThat(say(chairman, "duyet"))
                .contains("⚠ 1. Nhãn n.1: 85 hộ · mục tiêu 100 · kỳ trước 20 hộ", "⚠ là số khác xa kỳ trước");
        assertThat(say(chairman, "Trả lại"))
                .contains("vì sao trả lại Tổ dân phố 01", "Sẽ trả lại 1 mục có dấu ⚠.")
                .endsWith("[Khác xa kỳ trước · Tổ dân phố 01] [Kiểm tra lại giúp · Tổ dân phố 01] [Thôi]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        assertThat(say(chairman, "Khác xa kỳ trước · Tổ dân phố 01"))
                .startsWith("Đã trả lại Tổ dân phố 01: 1 Nhãn n.1. Lý do: “Khác xa kỳ trước”, ghi tên Trần Văn Thành.");
        assertThat(reviews.openComments(report).values())
                .extracting("comment", "by")
                .containsExactly(tuple("Khác xa kỳ trước", "Trần Văn Thành"));
        assertThat(heard(at.hung)).last().asString().contains("nhờ bác xem lại “Nhãn n.1: 85 hộ”: Khác xa kỳ trước.");
    }

    @Test
    void returnsTheItemsThatAreNamedInOneMessage() {
        var report = at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        say(chairman, "trả lại");
        assertThat(say(chairman, "9: xem lại")).startsWith("Báo cáo không có mục “9”");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        assertThat(say(chairman, "muc 1, 3: xem lại số hộ giúp tôi"))
                .contains("trả lại Tổ dân phố 01, mục 1 Nhãn n.1, 3 Nhãn n.3. Lý do: “xem lại số hộ giúp tôi”")
                .endsWith("[Đúng, trả lại Tổ dân phố 01] [Thôi]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        assertThat(say(chairman, "Đúng, trả lại Tổ dân phố 01"))
                .startsWith("Đã trả lại Tổ dân phố 01: 1 Nhãn n.1, 3 Nhãn n.3. Lý do: “xem lại số hộ giúp tôi”");
        assertThat(reviews.openComments(report)).hasSize(2);
    }

    @Test
    void returnsNothingWithoutAReason() {
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "Thôi")).endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        say(chairman, "Trả lại");
        assertThat(say(chairman, "ạ".repeat(ReviewDesk.LONGEST_REASON + 1))).startsWith("Lý do dài quá");
        assertThat(say(chairman, "tổng hợp")).startsWith("Kính gửi đồng chí Thành.");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void aReportThatWasSentAnewIsShownAgainAndNotDecided() {
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        at.sendAll("86", clock.instant().plusSeconds(60));
        assertThat(say(chairman, "Duyệt"))
                .startsWith("Báo cáo của Tổ dân phố 01 vừa thay đổi (đã gửi) nên chưa quyết định gì.")
                .contains("Nhãn n.1: 86 hộ", "(lần 2)")
                .endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
        say(chairman, "Duyệt");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void whatTheOfficeDecidedMeanwhileIsSaid() {
        var report = at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        say(chairman, "Trả lại");
        reviews.approve(report, 1, at.officer, clock.instant());
        assertThat(say(chairman, "Kiểm tra lại giúp"))
                .startsWith("Báo cáo của Tổ dân phố 01 vừa thay đổi (đã duyệt) nên chưa quyết định gì.")
                .endsWith("[Chờ duyệt]");
        assertThat(reviews.decisions(report)).hasSize(1);
    }

    @Test
    void anApprovalIsTakenBackWithAReason() {
        var report = at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        say(chairman, "Duyệt");
        assertThat(say(chairman, "Mở lại"))
                .endsWith("[Bấm nhầm · Tổ dân phố 01] [Cần xem thêm · Tổ dân phố 01] [Thôi]");
        assertThat(say(chairman, "Bấm nhầm · Tổ dân phố 01"))
                .startsWith("Báo cáo năm 2025 của Tổ dân phố 01 lại chờ duyệt. Lý do: “Bấm nhầm”");
        assertThat(reviews.decisions(report))
                .extracting(Decision::verdict, Decision::reason, Decision::inChat)
                .containsExactly(tuple("approved", "", true), tuple("reopened", "Bấm nhầm", true));
    }

    @Test
    void whatIsInOrderIsListedBeforeItIsApprovedTogether() {
        var one = at.sendAll("85", clock.instant());
        sendOfTheSecond("30", clock.instant().plusSeconds(60));
        assertThat(say(chairman, "còn gì cần duyệt")).isEqualTo("""
                        2 báo cáo chờ duyệt, gửi trước xếp trước:
                        1. Tổ dân phố 01: gửi 8 giờ ngày 11/12
                        2. Tổ dân phố 02: gửi 8 giờ 01 ngày 11/12
                        Đồng chí bấm, hoặc nhắn số thứ tự hay tên đơn vị để xem. [Tổ dân phố 01] [Tổ dân phố 02] [Xem 2 báo cáo ổn]""");
        assertThat(say(chairman, "Xem 2 báo cáo ổn")).isEqualTo("""
                        2 báo cáo gửi đúng hạn, đủ số, không có dấu ⚠:
                        Tổ dân phố 01, Tổ dân phố 02
                        Đồng chí bấm Duyệt cả 2; muốn xem từng báo cáo thì bấm Thôi. [Duyệt cả 2] [Thôi]""");
        at.sendAll("86", clock.instant().plusSeconds(90));
        assertThat(say(chairman, "Duyệt cả 2"))
                .contains(
                        "Đã duyệt 1 báo cáo, ghi tên Trần Văn Thành: Tổ dân phố 02.",
                        "Vừa thay đổi nên chưa duyệt: Tổ dân phố 01.",
                        "Còn 1 báo cáo chờ duyệt.");
        assertThat(reviews.decisions(one)).isEmpty();
    }

    @Test
    void whatIsLateOrMarkedIsNeverApprovedTogether() {
        before("20");
        at.sendAll("85", clock.instant());
        moveTo("2025-12-15T18:00");
        sendOfTheSecond("30", clock.instant());
        assertThat(say(chairman, "chờ duyệt"))
                .contains(
                        "Tổ dân phố 01: gửi 8 giờ ngày 11/12 · 1 mục ⚠",
                        "Tổ dân phố 02: gửi 18 giờ ngày 15/12 · sau hạn")
                .doesNotContain("báo cáo ổn");
    }

    @Test
    void afterTheLockAReportIsApprovedButNotReturned() {
        moveTo("2025-12-16T16:00");
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        say(chairman, "Trả lại");
        moveTo("2025-12-16T17:00");
        assertThat(say(chairman, "Kiểm tra lại giúp"))
                .contains("sau hạn", "Số liệu đã khóa nên không trả lại được nữa.")
                .endsWith("[Duyệt Tổ dân phố 01] [Chờ duyệt]");
        assertThat(say(chairman, "chờ duyệt"))
                .contains("Số liệu đã khóa nên không trả lại được nữa.")
                .endsWith("[Duyệt Tổ dân phố 01] [Chờ duyệt]");
        say(chairman, "Duyệt");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void aButtonOfYesterdayShowsTheReportOnceMore() {
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        moveTo("2025-12-12T08:00");
        assertThat(say(chairman, "Duyệt")).contains("vì lần trước đã lâu", "Nhãn n.1: 85 hộ");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void whoHasLostTheRightDecidesNothing() {
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        deciders.stop(at.agency, chairman);
        assertThat(say(chairman, "Duyệt")).startsWith("Đồng chí Thành xem tình hình tại đây được.");
        assertThat(say(chairman, "chờ duyệt")).doesNotContain("Nhãn n.1");
        assertThat(say(chairman, "tổng hợp")).doesNotContain("[Chờ duyệt]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);

        deciders.let(at.agency, chairman, "Lan");
        recipients.stop(at.agency, chairman, "Lan");
        assertThat(say(chairman, "chờ duyệt")).doesNotContain("Nhãn n.1");
        recipients.set(at.agency, chairman, DayOfWeek.MONDAY, 7, "Lan");
        assertThat(say(chairman, "chờ duyệt"))
                .as("a right that was taken comes back only by hand")
                .doesNotContain("Nhãn n.1");
    }

    @Test
    void aHeadNeverDecidesAndIsNotShownThatOthersDo() {
        var reported = at.sendAll("85", clock.instant());
        assertThat(say(at.hung, "chờ duyệt")).doesNotContain("chờ duyệt", "[Duyệt]");
        recipients.set(at.agency, at.hung, DayOfWeek.MONDAY, 7, "Lan");
        assertThat(deciders.let(at.agency, at.hung, "Lan"))
                .as("he would decide on his own report")
                .isFalse();
        directory.appoint(chairman, at.second.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(chairman, true, "welcome/1", "webchat", clock.instant());
        assertThat(say(chairman, "chờ duyệt")).doesNotContain("Nhãn n.1: 85");
        assertThat(reviews.decisions(reported)).isEmpty();
    }

    @Test
    void anotherAgencysReportsAreNobodysHere() {
        at.sendAll("85", clock.instant());
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        there.sendAll("99", clock.instant());
        assertThat(say(chairman, "chờ duyệt")).contains("Nhãn n.1: 85 hộ").doesNotContain("99 hộ");
        assertThat(deciders.connect(at.agency, chairman, there.officer.id(), "Lan"))
                .isFalse();
        assertThat(deciders.let(there.agency, chairman, "Lan")).isFalse();
    }

    @Test
    void anOfficerDecidesInHisOwnName() {
        var report = at.sendAll("85", clock.instant());
        assertThat(deciders.connect(at.agency, chairman, at.officer.id(), "Lan"))
                .isTrue();
        say(chairman, "chờ duyệt");
        say(chairman, "Duyệt");
        assertThat(reviews.decisions(report)).extracting(Decision::by).containsExactly("Nguyễn Thị Lan");
    }

    @Test
    void theWeeklySummaryLeadsToWhatWaitsAndDecidesNothingByItself() {
        at.sendAll("85", clock.instant());
        say(chairman, "chờ duyệt");
        ringAt("2025-12-15T07:00");
        assertThat(heard(chairman))
                .last()
                .asString()
                .contains("1 chờ duyệt")
                .endsWith("[Khó khăn]")
                .contains("[Chờ duyệt]");
        assertThat(say(chairman, "Duyệt"))
                .as("after it the word asks")
                .endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        assertThat(status(at.first)).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void aUnitThatIsNamedShowsItsReportForTheDecision() {
        at.sendAll("85", clock.instant());
        assertThat(say(chairman, "to 1")).endsWith("[Duyệt Tổ dân phố 01] [Trả lại Tổ dân phố 01] [Chờ duyệt]");
        assertThat(say(chairman, "to 2")).startsWith("Tổ dân phố 02, năm 2025: chưa gửi.");
    }
}
