package vn.thonbao.office.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.summary.ChartPicture;
import vn.thonbao.summary.Deciders;
import vn.thonbao.summary.Recipients;

/** Where things stand, and which officials are told. */
class SummaryPageTest extends DemoOffice {

    @Autowired
    Recipients recipients;

    @Autowired
    Deciders deciders;

    @Test
    void showsWhereThingsStandInWordsAndAsAPicture() throws Exception {
        assertThat(page("/summary")).bodyText().contains("Kính gửi đồng chí", "nơi đã gửi", "Người nhận tổng hợp");
        var picture = page("/summary/picture.png");
        assertThat(picture).hasStatusOk().hasContentType("image/png");
        var bytes = picture.getMvcResult().getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(ChartPicture.WIDTH);
    }

    @Test
    void writesDownARecipientWithACodeOnlyOnce() {
        assertThat(add("Phạm Văn Sơn", "TUESDAY", "8")).hasRedirectedUrl("/summary#nguoi-nhan");
        var son = person("Phạm Văn Sơn");
        assertThat(page("/summary")).bodyText().contains("đồng chí Phạm Văn Sơn", "chưa có kênh nhắn tới được");
        assertThat(send("/summary/recipients/" + son.value() + "/chat-link")
                        .getMvcResult()
                        .getFlashMap()
                        .get("link"))
                .asString()
                .contains("/chat/");

        send("/summary/recipients/" + son.value(), "day", "FRIDAY", "hour", "19");
        assertThat(recipients.of(agency()))
                .filteredOn(r -> r.person().equals(son))
                .singleElement()
                .satisfies(r -> assertThat(r.day()).isEqualTo(DayOfWeek.FRIDAY));

        send("/summary/recipients/" + son.value() + "/end");
        assertThat(page("/summary")).bodyText().contains("đã ngừng");
        assertThat(send("/summary/recipients/" + son.value() + "/chat-link")).hasStatus(404);
    }

    @Test
    void letsARecipientDecideInTheChatAndTakesItBack() {
        add("Vũ Thị Mai", "MONDAY", "7");
        var mai = person("Vũ Thị Mai");
        var deciding = "/summary/recipients/" + mai.value() + "/deciding";
        assertThat(page("/summary"))
                .bodyText()
                .contains("Duyệt với tên Vũ Thị Mai", "Đây là tôi: duyệt với tên Phạm Thị Lan");
        assertThat(send(deciding, "mine", "false")).hasRedirectedUrl("/summary#nguoi-" + mai.value());
        assertThat(page("/summary"))
                .bodyText()
                .contains("Duyệt và trả lại báo cáo trong chat, ghi tên Vũ Thị Mai. Do Phạm Thị Lan mở.");
        send(deciding + "/end");
        send(deciding, "mine", "true");
        assertThat(page("/summary")).bodyText().contains("ghi tên Phạm Thị Lan.");
        send(deciding + "/end");
        assertThat(page("/summary")).bodyText().doesNotContain("ghi tên Phạm Thị Lan.");
        send("/summary/recipients/" + head("19").value() + "/deciding", "mine", "false");
        assertThat(deciders.of(agency())).noneMatch(d -> d.person().equals(head("19")));
    }

    @ParameterizedTest
    @CsvSource({
        "Lê Văn An, SUNDAY, 7, không nhắn tin vào ngày đó",
        "Lê Văn An, MONDAY, 13, ngoài giờ được nhắn",
        "Lê Văn An, MONDAY, 24, từ 0 đến 23",
        "'', MONDAY, 7, còn chỗ cần xem lại",
        "Lê Văn An, XX, 7, còn chỗ cần xem lại"
    })
    void refusesWhatWouldNeverBeSentAndSaysWhy(String name, String day, String hour, String why) {
        assertThat(add(name, day, hour)).hasStatus(422).bodyText().contains(why);
        assertThat(directory.people(agency())).noneMatch(p -> p.name().equals("Lê Văn An"));
    }

    @Test
    void knowsNobodyOfAnotherAgency() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        var stranger = "/summary/recipients/" + there.hung.value();
        assertThat(send(stranger, "day", "MONDAY", "hour", "7")).hasRedirectedUrl("/summary#nguoi-nhan");
        assertThat(recipients.of(agency())).noneMatch(r -> r.person().equals(there.hung));
        assertThat(recipients.of(there.agency)).isEmpty();
        assertThat(send(stranger + "/invitation")).hasStatus(404);
        assertThat(send("/summary/recipients/" + head("19").value() + "/chat-link"))
                .as("a head's link is made on the unit's page")
                .hasStatus(404);

        var lan =
                new SignedIn(accounts.byUsername("lan-" + there.agency.value()).orElseThrow());
        assertThat(browser.perform(get("/summary").with(user(lan))))
                .bodyText()
                .contains("0/2 nơi đã gửi")
                .doesNotContain("Phạm Văn Sơn");
    }

    private MvcTestResult add(String name, String day, String hour) {
        return send(
                "/summary/recipients", "name", name, "addressForm", "đồng chí", "phone", "", "day", day, "hour", hour);
    }

    private PersonId person(String name) {
        return Objects.requireNonNull(directory.people(agency()).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }
}
