package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.ReportingPeriod;

/** Periods in which units say beforehand what they undertake, written on the page of the dates. */
class RegistrationDraftTest extends DraftOffice {

    private String draft = "";

    @BeforeEach
    void threeItemsOfWhichOneIsTold() {
        draft = begin();
        named(draft);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "none", "");
        item(draft, 1, "2", "Đường ngõ sạch", "Ngõ sạch", "yes_no", "", "none", "");
        assertThat(send(
                        draft + "/items/2",
                        "edition",
                        edition(),
                        "number",
                        "3",
                        "wording",
                        "Cách làm hay",
                        "label",
                        "Cách làm hay",
                        "kind",
                        "text",
                        "comparator",
                        "none",
                        "reporters",
                        "thôn",
                        "example",
                        "thu gom pin cũ"))
                .hasRedirectedUrl(draft + "#chi-tieu");
    }

    @Test
    void isSwitchedOnByTickingItsItemsAndRunsWithTheCampaign() {
        assertThat(page(draft + "/dates"))
                .bodyText()
                .contains("đăng ký: không", "1 Đèn trước cổng", "2 Ngõ sạch")
                .doesNotContain("3 Cách làm hay");

        assertThat(dates(period("01", "thi-dua-2026.1", "thi-dua-2026.2"), period("02")))
                .hasRedirectedUrl(draft);

        assertThat(page(draft)).bodyText().contains("Kỳ đăng ký: 1 Đèn trước cổng, 2 Ngõ sạch");
        send(draft + "/taking", "edition", edition());
        assertThat(campaigns.periods(campaign().id()))
                .extracting(ReportingPeriod::registers)
                .containsExactly(List.of(), List.of("thi-dua-2026.1", "thi-dua-2026.2"));
    }

    @Test
    void isSwitchedOffByTakingTheTicksAwayAndLeftOutWithItsRow() {
        dates(period("01", "thi-dua-2026.1"), period("02", "thi-dua-2026.2"));
        var emptied = Map.<String, List<String>>of("registers", List.of("thi-dua-2026.2"));

        assertThat(dates(period("01"), emptied)).hasRedirectedUrl(draft);

        assertThat(written()).singleElement().satisfies(row -> assertThat(row).doesNotContainKey("registers"));
    }

    @Test
    void whatIsTickedWithoutDaysIsToldAndStaysTicked() {
        assertThat(dates(Map.of("registers", List.of("thi-dua-2026.2"))))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-periods-0-label", "đăng ký: 1 chỉ tiêu", "value=\"thi-dua-2026.2\" checked");
    }

    @Test
    void anItemThatIsGoneIsToldThereAndGoesWithItsTick() {
        dates(period("01", "thi-dua-2026.1", "thi-dua-2026.2"));
        send(draft + "/items/1/removal", "edition", edition());

        assertThat(page(draft)).bodyText().contains("không có chỉ tiêu", "/dates\"");
        assertThat(page(draft + "/dates"))
                .bodyText()
                .contains("e-f-periods-0-registers", "value=\"thi-dua-2026.2\" checked");
        assertThat(dates(period("01", "thi-dua-2026.1", "thi-dua-2026.2"))).hasStatus(422);
        assertThat(dates(period("01", "thi-dua-2026.1"))).hasRedirectedUrl(draft);
        assertThat(page(draft)).bodyText().contains("Mở đợt này");
    }

    @Test
    void daysThatAreAskedOnceMoreAreToldWhereTheyStand() {
        assertThat(dates(period("01", "thi-dua-2026.1"), period("01")))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-periods-1-to", "cũng có đúng những ngày này");

        var quarter = new HashMap<>(period("03", "thi-dua-2026.1"));
        quarter.put("from", List.of("2026-01-01"));
        quarter.put("to", List.of("2026-03-31"));
        quarter.put("send_by", List.of("2026-04-10T17:00"));
        quarter.put("lock", List.of("2026-04-11T17:00"));
        rhythm(draft);
        assertThat(dates(quarter))
                .as("without a rhythm in the form there is none")
                .hasRedirectedUrl(draft);
        assertThat(sendDates(
                        List.of(
                                "repeats.every",
                                "calendar_quarter",
                                "repeats.from",
                                "2026-01-01",
                                "repeats.until",
                                "2026-12-31"),
                        quarter))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-periods-0-to", "kỳ đăng ký cần ngày của mình");
    }

    @Test
    void ofACampaignThatRunsIsShownBeforeItIsAddedAndWhatStandsStays() {
        dates(period("01", "thi-dua-2026.1"));
        send(draft + "/taking", "edition", edition());
        draft = edit(campaign());

        assertThat(page(draft + "/dates")).bodyText().contains("· kỳ đăng ký").doesNotContain("periods.0.registers");
        assertThat(sendDates(List.of(), Map.of(), period("01", "thi-dua-2026.2")))
                .as("the days of what stands are not asked once more")
                .hasStatus(422)
                .bodyText()
                .contains("cũng có đúng những ngày này");
        assertThat(sendDates(List.of(), Map.of(), period("02", "thi-dua-2026.2")))
                .hasRedirectedUrl(draft);

        assertThat(page(draft)).bodyText().contains("Thêm kỳ:", "tháng 02 (đăng ký: 2 Ngõ sạch)");
        send(draft + "/taking", "edition", edition());
        assertThat(campaigns.periods(campaign().id()))
                .extracting(ReportingPeriod::registers)
                .containsExactly(List.of("thi-dua-2026.2"), List.of("thi-dua-2026.1"));
    }

    @Test
    void anItemOfOneThatStandsMayBecomeContext() {
        dates(period("01", "thi-dua-2026.1"));
        send(draft + "/taking", "edition", edition());
        draft = edit(campaign());

        assertThat(send(
                        draft + "/items/0",
                        "edition",
                        edition(),
                        "code",
                        code(0),
                        "number",
                        "1",
                        "wording",
                        "Số hộ lắp đèn trước cổng",
                        "label",
                        "Đèn trước cổng",
                        "kind",
                        "number",
                        "unit",
                        "hộ",
                        "comparator",
                        "none",
                        "reporters",
                        "cơ quan"))
                .hasRedirectedUrl(draft + "#chi-tieu");

        assertThat(page(draft)).bodyText().contains("Sửa đợt đang chạy").doesNotContain("nên không đăng ký");
    }

    private static Map<String, List<String>> period(String month, String... registers) {
        return Map.of(
                "label", List.of("tháng " + month),
                "from", List.of("2026-" + month + "-01"),
                "to", List.of("2026-" + month + "-20"),
                "send_by", List.of("2026-" + month + "-25T17:00"),
                "lock", List.of("2026-" + month + "-26T17:00"),
                "registers", List.of(registers));
    }

    @SafeVarargs
    private MvcTestResult dates(Map<String, List<String>>... rows) {
        return sendDates(List.of(), rows);
    }

    /** A row without anything is one that stands: the form has none for it. */
    @SafeVarargs
    private MvcTestResult sendDates(List<String> others, Map<String, List<String>>... rows) {
        var typed = new ArrayList<Object>(others);
        typed.addAll(List.of("edition", edition()));
        for (var row = 0; row < rows.length; row++) {
            var at = "periods." + row + ".";
            rows[row].forEach((key, values) -> values.forEach(value -> typed.addAll(List.of(at + key, value))));
        }
        return send(draft + "/dates", typed.toArray());
    }

    private List<Map<String, String>> written() {
        return drafts.of(here).get(0).sheet().rows(Part.PERIODS);
    }
}
