package vn.thonbao.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.InviteOutcome;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.office.DemoOffice;

/** Codes as an officer hands them out; the channel behind them cannot be reached, and the pages say so. */
@TestPropertySource(properties = {"thonbao.telegram.token=4711:made-up", "thonbao.telegram.api-url=http://127.0.0.1:9"})
class InvitesTest extends DemoOffice {

    private static final Pattern CODE = Pattern.compile("class=\"code\">([2-9A-Z]{5}) ([2-9A-Z]{5})<");

    @Autowired
    Invitations invitations;

    @Autowired
    KnownChats linkedChats;

    @Autowired
    @Qualifier("realClock")
    java.time.Clock realClock;

    @Test
    void aCodeIsShownOnceAndTheChatItOpensIsUnboundByOneClick() throws Exception {
        var address = unitPage("17");
        var hung = head("17");
        var sent = send(address + "/people/" + hung.value() + "/invitation");
        var invite = (Invites.Invite)
                Objects.requireNonNull(sent.getMvcResult().getFlashMap().get("invite"));
        assertThat(invite.code()).matches("[2-9A-Z]{5} [2-9A-Z]{5}");
        assertThat(page(address)).bodyText().doesNotContain(invite.code()).contains("Tạo mã mời");

        var chat = new ChatAddress("telegram", "4711", "1700");
        assertThat(invitations.redeem(invite.code().replace(" ", ""), chat, realClock.instant()))
                .isEqualTo(new InviteOutcome.Linked(hung));
        assertThat(page(address)).bodyText().contains("Gỡ Telegram của");

        var linked = linkedChats.of(hung).get(0).id();
        assertThat(send(address + "/people/" + head("18").value() + "/chats/" + linked + "/unlinking"))
                .hasStatus3xxRedirection();
        assertThat(directory.whoIs(chat)).contains(hung);
        send(address + "/people/" + hung.value() + "/chats/" + linked + "/unlinking");
        assertThat(directory.whoIs(chat)).isEmpty();
    }

    @Test
    void theWholeWardGetsOneSlipEach() {
        assertThat(send("/people/slips"))
                .hasStatusOk()
                .bodyText()
                .satisfies(text -> assertThat(CODE.matcher(text).results().map(m -> m.group(1) + m.group(2)))
                        .hasSizeGreaterThan(20)
                        .doesNotHaveDuplicates());
    }

    @Test
    void aChannelThatCannotBeReachedIsToldOnItsPageAndUnderTodaysWork() {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(page("/channels"))
                        .bodyText()
                        .contains("Telegram", "có trục trặc", "Chưa liên lạc được với Telegram", "Trang trò chuyện"));
        assertThat(page("/")).bodyText().contains("Kênh liên lạc cần xem");
    }

    @Test
    void theQrCodeIsSquaresAndNothingElse() {
        assertThat(Qr.svg("https://t.me/anhai_bot?start=ABCDE23456"))
                .startsWith("<svg")
                .containsPattern("(M\\d+ \\d+h1v1h-1z){50}")
                .doesNotContain("ABCDE");
    }

    private String unitPage(String code) {
        return "/units/" + unit(code).id().value();
    }
}
