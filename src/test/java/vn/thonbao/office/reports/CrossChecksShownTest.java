package vn.thonbao.office.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.Flash;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** Figures that do not fit each other, wherever an officer looks before approving. */
@SuppressWarnings("NullAway.Init")
class CrossChecksShownTest extends DemoOffice {

    private static final String WHY =
            "Số hộ đạt đang nhiều hơn tổng số hộ. (1 Nhãn n.1: 120 hộ; Số hộ trong hồ sơ: 100)";

    SmallCommune at;
    ReportingPeriod period;
    List<Indicator> items;

    @BeforeEach
    void theFirstUnitReportsMoreThanItsHouseholds() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        var campaign = campaigns.open(at.agency, SmallPlan.checking());
        items = campaigns.indicators(campaign);
        period = campaigns.periods(campaign).get(0);
        directory.countDenominator(at.first.id(), "households", new BigDecimal(100), LocalDate.of(2024, 1, 1));
        directory.countDenominator(at.second.id(), "households", new BigDecimal(100), LocalDate.of(2024, 1, 1));
        send(at.first, "120");
        send(at.second, "85");
    }

    @Test
    void theReportNamesTheCheckInThePlansWordsWithTheFiguresConcerned() {
        text(address(report(at.first)))
                .contains("Số liệu chưa khớp nhau", "Số hộ đạt đang nhiều hơn tổng số hộ.")
                .contains("href=\"#muc-" + items.get(0).id().value() + "\">1 Nhãn n.1: 120 hộ</a>")
                .contains("Số hộ trong hồ sơ: 100")
                .containsOnlyOnce("chưa khớp với số khác<");
        text(address(report(at.second))).doesNotContain("khớp");
    }

    @Test
    void theBoardMarksTheFigureAndSaysWhy() {
        text("/board?period=" + period.id().value())
                .containsOnlyOnce("Cần xem lại: Số hộ đạt đang nhiều hơn tổng số hộ.<")
                .containsOnlyOnce("title=\"chưa khớp: " + WHY + "\"");
        text("/?period=" + period.id().value()).containsOnlyOnce("1 chỗ chưa khớp");
    }

    @Test
    void aCorrectionThatIsNotSentYetIsNoLongerMarkedAsWrong() {
        enter(at.first, items.get(0), SmallCommune.amount("90"));
        text("/board?period=" + period.id().value())
                .contains("Cần xem lại: Số hộ đạt")
                .doesNotContain("title=\"chưa khớp");
        text(address(report(at.first))).doesNotContain("chưa khớp với số khác<");
    }

    @Test
    void severalAtOncePassNoReportThatWantsALook() {
        text("/reports?period=" + period.id().value())
                .contains("Cần xem lại: " + WHY, "Xem và duyệt Tổ dân phố 01", seen(at.second))
                .doesNotContain(seen(at.first), "Xem và duyệt Tổ dân phố 02");

        var answer = send(
                "/reports/approvals",
                "period",
                period.id().value(),
                "report",
                seen(at.first),
                "report",
                seen(at.second));

        assertThat(report(at.first).status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(report(at.second).status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(answer.getMvcResult().getFlashMap().get("flash"))
                .isInstanceOfSatisfying(
                        Flash.class, flash -> assertThat(flash.arguments()).containsExactly("1", "1", "Tổ dân phố 01"));
        assertThat(send(address(report(at.first)) + "/approval", "revision", 1)).hasStatus3xxRedirection();
        assertThat(report(at.first).status())
                .as("who has seen it may know that it is so")
                .isEqualTo(SubmissionStatus.APPROVED);
    }

    @Test
    void whatCameLateOrLacksAFigureIsNotPassedUnseenEither() {
        var late = Instant.parse("2025-12-15T12:00:00Z");
        enter(at.second, items.get(2), new FigureAnswer.NoData());
        submissions.submit(period.id(), at.second, at.head, late);

        text("/reports?period=" + period.id().value()).contains("gửi sau hạn", "1 mục chưa có số liệu");
        send("/reports/approvals", "period", period.id().value(), "report", seen(at.second));

        assertThat(report(at.second).status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void oneThatIsNotOfThisOfficeStopsSeveralBeforeTheFirstIsApproved() {
        assertThat(send(
                        "/reports/approvals",
                        "period",
                        period.id().value(),
                        "report",
                        seen(at.second),
                        "report",
                        "999999:1"))
                .hasStatus(404);

        assertThat(report(at.second).status()).isEqualTo(SubmissionStatus.SENT);
    }

    private void send(ReportingUnit unit, String first) {
        enter(unit, items.get(0), SmallCommune.amount(first));
        enter(unit, items.get(1), new FigureAnswer.Share(new BigDecimal(298), new BigDecimal(312)));
        enter(unit, items.get(2), new FigureAnswer.YesNo(true));
        submissions.submit(period.id(), unit, at.head, clock.instant());
    }

    private void enter(ReportingUnit unit, Indicator item, FigureAnswer answer) {
        submissions.enter(
                period.id(), unit, item.id(), answer, "lời bác", OptionalLong.empty(), at.head, clock.instant());
    }

    private Submission report(ReportingUnit unit) {
        return submissions.find(period.id(), unit.id()).orElseThrow();
    }

    private String seen(ReportingUnit unit) {
        var report = report(unit);
        return report.id().value() + ":" + report.revision();
    }

    private AbstractStringAssert<?> text(String address) {
        return assertThat(page(address)).hasStatusOk().bodyText();
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan-" + at.agency.value()).orElseThrow());
    }
}
