package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** A campaign written by hand, opened, and changed while it runs. */
class DraftPageTest extends DemoOffice {

    @Autowired
    PlanDrafts drafts;

    private AgencyId here = new AgencyId(0);

    @BeforeEach
    void aCommuneWithoutACampaign() {
        here = directory.addAgency("xã", "Bản Mẫu", "Phòng", "chị Lan", "");
        directory.addUnit(here, "thôn", "Thôn Đông", "01", LocalDate.of(2024, 1, 1));
        accounts.add(here, "plans-" + here.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("plans-" + here.value()).orElseThrow());
    }

    @Test
    void aCampaignIsWrittenByHandAndOpened() {
        var draft = begin();
        assertThat(page(draft)).bodyText().contains("Chưa ai thấy", "Còn ", "Đợt cần ít nhất một chỉ tiêu");
        named(draft);
        rhythm(draft);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "at_least", "1.250,5");
        item(draft, 1, "2", "Tỷ lệ hộ phân loại rác", "Phân loại rác", "percent", "", "above", "97,5");
        assertThat(page(draft)).bodyText().contains("từ 1.250,5 hộ trở lên", "trên 97,5%", "Mở đợt này");
        assertThat(campaigns.campaigns(here)).isEmpty();

        assertThat(send(draft + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");

        var campaign = campaign();
        assertThat(campaign.code()).isEqualTo("thi-dua-2026");
        assertThat(campaign.flow()).as("asks its items one after the other").isEqualTo("report");
        var items = campaigns.indicators(campaign.id());
        assertThat(items).extracting(Indicator::label).containsExactly("Đèn trước cổng", "Phân loại rác");
        assertThat(items.get(0).judged()).isEqualTo(Indicator.Judgement.AT_LEAST);
        assertThat(items.get(0).totalling()).isEqualTo(Indicator.Totalling.SUM);
        assertThat(items.get(0).reporters()).containsExactly("thôn");
        assertThat(items.get(0).aliases()).containsExactly("đèn ngõ", "đèn cổng");
        assertThat(items.get(1).unit()).isEqualTo("%");
        assertThat(items.get(1).max()).hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("100"));
        assertThat(drafts.of(here)).isEmpty();
    }

