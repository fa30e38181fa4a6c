package vn.thonbao.office.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.Audience;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.announcement.Receipt;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.SmallCommune;

/** The office writes, looks, sends, and sees who has said that it was understood; another commune's does not exist here. */
class AnnouncementsPageTest extends DemoOffice {

    @Autowired
    AnnouncementDesk desk;

    @Test
    void isLookedAtBeforeItGoesOutAndGoesOutOnce() {
        var token = UUID.randomUUID().toString();
        assertThat(page("/announcements/new")).hasStatusOk().bodyText().contains("Tất cả đơn vị", "Mọi tổ dân phố");
        assertThat(send(token, "preview", "Họp <b>tổ</b> trưởng 14 giờ"))
                .hasStatusOk()
                .bodyText()
                .contains("Người nhận sẽ đọc", "Họp &lt;b&gt;tổ&lt;/b&gt; trưởng 14 giờ", "chữ cái", "Gửi thông báo");
        assertThat(desk.all(agency())).noneMatch(a -> a.words().startsWith("Họp <b>"));

        send(token, "send", "Họp <b>tổ</b> trưởng 14 giờ");
        send(token, "send", "Họp <b>tổ</b> trưởng 14 giờ");

        var sent = named("Họp <b>");
        assertThat(desk.receipts(sent))
                .extracting(Receipt::unit)
                .contains(unit("17").id());
        assertThat(page("/announcements")).bodyText().contains("Họp &lt;b&gt;tổ");
        assertThat(page("/announcements/" + sent.id()))
                .bodyText()
                .contains("Cần gọi", "tel:", directory.person(head("17")).name());
    }

    @Test
    void goesToPickedUnitsAndMarksWhoWasCalled() {
        directory.chatsOf(head("18")).forEach(chat -> directory.closeChat(chat, clock.instant()));
        send(
                "/announcements",
                "token",
                UUID.randomUUID(),
                "then",
                "send",
                "words",
                "Nộp hồ sơ bình xét",
                "to",
                "some",
                "unit",
                unit("18").id().value(),
                "days",
                "2");
        var sent = named("Nộp hồ sơ");
        var address = "/announcements/" + sent.id();
        assertThat(sent.toWhom()).isEqualTo(unit("18").name());
        assertThat(page("/")).bodyText().contains("Thông báo chưa có “Đã rõ”");
        var line = desk.toCall(sent, clock.instant()).get(0);

        assertThat(send(address + "/receipts/" + line.id() + "/called")).hasRedirectedUrl(address + "#can-goi");

        assertThat(page(address)).bodyText().contains("Phạm Thị Lan đã gọi lúc", "Chưa có ai cần gọi");
        assertThat(desk.receipts(sent)).noneMatch(Receipt::read);
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        var refused = send(
                "/announcements",
                "token",
                UUID.randomUUID(),
                "then",
                "send",
                "words",
                "Mời họp thôn",
                "link",
                "javascript:alert(1)",
                "to",
                "all",
                "days",
                "3");
        assertThat(refused).hasStatus(422).bodyText().contains("đường dẫn cần bắt đầu bằng", "Mời họp thôn");
        assertThat(send(UUID.randomUUID().toString(), "send", "  ")).hasStatus(422);
        assertThat(desk.all(agency())).noneMatch(a -> a.words().equals("Mời họp thôn"));
    }

    @Test
    void anotherCommunesAnnouncementIsNotFound() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(there.hung, there.first.id(), "tổ trưởng", today().minusDays(9));
        var news = new NewAnnouncement(
                "x", "chuyện nơi khác", Optional.empty(), new Audience(true, Set.of(), Set.of()), "", false, 3);
        var id = desk.send(there.agency, news, there.officer.id(), "Lan", clock.instant())
                .orElseThrow()
                .id();
        assertThat(page("/announcements/" + id)).hasStatus(404);
        assertThat(send("/announcements/" + id + "/receipts/1/called")).hasStatus(404);
        assertThat(page("/announcements")).bodyText().doesNotContain("chuyện nơi khác");
    }

    private MvcTestResult send(String token, String then, String words) {
        return send("/announcements", "token", token, "then", then, "words", words, "to", "all", "days", "3");
    }

    private Announcement named(String beginning) {
        return desk.all(agency()).stream()
                .filter(a -> a.words().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
