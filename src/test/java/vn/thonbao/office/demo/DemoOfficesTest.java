package vn.thonbao.office.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** The demo runs all five plans, in four offices, and whoever looks at it changes offices with one tap. */
class DemoOfficesTest extends DemoOffice {

    private static final SubmissionStatus SENT = SubmissionStatus.SENT;
    private static final SubmissionStatus RETURNED = SubmissionStatus.RETURNED;
    private static final SubmissionStatus APPROVED = SubmissionStatus.APPROVED;

    @Test
    void inEveryCampaignSomeHaveReportedAndTheOfficeHasBegun() {
        assertThat(reports("hanh", "nguyen-luong-bang-2025", "năm 2025"))
                .isEqualTo(Map.of("01", APPROVED, "04", SENT, "07", APPROVED, "09", RETURNED));
        assertThat(reports("hanh", "nguyen-luong-bang-khen-thuong-2025", "quý IV năm 2025"))
                .isEqualTo(Map.of("02", APPROVED, "04", SENT, "11", SENT));
        assertThat(reports("thinh", "gia-loc-2025", "tháng 10 năm 2025"))
                .isEqualTo(Map.of("04", APPROVED, "06", APPROVED, "09", APPROVED));
        assertThat(reports("thinh", "gia-loc-2025", "tháng 11 năm 2025"))
                .isEqualTo(Map.of("02", APPROVED, "04", APPROVED, "06", APPROVED));
        assertThat(reports("thinh", "gia-loc-2025", "tổng kết năm 2025"))
                .isEqualTo(Map.of("04", APPROVED, "09", SENT, "12", SENT));
        assertThat(reports("hang", "duong-kinh-2025", "năm 2025"))
                .isEqualTo(Map.of("01", APPROVED, "03", RETURNED, "06", SENT));
    }

    @Test
    void whatTheHeadsSaidStandsOnTheirOfficesPages() {
        assertThat(of("hanh", "/board")).bodyText().contains("Thu gom rác thải", "222/240", "4/14");
        assertThat(of("hanh", "/difficulties")).bodyText().contains("muong cuoi xom Dong tac");
        assertThat(of("hanh", "/awards")).bodyText().contains("ong Tran Van Ba");
        assertThat(of("thinh", "/board")).bodyText().contains("763/791", "3/12");
        assertThat(of("hang", "/board")).bodyText().contains("Giới thiệu việc làm", "3/6");
    }

    @Test
    void aPlanWithoutFiguresHasABoardOfTasksAndStories() {
        var quarter = period("hanh", "nguyen-luong-bang-khen-thuong-2025", "quý IV năm 2025");
        assertThat(of("hanh", "/board?period=" + quarter.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Xây dựng nông thôn mới",
                        "đang làm 60%",
                        "đã xong; đang làm 1, chưa làm 1, chưa báo 11",
                        "vi chua co nguoi viet bai",
                        "dan gop 60 cong lam duong hoa",
                        "Có đề nghị",
                        "Thôn 14",
                        "3/14");
    }

    @Test
    void oneTapOpensTheSamePageOfAnotherOffice() {
        var session = new MockHttpSession();
        var board = page("/board");
        assertThat(board).bodyText().contains("Đang xem:", "xã Gia Lộc", "quận Dương Kinh");

        assertThat(move(session, signedIn("thinh").agency().value(), "board")).hasRedirectedUrl("/board");

        assertThat(browser.perform(get("/board").session(session)))
                .hasStatusOk()
                .bodyText()
                .contains("Vũ Đức Thịnh", "Thôn 12", "phường An Hải")
                .doesNotContain("Tổ dân phố");
    }

    @Test
    void theSwitchLeadsNowhereElse() {
        var there = signedIn("hang").agency().value();
        assertThat(move(new MockHttpSession(), there, "//example.org")).hasRedirectedUrl("/");
        assertThat(move(new MockHttpSession(), there, "today")).hasRedirectedUrl("/");
        assertThat(move(new MockHttpSession(), 987_654_321, "board")).hasStatus(404);
        assertThat(browser.perform(post("/demo/office").with(csrf()).param("agency", String.valueOf(there)))
                        .getResponse()
                        .getRedirectedUrl())
                .as("without having signed in")
                .endsWith("/login");
    }

    private MvcTestResult move(MockHttpSession session, long agency, String here) {
        return browser.perform(post("/demo/office")
                .session(session)
                .with(user(officer()))
                .with(csrf())
                .param("agency", String.valueOf(agency))
                .param("here", here));
    }

    private MvcTestResult of(String officer, String address) {
        return browser.perform(get(address).with(user(signedIn(officer))));
    }

    private SignedIn signedIn(String officer) {
        return new SignedIn(accounts.byUsername(officer).orElseThrow());
    }

    private ReportingPeriod period(String officer, String campaign, String label) {
        return campaigns.campaigns(signedIn(officer).agency()).stream()
                .filter(c -> c.code().equals(campaign))
                .flatMap(c -> campaigns.periods(c.id()).stream())
                .filter(p -> p.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, SubmissionStatus> reports(String officer, String campaign, String label) {
        var codes = directory.units(signedIn(officer).agency(), today()).stream()
                .collect(toMap(ReportingUnit::id, ReportingUnit::code));
        return submissions.all(period(officer, campaign, label).id()).stream()
                .collect(toMap(report -> String.valueOf(codes.get(report.unit())), Submission::status));
    }
}