    @Test
    void everyMistakeStandsBesideItsFieldAndNothingTypedIsLost() {
        var draft = begin();
        named(draft);
        assertThat(send(
                        draft + "/head",
                        "edition",
                        edition(),
                        "short_title",
                        "",
                        "title",
                        "Kế hoạch",
                        "campaign",
                        "A B"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-short_title", "thiếu mục “tên ngắn”", "Mã gồm chữ thường", "value=\"A B\"");

        var wrong = sendItem(
                draft,
                0,
                "1",
                "Hộ có đèn",
                "Một cái tên gọn dài quá hai mươi lăm chữ",
                "number",
                "hộ",
                "range",
                "97.5");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("e-f-label", "“tên gọn” dài", "e-f-target", "Dùng dấu phẩy cho phần lẻ", "value=\"97.5\"")
                .contains("Một cái tên gọn dài quá hai mươi lăm chữ");
        assertThat(drafts.of(here).get(0).sheet().head("short_title")).isEqualTo("Thi đua 2026");

        assertThat(send(
                        draft + "/dates",
                        "edition",
                        edition(),
                        "periods.0.label",
                        "năm 2026",
                        "periods.0.from",
                        "2026-12-31",
                        "periods.0.to",
                        "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "e-f-periods-0-to", "ngày cuối kỳ đứng trước", "e-f-periods-0-send_by", "thiếu mục “hạn gửi”");
    }

    @Test
    void whatTwoOfficersWriteAtOnceIsNotLost() {
        var draft = begin();
        var old = edition();
        named(draft);
        assertThat(send(draft + "/head", "edition", old, "short_title", "Khác", "title", "Khác", "units.kind", "thôn"))
                .hasStatus(422)
                .bodyText()
                .contains("bản nháp vừa có người sửa", "value=\"Khác\"");
        assertThat(drafts.of(here).get(0).sheet().head("short_title")).isEqualTo("Thi đua 2026");
    }

    @Test
    void aRunningCampaignIsChangedAfterItsDifferenceWasShownAndCanBeTakenBack() {
        var opened = opened();
        var draft = edit(opened);
        assertThat(page(draft)).bodyText().contains("giống hệt đợt đang chạy");
        assertThat(page(draft + "/items/0")).bodyText().contains("Đợt đang chạy: chỗ này không đổi được");

        sendItem(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước ngõ", "percent", "hộ", "at_least", "1.300");
        item(draft, 2, "3", "Số buổi tổng vệ sinh", "Tổng vệ sinh", "number", "buổi", "none", "");
        send(draft + "/items/2/place", "edition", edition(), "by", "-1");
        send(draft + "/items/2/removal", "edition", edition());
        assertThat(page(draft))
                .bodyText()
                .contains("Thêm 1 chỉ tiêu:", "3 Tổng vệ sinh", "Bỏ 1 chỉ tiêu chưa ai trả lời:", "2 Phân loại rác")
                .contains("Đèn trước cổng", "Đèn trước ngõ", "1.250", "1.300", "Sửa đợt đang chạy")
                .doesNotContain("loại số liệu</small>");
        send(draft + "/taking", "edition", edition());
        assertThat(labels()).containsExactly("Đèn trước ngõ", "Tổng vệ sinh");

        var versions = "/campaigns/" + opened.id().value() + "/versions";
        assertThat(page(versions)).bodyText().contains("Nguyễn Thị Lan sửa", "Lấy lại bản này");
        var version =
                sql.sql("SELECT max(id) FROM plan_version").query(Long.class).single();
        var again = address(send(versions + "/" + version + "/draft"));
        assertThat(page(again)).bodyText().contains("Thêm 1 chỉ tiêu:", "2 Phân loại rác", "3 Tổng vệ sinh");
        send(again + "/taking", "edition", edition());
        assertThat(labels()).containsExactly("Đèn trước cổng", "Phân loại rác");
    }

    @Test
    void aClosedCampaignIsNotChanged() {
        var opened = opened();
        send("/campaigns/" + opened.id().value() + "/life", "next", "CLOSED", "why", "xong");
        assertThat(send("/campaigns/" + opened.id().value() + "/plan"))
                .hasRedirectedUrl("/campaigns/" + opened.id().value() + "/life");
        assertThat(drafts.of(here)).isEmpty();
    }

    private Campaign opened() {
        var draft = begin();
        named(draft);
        rhythm(draft);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "at_least", "1.250");
        item(draft, 1, "2", "Tỷ lệ hộ phân loại rác", "Phân loại rác", "percent", "", "above", "97,5");
        send(draft + "/taking", "edition", edition());
        return campaign();
    }

    private Campaign campaign() {
        return campaigns.campaigns(here).get(0);
    }

    private List<String> labels() {
        return campaigns.indicators(campaign().id()).stream()
                .map(Indicator::label)
                .toList();
    }

    private String begin() {
        return address(send("/campaigns/plans")).replace("/head", "");
    }

    private String edit(Campaign campaign) {
        return address(send("/campaigns/" + campaign.id().value() + "/plan"));
    }

    private static String address(MvcTestResult sent) {
        var address = sent.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/campaigns/plans/");
        return String.valueOf(address);
    }

    private int edition() {
        return drafts.of(here).get(0).edition();
    }

    private void named(String draft) {
        assertThat(send(
                        draft + "/head",
                        "edition",
                        edition(),
                        "short_title",
                        "Thi đua 2026",
                        "title",
                        "Kế hoạch thi đua năm 2026",
                        "plan_date",
                        "2026-01-05",
                        "units.kind",
                        "thôn"))
                .hasRedirectedUrl(draft);
    }

    private void rhythm(String draft) {
        assertThat(send(
                        draft + "/dates",
                        "edition",
                        edition(),
                        "repeats.every",
                        "calendar_quarter",
                        "repeats.from",
                        "2026-01-01",
                        "repeats.until",
                        "2026-12-31",
                        "repeats.send_after",
                        "2",
                        "repeats.at",
                        "17:00",
                        "repeats.grace",
                        "1"))
                .hasRedirectedUrl(draft);
    }

    private void item(String draft, int row, String... values) {
        assertThat(sendItem(draft, row, values)).hasRedirectedUrl(draft + "#chi-tieu");
    }

    /** @param values number, wording, label, kind, unit, comparator, target */
    private MvcTestResult sendItem(String draft, int row, String... values) {
        return send(
                draft + "/items/" + row,
                "edition",
                edition(),
                "number",
                values[0],
                "wording",
                values[1],
                "label",
                values[2],
                "kind",
                values[3],
                "unit",
                values[4],
                "comparator",
                values[5],
                "target",
                values[6],
                "reporters",
                "thôn",
                "aliases",
                values[0].equals("1") ? "đèn ngõ\r\n đèn cổng " : "");
    }
}
