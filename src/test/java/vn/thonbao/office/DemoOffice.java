package vn.thonbao.office;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.Application;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;

/**
 * The whole program with the demo's phường An Hải, and its officer lan at a browser. All tests share one program and one
 * database, so each takes units of its own: 01, 03, 06, 07, 09 are approved, 02 is returned, 08, 10, 12, 13 are sent, 16 sent a
 * photo, the others are silent.
 */
@SpringBootTest(classes = Application.class, properties = "thonbao.demo=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DemoOffice {

    @Autowired
    protected MockMvcTester browser;

    @Autowired
    protected Directory directory;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected CampaignDesk campaigns;

    @Autowired
    protected SubmissionDesk submissions;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected Clock clock;

    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan").orElseThrow());
    }

    protected MvcTestResult page(String address) {
        return browser.perform(get(address).with(user(officer())));
    }

    /** @param fields name, value, name, value … */
    protected MvcTestResult send(String address, Object... fields) {
        var request = post(address).with(user(officer())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return browser.perform(request);
    }

    protected AgencyId agency() {
        return officer().agency();
    }

    protected ReportingPeriod period() {
        return campaigns.periods(campaigns.campaigns(agency()).get(0).id()).get(0);
    }

    protected List<Indicator> indicators() {
        return campaigns.indicators(campaigns.campaigns(agency()).get(0).id());
    }

    protected Indicator indicator(String number) {
        return indicators().stream()
                .filter(i -> i.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    protected ReportingUnit unit(String code) {
        return directory.units(agency(), today()).stream()
                .filter(u -> u.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    protected PersonId head(String code) {
        return directory.postsAt(unit(code).id(), today()).get(0).person();
    }

    protected Submission report(String code) {
        return submissions.find(period().id(), unit(code).id()).orElseThrow();
    }

    protected String address(Submission report) {
        return "/reports/" + report.id().value();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }
}
