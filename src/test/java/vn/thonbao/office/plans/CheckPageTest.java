package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.PlanSheet.Part;

/** Cross-checks of a campaign, written on a page. */
class CheckPageTest extends DraftOffice {

    private static final String MORE = "Số hộ có đèn đang nhiều hơn tổng số hộ.";

    private String draft = "";

    @BeforeEach
    void twoItemsOfOneMeasureAndOneOfAnother() {
        draft = begin();
        named(draft);
        rhythm(draft);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "none", "");
        item(draft, 1, "2", "Số hộ lắp đèn năng lượng mặt trời", "Đèn mặt trời", "number", "hộ", "none", "");
        item(draft, 2, "3", "Tỷ lệ hộ phân loại rác", "Phân loại rác", "percent", "", "none", "");
    }

    @Test
    void isWrittenWithTheCodesBesideItAndRunsWithTheCampaign() {
        assertThat(page(draft)).bodyText().contains("Phép so số liệu (0)", "Chưa có phép so nào, không bắt buộc");
        assertThat(page(draft + "/checks/0"))
                .bodyText()
                .contains("thi-dua-2026.1 &lt;= thi-dua-2026.2", "“1 Đèn trước cổng” ≤ “2 Đèn mặt trời”", "hộ · thôn")
                .contains("thi-dua-2026.1 &lt;= households")
                .contains("<code>households</code>", "Số hộ", "trong hồ sơ của đơn vị");

        assertThat(check(0, "", "thi-dua-2026.1+thi-dua-2026.2 ≤ households", MORE))
                .hasRedirectedUrl(draft + "#phep-so");
        assertThat(check(1, "", "thi-dua-2026.1 <= 1.000,5", "Nhiều quá.")).hasRedirectedUrl(draft + "#phep-so");

        assertThat(page(draft))
                .bodyText()
                .contains("Phép so số liệu (2)", MORE, "“1 Đèn trước cổng” + “2 Đèn mặt trời” ≤ Số hộ")
                .contains("“1 Đèn trước cổng” ≤ 1.000,5");
        assertThat(page(draft + "/checks/1")).bodyText().contains(">thi-dua-2026.1 &lt;= 1.000,5</textarea>");
        assertThat(send(draft + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");
        assertThat(campaigns.checks(campaign().id()))
                .extracting(Check::rule)
                .containsExactly("thi-dua-2026.1 + thi-dua-2026.2 <= households", "thi-dua-2026.1 <= 1000.5");
    }

    @Test
    void whatCannotBeReckonedIsToldBesideItsFieldAndStaysTyped() {
        assertThat(check(0, "", "thi-dua-2026.1 * 2 <= households", ""))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-rule", "không đọc được ở đây", ">thi-dua-2026.1 * 2 &lt;= households</textarea>")
                .contains("e-f-says", "thiếu mục “câu hỏi khi chưa khớp”");
        wrong("thi-dua-2026.9 <= households", "không có chỉ tiêu hay mẫu số");
        wrong("thi-dua-2026.1 <= househods", "không có chỉ tiêu hay mẫu số “househods”; có phải");
        wrong("thi-dua-2026.1 <= thi-dua-2026.3", "không cùng đơn vị tính");
        wrong("7.1 <= 7.2", "cần mã của ít nhất một chỉ tiêu");
        wrong("", "thiếu mục “phép so”");
        assertThat(check(0, "", "thi-dua-2026.1 <= households", "Nhờ bác xem lại"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-says", "không cần xưng hô", "Nhờ bác xem lại");
        assertThat(written()).isEmpty();
    }

    @Test
    void aCodeThatReadsAsANumberIsToldInsteadOfReckoned() {
        var written = drafts.of(here).get(0);
        var items = new ArrayList<>(written.sheet().rows(Part.INDICATORS));
        var renamed = new HashMap<>(items.get(1));
        renamed.put("code", "2026.2");
        items.set(1, renamed);
        drafts.save(written, written.sheet().with(Part.INDICATORS, items), "Lan", clock.instant());

        assertThat(page(draft + "/checks/0")).bodyText().doesNotContain("<code>2026.2</code>");
        assertThat(send(draft + "/checks/0", "edition", edition(), "rule", "thi-dua-2026.1 <= 2026.2", "says", MORE))
                .hasStatus(422)
                .bodyText()
                .contains("đọc như một con số");
    }

    private void wrong(String rule, String why) {
        assertThat(check(0, "", rule, MORE)).hasStatus(422).bodyText().contains("e-f-rule", why);
    }

    @Test
    void isChangedAndLeftOutAndAnItemThatIsGoneIsToldAtItsCheck() {
        check(0, "", "thi-dua-2026.1 <= households", MORE);
        check(1, "", "thi-dua-2026.2 <= thi-dua-2026.1", "Phần nhiều hơn cả.");
        assertThat(check(1, "thi-dua-2026.2 <= thi-dua-2026.1", "thi-dua-2026.2 < thi-dua-2026.1", "Phải ít hơn."))
                .hasRedirectedUrl(draft + "#phep-so");
        assertThat(written()).extracting(row -> row.get("says")).containsExactly(MORE, "Phải ít hơn.");

        send(draft + "/items/1/removal", "edition", edition());
        assertThat(page(draft)).bodyText().contains("còn 1 chỗ cần xem lại", "/checks/1\"");
        assertThat(page(draft + "/checks/1")).bodyText().contains("không có chỉ tiêu hay mẫu số");
        send(draft + "/checks/1/removal", "edition", edition());
        assertThat(written()).singleElement().extracting(row -> row.get("says")).isEqualTo(MORE);
        assertThat(page(draft)).bodyText().contains("Mở đợt này");
        assertThat(page(draft + "/checks/9")).hasStatus(404);
    }

    @Test
    void whatTwoOfficersWriteAtOnceBecomesNoOtherCheck() {
        check(0, "", "thi-dua-2026.1 <= households", MORE);
        check(1, "", "thi-dua-2026.2 <= thi-dua-2026.1", "Phần nhiều hơn cả.");
        var old = edition();
        send(draft + "/checks/0/removal", "edition", edition());

        assertThat(check(1, old, "thi-dua-2026.2 <= thi-dua-2026.1", "thi-dua-2026.2 < thi-dua-2026.1", "Khác."))
                .hasStatus(422)
                .bodyText()
                .contains(draft + "/checks/0\"", "Bản nháp lúc này ghi: Phần nhiều hơn cả.");
        assertThat(check(0, old, "thi-dua-2026.1 <= households", "thi-dua-2026.1 < households", MORE))
                .hasStatus(422)
                .bodyText()
                .contains(draft + "/checks/1\"", "vừa có người sửa hoặc bỏ");
        assertThat(written()).hasSize(1);
    }

    @Test
    void ofACampaignThatRunsAreShownBeforeTheyChange() {
        check(0, "", "thi-dua-2026.1 <= households", MORE);
        send(draft + "/taking", "edition", edition());
        draft = edit(campaign());
        assertThat(page(draft)).bodyText().contains("giống hệt đợt đang chạy");
        check(0, "thi-dua-2026.1 <= households", "thi-dua-2026.2 <= thi-dua-2026.1", "Phần nhiều hơn cả.");

        assertThat(page(draft))
                .bodyText()
                .contains("Thêm phép so:", "Phần nhiều hơn cả. (“2 Đèn mặt trời” ≤ “1 Đèn trước cổng”)")
                .contains("Bỏ phép so:", MORE + " (“1 Đèn trước cổng” ≤ Số hộ)");
        send(draft + "/taking", "edition", edition());
        assertThat(campaigns.checks(campaign().id())).extracting(Check::says).containsExactly("Phần nhiều hơn cả.");
    }

    private MvcTestResult check(int row, String was, String rule, String says) {
        return check(row, edition(), was, rule, says);
    }

    private MvcTestResult check(int row, int edition, String was, String rule, String says) {
        return send(draft + "/checks/" + row, "edition", edition, "was", was, "rule", rule, "says", says);
    }

    private List<Map<String, String>> written() {
        return drafts.of(here).get(0).sheet().rows(Part.CHECKS);
    }
}
