package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.office.DemoOffice;

@TestPropertySource(properties = "thonbao.public-url=https://baocao.example.vn")
class ConsentPageTest extends DemoOffice {

    private static final OfficialAccount ZALO = new OfficialAccount();

    @Autowired
    Tokens tokens;

    private final MockHttpSession session = new MockHttpSession();

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        registry.add("thonbao.zalo-oa.app-id", () -> OfficialAccount.APP);
        registry.add("thonbao.zalo-oa.app-secret", () -> OfficialAccount.APP_SECRET);
        registry.add("thonbao.zalo-oa.api-url", ZALO::address);
        registry.add("thonbao.zalo-oa.oauth-url", ZALO::address);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @Test
    void anOfficerGivesThePermissionOnceAndOnlyToTheOwnQuestion() {
        assertThat(visit("?code=good&state=guessed")).contains("consentStray");
        var state = askedState();
        assertThat(visit("?code=bad&state=" + state)).contains("consentRefused");
        assertThat(visit("?code=good&state=" + state)).contains("consentStray");
        assertThat(tokens.access()).isEmpty();
        assertThat(visit("?code=good&state=" + askedState())).contains("consentGiven");
        assertThat(tokens.access()).contains("a2");
    }

    @Test
    void aStrangerIsSentToTheSignInAndAnotherChannelIsNotThere() {
        assertThat(browser.perform(get("/channels/zalooa/consent"))).hasStatus3xxRedirection();
        assertThat(page("/channels/pigeon/consent")).hasStatus(404);
    }

    private String askedState() {
        var page = browser.perform(
                get("/channels/zalooa/consent").with(user(officer())).session(session));
        assertThat(page)
                .bodyText()
                .contains(
                        "/v4/oa/permission?",
                        "redirect_uri=https%3A%2F%2Fbaocao.example.vn%2Fchannels%2Fzalooa%2Fconsent%2Fgiven",
                        OfficialAccount.settings("http://x").codeChallenge());
        return String.valueOf(session.getAttribute("consent.state"));
    }

    /** @return what the next page says first */
    private String visit(String query) {
        var answer = browser.perform(get("/channels/zalooa/consent/given" + query)
                .with(user(officer()))
                .session(session));
        return String.valueOf(answer.getMvcResult().getFlashMap().get("flash"));
    }
}
