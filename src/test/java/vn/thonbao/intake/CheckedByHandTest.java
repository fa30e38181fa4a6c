package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** A cross-check that an officer writes is asked in the chat, and its answer is seen before anybody approves it. */
class CheckedByHandTest extends HandWrittenStory {

    private static final String MORE = "Số hộ có đèn đang nhiều hơn tổng số hộ.";

    @Test
    void isAskedInTheReadBackAndStopsAnApprovalOfSeveralAtOnce() {
        directory.countDenominator(village, "households", new BigDecimal(100), LocalDate.of(2025, 1, 1));
        write();

        assertThat(say("bao cao")).contains("1/1 · Số hộ lắp đèn trước cổng");
        assertThat(say("130")).contains("xem giúp: " + MORE);
        assertThat(say("gui")).contains("đã nhận báo cáo");

        var report = report();
        assertThat(page("/reports"))
                .bodyText()
                .contains("Cần xem lại: " + MORE + " (1 Đèn trước cổng: 130 hộ; Số hộ trong hồ sơ: 100)");
        send(
                "/reports/approvals",
                "period",
                report.period().value(),
                "report",
                report.id().value() + ":1");
        assertThat(report().status()).isEqualTo(SubmissionStatus.SENT);

        var item = campaigns
                .indicators(campaigns.campaigns(here).get(0).id())
                .get(0)
                .id();
        send(address(report) + "/return", "revision", 1, "comment." + item.value(), "Xem lại số hộ");
        assertThat(say("90")).contains("Đèn trước cổng: 90 hộ").doesNotContain(MORE);
        assertThat(say("gui")).contains("đã nhận báo cáo");
        send(
                "/reports/approvals",
                "period",
                report.period().value(),
                "report",
                report.id().value() + ":2");
        assertThat(report().status()).isEqualTo(SubmissionStatus.APPROVED);
    }

    private Submission report() {
        var period = campaigns.periods(campaigns.campaigns(here).get(0).id()).get(0);
        return submissions.find(period.id(), village).orElseThrow();
    }

    private void write() {
        var at = begin();
        send(
                at + "/items/0",
                "edition",
                edition(),
                "number",
                "1",
                "wording",
                "Số hộ lắp đèn trước cổng",
                "label",
                "Đèn trước cổng",
                "kind",
                "number",
                "unit",
                "hộ",
                "comparator",
                "none",
                "reporters",
                "thôn");
        send(at + "/checks/0", "edition", edition(), "rule", "thi-dua-2025.1 <= households", "says", MORE);
        assertThat(send(at + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");
    }
}
