package vn.thonbao.office.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;

/** Units, their counts, the people who report for them and their personal links. */
class PeopleTest extends DemoOffice {

    @Test
    void aNewLinkIsShownOnceAndEndsTheOldOne() {
        var first = newLink("17");
        assertThat(page(unitPage("17"))).bodyText().doesNotContain(first);
        assertThat(openChat(first)).hasStatusOk();

        var second = newLink("17");

        assertThat(openChat(second)).hasStatusOk();
        assertThat(openChat(first))
                .hasStatus(410)
                .bodyText()
                .contains("Đường dẫn này đã hết hạn", "Số liệu đã báo vẫn còn nguyên");
    }

    @Test
    void theListNamesEachCountInThePlansOrder() {
        assertThat(page("/people")).bodyText().containsSubsequence("Nhân khẩu: 675", "Số hộ: 196", "lớp 1: 9");
    }

    @Test
    void whoeverLeavesThePostKeepsTheLinkUntilThatDay() {
        var link = newLink("18");
        var head = head("18").value();
        send(unitPage("18") + "/people/" + head + "/dismissal", "from", today().plusDays(30));
        assertThat(openChat(link)).hasStatusOk();

        send(unitPage("18") + "/people/" + head + "/dismissal", "from", today());

        assertThat(openChat(link)).hasStatus(410);
        assertThat(page(unitPage("18"))).bodyText().contains("Chưa có ai.");
    }

    @Test
    void aPersonIsAddedAndASlipKeepsWhatWasTyped() {
        var people = unitPage("19") + "/people";
        var slip = send(people, "name", "Đặng Thị Sen", "addressForm", "cô", "phone", "chua ro", "role", "tổ phó");
        assertThat(slip).hasStatus(422).bodyText().contains("Đặng Thị Sen", "chua ro", "Số điện thoại gồm");

        assertThat(send(
                        people,
                        "name",
                        "Đặng Thị Sen",
                        "addressForm",
                        "cô",
                        "phone",
                        " 0900-000-219",
                        "role",
                        "tổ phó"))
                .hasRedirectedUrl(unitPage("19"));

        assertThat(page(unitPage("19"))).bodyText().contains("cô Đặng Thị Sen", "tel:0900000219");
    }

    @Test
    void aHeadIsLetPractiseAndThePageSaysSo() {
        var heads = unitPage("08") + "/people/" + head("08").value();
        assertThat(send(heads + "/practice"))
                .hasRedirectedUrl(unitPage("08") + "#nguoi-" + head("08").value());
        assertThat(page(unitPage("08"))).bodyText().contains("đang tập thử");
        assertThat(sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id DESC LIMIT 1")
                        .param("" + head("08").value())
                        .query(String.class)
                        .single())
                .startsWith("🔶 TẬP THỬ · không tính");

        var silent = send(unitPage("17") + "/people/" + head("17").value() + "/practice");
        assertThat(silent.getMvcResult().getFlashMap().get("flash")).asString().contains("flash.practice.NO_CONSENT");
        assertThat(page(unitPage("17"))).bodyText().doesNotContain("đang tập thử");
    }

    @Test
    void aSlipInAPersonsDetailsKeepsWhatWasTypedAndChangesNothing() {
        var head = unitPage("20") + "/people/" + head("20").value();
        var slip = send(
                head, "name", "Nguyễn Thị Phượng Anh", "addressForm", "cô", "phone", "sáu số", "role", "tổ trưởng");

        assertThat(slip)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Nguyễn Thị Phượng Anh",
                        "sáu số",
                        "Số điện thoại gồm 9 đến 11 chữ số",
                        "<details open=\"open\"");
        assertThat(directory.person(head("20")).name()).isEqualTo("Nguyễn Thị Phượng");

        send(head, "name", "Nguyễn Thị Phượng Anh", "addressForm", "cô", "phone", "", "role", "tổ trưởng");
        assertThat(directory.person(head("20")).name()).isEqualTo("Nguyễn Thị Phượng Anh");
    }

    @Test
    void countsThatCanBeReadAreSavedAndTheOthersStayInTheForm() {
        var slip = send(
                unitPage("21") + "/denominators",
                "on",
                today(),
                "count.households",
                "1.265",
                "count.population",
                "khoảng 900");

        assertThat(slip)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"khoảng 900\"", "đang ghi: 1.265", "Xin ghi số nguyên");
        var onFile = directory.denominators(unit("21").id(), today());
        assertThat(onFile)
                .containsEntry("households", new BigDecimal("1265"))
                .containsEntry("population", new BigDecimal("939"));
        assertThat(send(unitPage("21") + "/denominators", "on", today(), "count.population", "940"))
                .hasRedirectedUrl(unitPage("21"));
    }

    private String newLink(String unit) {
        var answer = send(unitPage(unit) + "/people/" + head(unit).value() + "/chat-link");
        return String.valueOf(answer.getMvcResult().getFlashMap().get("link"));
    }

    private MvcTestResult openChat(String link) {
        return browser.perform(get(link.substring(link.indexOf("/chat/"))));
    }

    private String unitPage(String code) {
        return "/units/" + unit(code).id().value();
    }
}
