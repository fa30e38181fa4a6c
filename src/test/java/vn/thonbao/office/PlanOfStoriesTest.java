package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.Application;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.SetupCode;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SubmissionDesk;

/** The office of a commune whose plan has no figure, but tasks and stories; and one more plan of stories alone. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "thonbao.test=a program of its own: other tests found their communes too")
class PlanOfStoriesTest {

    private static final String PLAN = "nguyen-luong-bang-khen-thuong-2025";

    @Autowired
    MockMvcTester browser;

    @Autowired
    SetupCode code;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Clock clock;

    long report;
    long stories;

    @BeforeAll
    void theCommuneChoosesItsPlanAndAVillageHasReported() {
        assertThat(browser.perform(get("/setup")))
                .bodyText()
                .contains(
                        "phường An Hải, 23 tổ dân phố, 33 mục",
                        "quận Dương Kinh, 6 phường, 52 mục",
                        "xã Gia Lộc, 12 thôn, 5 mục",
                        "xã Nguyễn Lương Bằng, 14 thôn, 37 mục",
                        "xã Nguyễn Lương Bằng, 14 thôn, 23 mục");
        var founded = browser.perform(post("/setup")
                .with(csrf())
                .param("code", code.value())
                .param("campaign", PLAN)
                .param("officer", "chị Lan")
                .param("phone", "0225 3 123 456")
                .param("username", "lan")
                .param("password", "mười chữ trở lên")
                .param("again", "mười chữ trở lên"));
        assertThat(founded).hasRedirectedUrl("/login");

        var plan = CampaignFiles.read(Path.of("conversation-flows")).plans().stream()
                .filter(p -> p.code().equals(PLAN))
                .findFirst()
                .orElseThrow();
        var period = campaigns
                .periods(campaigns.open(officer().agency(), SmallPlan.storiesOf(plan)))
                .get(0);
        stories = period.id().value();
        var village = directory.units(officer().agency(), LocalDate.of(2025, 12, 1)).stream()
                .filter(u -> u.name().equals("Thôn 3"))
                .findFirst()
                .orElseThrow();
        enclosures.tell(
                period.id(), village, "obstacle_told", "muong tac", officer().author(), clock.instant());
        submissions.submit(period.id(), village, officer().author(), clock.instant());
        report = submissions.find(period.id(), village.id()).orElseThrow().id().value();
    }

    @Test
    void showsEachStoryUnderItsQuestion() {
        assertThat(page("/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .contains("Khó khăn, vướng mắc", "muong tac", "Duyệt báo cáo")
                .doesNotContain("<h2>Số liệu</h2>");
    }

    @Test
    void everyPageStandsWithoutFigures() {
        assertThat(page("/board?period=" + stories))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có chỉ tiêu nào giao cho các đơn vị", "muong tac", "<th scope=\"col\">Nhiệm vụ</th>");
        assertThat(page("/board/indicators?period=" + stories)).hasStatusOk();
        assertThat(page("/reports")).hasStatusOk().bodyText().contains("Thôn 3", "Thôn 14");
        assertThat(page("/")).hasStatusOk();
    }

    @Test
    void tasksAndStoriesStandOnOneBoard() {
        var tasks = campaigns.campaigns(officer().agency()).stream()
                .filter(campaign -> campaign.code().equals(PLAN))
                .flatMap(campaign -> campaigns.periods(campaign.id()).stream())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        assertThat(page("/board?period=" + tasks))
                .hasStatusOk()
                .bodyText()
                .contains("Xây dựng nông thôn mới", "<th scope=\"col\">Khó khăn, vướng mắc</th>")
                .doesNotContain("<th scope=\"col\">Nhiệm vụ</th>");
        assertThat(page("/board/indicators?period=" + tasks))
                .hasStatusOk()
                .bodyText()
                .contains("chưa báo 14", "Hội đồng, cụm, khối thi đua (tham khảo)");
    }

    private MvcTestResult page(String address) {
        return browser.perform(get(address).with(user(officer())));
    }

    private SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan").orElseThrow());
    }
}
