package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.PlanSheet.Part;

/** Two officers at one draft, and pages that come back: every row stays what it is. */
class DraftTogetherTest extends DraftOffice {

    @Test
    void theSecondPressWritesIntoTheSameItemWhereverItStandsByThen() {
        var draft = begin();
        named(draft);
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "none", "");
        item(draft, 1, "2", "Số buổi tổng vệ sinh", "Tổng vệ sinh", "number", "buổi", "none", "");
        var old = edition();
        var lamps = code(0);
        assertThat(page(draft + "/items/0")).bodyText().contains("name=\"code\" value=\"" + lamps + "\"");
        send(draft + "/items/1/place", "edition", edition(), "by", "-1");

        assertThat(lampsAnew(draft, 0, old, lamps))
                .hasStatus(422)
                .bodyText()
                .contains(draft + "/items/1\"", "Bản nháp lúc này ghi: Đèn trước cổng.", "value=\"Đèn ngõ\"");
        assertThat(lampsAnew(draft, 1, edition(), lamps)).hasRedirectedUrl(draft + "#chi-tieu");
        assertThat(written("label")).containsExactly("Tổng vệ sinh", "Đèn ngõ");

        item(draft, 2, "3", "Số hộ phân loại rác", "Phân loại rác", "number", "hộ", "none", "");
        assertThat(lampsAnew(draft, 2, old, ""))
                .as("what is new stays new where somebody else has added one")
                .hasStatus(422)
                .bodyText()
                .contains(draft + "/items/3\"");

        assertThat(lampsAnew(draft, 0, old, "thi-dua-2026.99"))
                .hasStatus(422)
                .bodyText()
                .contains("vừa có người bỏ khỏi bản nháp");
    }

    @Test
    void aHeadWithAMistakeNeverTakesOverWhatAnotherOfficerSavedMeanwhile() {
        var draft = begin();
        named(draft);
        var old = edition();
        send(draft + "/head", "edition", old, "short_title", "Tên của người khác", "title", "Kế hoạch");

        assertThat(send(draft + "/head", "edition", old, "short_title", "", "title", "Kế hoạch của tôi"))
                .hasStatus(422)
                .bodyText()
                .contains("bản nháp vừa có người sửa", "Bản nháp lúc này ghi: Tên của người khác.", "Kế hoạch của tôi");
        assertThat(drafts.of(here).get(0).sheet().head("short_title")).isEqualTo("Tên của người khác");
    }

    @Test
    void addsAnItemWhereverTheLastOneStandsByThen() {
        var draft = begin();
        named(draft);
        assertThat(page(draft)).bodyText().contains(draft + "/items/new\"");
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "none", "");

        assertThat(page(draft + "/items/new")).hasRedirectedUrl(draft + "/items/1");
    }

    private MvcTestResult lampsAnew(String draft, int row, int edition, String code) {
        return send(
                draft + "/items/" + row,
                "edition",
                edition,
                "code",
                code,
                "number",
                "1",
                "wording",
                "Số hộ lắp đèn trước cổng",
                "label",
                "Đèn ngõ",
                "kind",
                "number",
                "unit",
                "hộ",
                "comparator",
                "none",
                "reporters",
                "thôn");
    }

    private List<String> written(String key) {
        return drafts.of(here).get(0).sheet().rows(Part.INDICATORS).stream()
                .map(item -> item.getOrDefault(key, ""))
                .toList();
    }

    @Test
    void whatAnotherOfficerWroteOfTheDatesStandsBesideWhatWasTyped() {
        var draft = begin();
        named(draft);
        var old = edition();
        rhythm(draft);
        periods(period("tháng 1", "01"));

        assertThat(dates(draft, old, Map.of(0, period("tháng 2", "02"))))
                .hasStatus(422)
                .bodyText()
                .contains("vừa có người sửa", "Bản nháp lúc này ghi: 2.", "Bản nháp lúc này ghi: 01/01/2026.")
                .contains("tháng 1, ", "value=\"tháng 2\"");
    }

    @Test
    void rowsOfARefusedFormAreThoseOfThePageAndTakeTheirRegistrationAlong() {
        var draft = begin();
        named(draft);
        var registers = new TreeMap<>(period("tháng 1", "01"));
        registers.put("registers", "m.1\nm.2");
        periods(registers, period("tháng 2", "02"), period("tháng 3", "03"));
        assertThat(page(draft + "/dates"))
                .bodyText()
                .contains("name=\"periods.0.registers\" value=\"m.1\" checked", "đăng ký: 2 chỉ tiêu");

        var wrong = new TreeMap<>(period("tháng 2", "02"));
        wrong.put("to", "2026-01-31");
        assertThat(dates(draft, edition(), Map.of(0, Map.of(), 1, wrong, 2, period("tháng 3", "03"))))
                .hasStatus(422);
        assertThat(dates(draft, edition(), Map.of(0, period("tháng 2", "02"), 1, period("tháng 3", "03"))))
                .hasRedirectedUrl(draft);

        assertThat(drafts.of(here).get(0).sheet().rows(Part.PERIODS))
                .containsExactly(period("tháng 2", "02"), period("tháng 3", "03"));
    }

    @Test
    void aNewPeriodIsKeptWhereverItStandsOnThePage() {
        var draft = begin();
        named(draft);
        periods(period("tháng 1", "01"));
        item(draft, 0, "1", "Số hộ lắp đèn trước cổng", "Đèn trước cổng", "number", "hộ", "none", "");
        assertThat(send(draft + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");
        draft = edit(campaign());
        var stands = drafts.of(here).get(0).sheet().rows(Part.PERIODS).get(0);
        periods(period("tháng 2", "02"), stands);

        assertThat(page(draft + "/dates")).bodyText().contains("periods.0.label", "periods.2.label");
        var wrong = new TreeMap<>(period("tháng 3", "03"));
        wrong.put("to", "2026-01-31");
        assertThat(dates(draft, edition(), Map.of(0, Map.of(), 2, wrong)))
                .hasStatus(422)
                .bodyText()
                .contains("periods.1.label", "periods.2.label");
        assertThat(dates(draft, edition(), Map.of(1, period("tháng 3", "03"), 2, Map.of())))
                .hasRedirectedUrl(draft);

        assertThat(drafts.of(here).get(0).sheet().rows(Part.PERIODS)).containsExactly(stands, period("tháng 3", "03"));
    }

    private static Map<String, String> period(String label, String month) {
        return Map.of(
                "label",
                label,
                "from",
                "2026-" + month + "-01",
                "to",
                "2026-" + month + "-20",
                "send_by",
                "2026-" + month + "-25 17:00",
                "lock",
                "2026-" + month + "-26 17:00");
    }

    @SafeVarargs
    private void periods(Map<String, String>... rows) {
        var draft = drafts.of(here).get(0);
        drafts.save(draft, draft.sheet().with(Part.PERIODS, List.of(rows)), "Lan", clock.instant());
    }

    private MvcTestResult dates(String draft, int edition, Map<Integer, Map<String, String>> rows) {
        var typed = new ArrayList<Object>(List.of("edition", edition));
        rows.forEach((row, values) -> List.of("label", "from", "to", "send_by", "lock")
                .forEach(field ->
                        typed.addAll(List.of("periods." + row + "." + field, values.getOrDefault(field, "")))));
        return send(draft + "/dates", typed.toArray());
    }
}
