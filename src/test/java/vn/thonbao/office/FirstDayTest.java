package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.Application;
import vn.thonbao.directory.Accounts;
import vn.thonbao.platform.SetupCode;
import vn.thonbao.platform.database.TestDatabases;

/** From an empty folder to the first sign-in, on the whole program. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayTest {

    private static final String PASSWORD = "mười chữ trở lên";

    @Autowired
    MockMvcTester browser;

    @Autowired
    SetupCode code;

    @Autowired
    Accounts accounts;

    @BeforeAll
    void theCommuneIsFoundedAfterTwoMistakes() {
        var wrongCode = setUp("AAAA-0000", PASSWORD, "lan");
        assertThat(wrongCode).hasStatus(422).bodyText().contains("Mã thiết lập chưa đúng", "chị Lan");
        assertThat(setUp(code.value(), "ngắn", "lan")).hasStatus(422);
        assertThat(accounts.all()).isEmpty();
        assertThat(setUp(code.value(), PASSWORD, "lan")).hasStatus3xxRedirection();
    }

    @Test
    void nobodyFoundsTheCommuneTwice() {
        assertThat(setUp(code.value(), PASSWORD, "nam")).hasRedirectedUrl("/login");
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void thePageAskedForIsShownAfterSignIn() {
        var session = new MockHttpSession();
        assertThat(browser.perform(get("/board").session(session))).hasStatus3xxRedirection();
        var signedIn = signIn(session, PASSWORD);
        assertThat(signedIn.getResponse().getRedirectedUrl()).contains("/board");
        assertThat(browser.perform(get("/board").session(session))).hasStatusOk();
        assertThat(browser.perform(post("/logout").session(session).with(csrf())))
                .hasRedirectedUrl("/login?bye");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void nothingOfTheDemoIsThere() {
        var session = new MockHttpSession();
        signIn(session, PASSWORD);
        assertThat(browser.perform(get("/").session(session)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Đang xem:", "Bản thử", "/demo");
        for (var address : new String[] {"/demo/office", "/demo/clock"}) {
            assertThat(browser.perform(post(address)
                            .session(session)
                            .with(csrf())
                            .param("agency", "1")
                            .param("by", "P1D")))
                    .as(address)
                    .hasStatus(404);
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.perform(post("/login").param("username", "lan").param("password", PASSWORD)))
                .hasStatus(403);
    }

    private MvcTestResult signIn(MockHttpSession session, String password) {
        return browser.perform(post("/login")
                .session(session)
                .with(csrf())
                .param("username", "lan")
                .param("password", password));
    }

    private MvcTestResult setUp(String typedCode, String password, String username) {
        return browser.perform(post("/setup")
                .with(csrf())
                .param("code", typedCode)
                .param("campaign", "an-hai-2025")
                .param("officer", "chị Lan")
                .param("phone", "0236 3 000 000")
                .param("username", username)
                .param("password", password)
                .param("again", password));
    }
}
