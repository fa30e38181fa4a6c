package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Indicator;

/** A campaign written by hand, opened, and changed while it runs. */
class DraftPageTest extends DraftOffice {

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
        assertThat(items.get(0).reporters().kinds()).containsExactly("thôn");
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
    void anEarlierVersionDoesNotReplaceADraftThatSomebodyHasBegun() {
        var opened = opened();
        var draft = edit(opened);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước ngõ", "number", "hộ", "at_least", "1.300");
        send(draft + "/taking", "edition", edition());
        draft = edit(opened);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn sửa dở", "number", "hộ", "at_least", "1.300");
        var version =
                sql.sql("SELECT max(id) FROM plan_version").query(Long.class).single();

        assertThat(send("/campaigns/" + opened.id().value() + "/versions/" + version + "/draft"))
                .hasRedirectedUrl(draft);

        assertThat(page(draft)).bodyText().contains("Đèn sửa dở");
    }

    @Test
    void aClosedCampaignIsNotChanged() {
        var opened = opened();
        send("/campaigns/" + opened.id().value() + "/life", "next", "CLOSED", "why", "xong");
        assertThat(send("/campaigns/" + opened.id().value() + "/plan"))
                .hasRedirectedUrl("/campaigns/" + opened.id().value() + "/life");
        assertThat(drafts.of(here)).isEmpty();
    }

    @Test
    void aTaskIsWrittenByHandLikeAnyItem() {
        var draft = begin();
        named(draft);
        rhythm(draft);
        item(draft, 0, "II.1", "Tuyên truyền Luật trong tháng 11", "Tuyên truyền Luật", "task", "", "none", "");
        send(draft + "/taking", "edition", edition());

        var task = campaigns.indicators(campaign().id()).get(0);
        assertThat(task.kind()).isEqualTo(Indicator.Kind.TASK);
        assertThat(task.totalling()).isEqualTo(Indicator.Totalling.COUNT_YES);
        assertThat(task.judged()).isEqualTo(Indicator.Judgement.OPEN);
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

    private List<String> labels() {
        return campaigns.indicators(campaign().id()).stream()
                .map(Indicator::label)
                .toList();
    }
}
