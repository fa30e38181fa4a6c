package vn.thonbao.office.announcements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.AnnouncementFiles;
import vn.thonbao.announcement.Audience;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.announcement.Receipt;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.SmallCommune;

/** The office writes, looks, sends, and sees who has said that it was understood; another commune's does not exist here. */
class AnnouncementsPageTest extends DemoOffice {

    @Autowired
    AnnouncementDesk desk;

    @Autowired
    AnnouncementFiles files;

    @Test
    void isLookedAtBeforeItGoesOutAndGoesOutOnce() {
        var token = UUID.randomUUID().toString();
        assertThat(page("/announcements/new")).hasStatusOk().bodyText().contains("Tất cả đơn vị", "Mọi tổ dân phố");
        assertThat(send(token, "preview", "Họp <b>tổ</b> trưởng 14 giờ"))
                .hasStatusOk()
                .bodyText()
                .contains("Người nhận sẽ đọc", "Họp &lt;b&gt;tổ&lt;/b&gt; trưởng 14 giờ", "chữ cái", "Gửi thông báo");
        assertThat(all()).noneMatch(a -> a.words().startsWith("Họp <b>"));

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
        assertThat(all()).noneMatch(a -> a.words().equals("Mời họp thôn"));
    }

    @Test
    void aPlanGoesWithItStaysOnTheFormWhateverElseIsWrongAndIsReadAgainLater() {
        var token = UUID.randomUUID().toString();
        assertThat(upload(token, "preview", "", "Kế hoạch 49.pdf", "%PDF-1.7 ke hoach"))
                .hasStatus(422)
                .bodyText()
                .contains("xin viết nội dung", "Kế hoạch 49.pdf");
        assertThat(upload(token, "preview", "Gửi kế hoạch", "anh.jpg", "MZ chương trình"))
                .hasStatus(422)
                .bodyText()
                .contains("“anh.jpg” không phải", "Kế hoạch 49.pdf", "Gửi kế hoạch");
        send(token, "send", "Gửi kế hoạch");
        var sent = named("Gửi kế hoạch");
        var file = files.of(sent).get(0).id();
        var address = "/announcements/" + sent.id();
        assertThat(page(address)).bodyText().contains("Kế hoạch 49.pdf", address + "/files/" + file);
        assertThat(page(address + "/files/" + file))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .bodyText()
                .isEqualTo("%PDF-1.7 ke hoach");
        send(UUID.randomUUID().toString(), "send", "Không kèm tệp");
        assertThat(page("/announcements/" + named("Không kèm tệp").id() + "/files/" + file))
                .as("a file of another announcement")
                .hasStatus(404);
    }

    @Test
    void aListThatGrowsIsCutIntoPages() {
        for (var i = 0; i < 26; i++) {
            send(UUID.randomUUID().toString(), "send", "Tin thứ " + i + ".");
        }
        assertThat(page("/announcements"))
                .bodyText()
                .contains("Tin thứ 25.", "Thông báo cũ hơn")
                .doesNotContain("Tin thứ 0.");
        assertThat(page("/announcements?before=" + named("Tin thứ 1.").id()))
                .bodyText()
                .contains("Tin thứ 0.")
                .doesNotContain("Tin thứ 1.");
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

    private MvcTestResult upload(String token, String then, String words, String name, String bytes) {
        return browser.perform(multipart("/announcements")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes.getBytes(UTF_8)))
                .param("token", token)
                .param("then", then)
                .param("words", words)
                .param("to", "all")
                .param("days", "3")
                .with(user(officer()))
                .with(csrf()));
    }

    private MvcTestResult send(String token, String then, String words) {
        return send("/announcements", "token", token, "then", then, "words", words, "to", "all", "days", "3");
    }

    private Set<Announcement> all() {
        return desk.newest(agency(), Optional.empty(), 1_000).keySet();
    }

    private Announcement named(String beginning) {
        return all().stream()
                .filter(a -> a.words().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
