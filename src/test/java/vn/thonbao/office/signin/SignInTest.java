package vn.thonbao.office.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;

/** The door of the office, at the browser. */
class SignInTest extends DemoOffice {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void whoeverGuessesHasToWaitAndIsToldHowLong() {
        IntStream.range(0, 5).forEach(i -> throttle.admit("khach", "10.0.0.7"));

        var held = signIn("khach", "đoán mò", "10.0.0.7");

        assertThat(held.getResponse().getRedirectedUrl()).startsWith("/login?wait=");
        assertThat(browser.perform(get(String.valueOf(held.getResponse().getRedirectedUrl()))))
                .bodyText()
                .contains("mời thử lại sau");
        assertThat(signIn("nguoi-khac", "đoán mò", "10.0.0.7")).hasRedirectedUrl("/login?failed");
    }

    @Test
    void aPasswordThatWasChangedOpensTheOffice() {
        accounts.changePassword(accounts.byUsername("lan").orElseThrow().id(), passwords.encode("mật khẩu mới"));

        assertThat(signIn("lan", "mật khẩu cũ", "10.0.0.8")).hasRedirectedUrl("/login?failed");
        assertThat(signIn(" lan ", "mật khẩu mới", "10.0.0.8")).hasRedirectedUrl("/");
    }

    @Test
    void withoutSigningInOnlyTheDoorIsSeen() {
        for (var closed : new String[] {"/", "/board", "/reports/1", "/entry", "/people", "/units/1"}) {
            assertThat(browser.perform(get(closed)).getResponse().getRedirectedUrl())
                    .as(closed)
                    .endsWith("/login");
        }
    }

    private MvcTestResult signIn(String name, String password, String from) {
        return browser.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("username", name)
                .param("password", password));
    }
}
