package vn.thonbao.office.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.review.Decision;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** What an officer decides about a report, and what is kept when it cannot be done. */
class DecisionsTest extends DemoOffice {

    private static final String WHY = "Năm ngoái 95,1%, nhờ bác xem lại giúp.";

    @Autowired
    ReviewDesk reviews;

    @Test
    void aReturnedFigureIsAskedAgainInTheChatWithTheOldFigureAndTheReason() {
        var report = report("08");
        var insurance = indicator("10.1").id();

        var answer = sendBack(report, "comment." + insurance.value(), WHY);

        assertThat(answer).hasRedirectedUrl(address(report));
        assertThat(report("08").status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(reviews.openComments(report.id())).containsOnlyKeys(insurance);
        assertThat(lastWordsTo("08")).contains("97,11%", "671/691", WHY, "Phạm Thị Lan");
        assertThat(page(address(report))).bodyText().contains("Đang trả lại:", WHY);
        assertThat(page("/")).bodyText().contains("Đang chờ đơn vị xem lại");
    }

    @Test
    void aReturnWithoutAReasonKeepsWhatWasTyped() {
        var report = report("10");
        var answer = sendBack(
                report,
                "back",
                indicator("5.1").id().value(),
                "comment." + indicator("7.1").id().value(),
                WHY);

        assertThat(answer).hasStatus(422).bodyText().contains(WHY, "Xin ghi lý do");
        assertThat(answer).bodyText().contains(tick("5.1"), tick("7.1")).doesNotContain(tick("7.2"));
        assertThat(report("10").status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void aReturnOfNothingSaysWhatIsMissing() {
        assertThat(sendBack(report("10"))).hasStatus(422).bodyText().contains("Chưa chọn mục nào");
    }

    @Test
    void aReasonThatIsTooLongForAChatIsKeptAndExplained() {
        var field = "comment." + indicator("5.1").id().value();
        var long501 = "ạ".repeat(501);

        var answer = sendBack(report("10"), field, long501);

        assertThat(answer).hasStatus(422).bodyText().contains(long501, "quá 500 chữ cái", "Dài 501 chữ cái");
        assertThat(report("10").status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void whatABrowserSendsForALineBreakCountsOnce() {
        var report = report("13");
        var lines = "a\r\n".repeat(249) + "a";

        var answer = sendBack(report, "comment." + indicator("5.1").id().value(), lines);

        assertThat(answer).hasRedirectedUrl(address(report));
    }

    @Test
    void aDecisionAboutAnOlderSendingComesTooLateAndKeepsWhatWasTyped() {
        var report = report("10");
        var answer = send(
                address(report) + "/return",
                "revision",
                report.revision() - 1,
                "comment." + indicator("5.1").id().value(),
                WHY);

        assertThat(answer).hasStatus(409).bodyText().contains(WHY, "vừa có thay đổi");
        assertThat(send(address(report) + "/approval", "revision", report.revision() - 1))
                .hasRedirectedUrl(address(report));
        assertThat(report("10").status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void severalReportsAreApprovedAtOnceAndThoseThatChangedAreLeftOut() {
        var answer = send(
                "/reports/approvals",
                "period",
                period().id().value(),
                "status",
                "sent",
                "report",
                seen(report("12"), 0),
                "report",
                seen(report("10"), -1));

        assertThat(answer.getResponse().getRedirectedUrl()).contains("status=sent");
        assertThat(answer.getMvcResult().getFlashMap().toString()).contains("flash.approvedSome");
        assertThat(report("12").status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(report("10").status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(lastWordsTo("12")).contains("đã duyệt");
        assertThat(send("/reports/approvals", "period", period().id().value())
                        .getMvcResult()
                        .getFlashMap()
                        .toString())
                .contains("flash.nothingChosen");
    }

    @Test
    void anApprovalIsTakenBackOnlyWithAReason() {
        var report = report("01");
        var reopening = address(report) + "/reopening";

        assertThat(send(reopening, "revision", report.revision(), "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi lý do mở lại");
        assertThat(report("01").status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(send(reopening, "revision", report.revision(), "reason", "Duyệt nhầm dòng"))
                .hasRedirectedUrl(address(report));
        assertThat(report("01").status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(reviews.decisions(report.id()))
                .extracting(Decision::verdict, Decision::reason)
                .contains(tuple("reopened", "Duyệt nhầm dòng"));
        assertThat(send(address(report) + "/approval", "revision", report.revision()))
                .hasRedirectedUrl(address(report));
        assertThat(report("01").status()).isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void theLifeOfAReportSaysWhatWasDecidedInTheChat() {
        var report = report("09");
        var by = officer().author();
        reviews.reopen(report.id(), report.revision(), "để xem lại", by, ReviewDesk.Place.CHAT, clock.instant());
        reviews.approve(report.id(), report.revision(), by, ReviewDesk.Place.PAGE, clock.instant());
        assertThat(page(address(report))).bodyText().containsOnlyOnce(", trong chat");
    }

    @Test
    void anAddressThatIsNoAddressOfOursIsNotFound() {
        assertThat(page("/reports/999999")).hasStatus(404);
        assertThat(sendBack(report("10"), "comment.abc", WHY)).hasStatus(404);
        assertThat(sendBack(report("10"), "comment.999999", WHY)).hasStatus(409);
    }

    private MvcTestResult sendBack(Submission report, Object... fields) {
        var all = new Object[fields.length + 2];
        all[0] = "revision";
        all[1] = report.revision();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return send(address(report) + "/return", all);
    }

    private static String seen(Submission report, int off) {
        return report.id().value() + ":" + (report.revision() + off);
    }

    private String tick(String number) {
        return "name=\"back\" value=\"" + indicator(number).id().value() + "\" checked=\"checked\"";
    }

    private String lastWordsTo(String unit) {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id DESC LIMIT 1")
                .param(String.valueOf(head(unit).value()))
                .query(String.class)
                .single();
    }
}
