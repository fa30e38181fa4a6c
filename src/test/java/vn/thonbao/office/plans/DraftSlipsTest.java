package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** What slips in while a campaign is written by hand, and must not become a wrong number or a page that fails. */
class DraftSlipsTest extends DemoOffice {

    private static final String PLAN = """
            campaign: rac-2026
            title: "Kế hoạch phân loại rác"
            short_title: "Phân loại rác"
            flow: report
            issuer: { kind: xã, name: "Bản Mẫu", office: "Phòng" }
            units: { kind: thôn }
            wholes: { "Tổng số hộ": "Tổng số hộ" }
            periods:
              - { label: "năm 2026", from: 2026-01-01, to: 2026-11-30, send_by: "2026-12-10 17:00", lock: "2026-12-11 17:00" }
            milestones:
              - { who: xã, words: "trước ngày 15 tháng 12", last_day: 2026-12-14 }
            indicators:
              - { code: r.1, number: "1", wording: "Tỷ lệ hộ phân loại rác", label: "Phân loại rác", kind: number, unit: hộ,
                  decimals: 0, min: 0, comparator: at_least, target: 95, target_words: "từ 95 hộ trở lên", judged: at_least,
                  role: target, horizon: "năm 2026", totalling: sum, reporters: [thôn], example: "85" }
            """;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    Delays delays;

    private AgencyId here = new AgencyId(0);

    @BeforeEach
    void aCommuneWithoutACampaign() {
        here = directory.addAgency("xã", "Bản Mẫu", "Phòng", "chị Lan", "");
        directory.addUnit(here, "thôn", "Thôn Đông", "01", LocalDate.of(2024, 1, 1));
        accounts.add(here, "slips-" + here.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("slips-" + here.value()).orElseThrow());
    }

    @Test
    void aSignThatNobodySeesIsLeftOut() {
        var draft = draft(PLAN);
        assertThat(sendItem(draft, Map.of("wording", "Tỷ\uFFFE lệ\u0096 hộ\u2028phân\u0085loại \uD800rác\0")))
                .hasRedirectedUrl(draft + "#chi-tieu");
        assertThat(item()).containsEntry("wording", "Tỷ lệ hộ phân loại rác");
        assertThat(page("/campaigns")).hasStatusOk().bodyText().contains("Phân loại rác");
        assertThat(page(draft)).hasStatusOk();
    }

    @Test
    void aFileOfAnotherCommuneIsTakenAsADraftWhateverItsKeysAreCalled() {
        var odd = PLAN.replace("role:", "\"a: b #\": \"có \\u0096 dấu lạ\\uFFFE\", 'c\"d': [\"x\\0\", y], role:");
        assertThat(send("/campaigns/plans/file", "text", odd)).hasStatus3xxRedirection();
        assertThat(item()).containsEntry("a: b #", "có  dấu lạ").containsEntry("c\"d", "x\ny");
        assertThat(page("/campaigns")).hasStatusOk();
    }

    @Test
    void aDraftThatCannotBeReadHidesNoOtherAndCanBeDropped() {
        var broken = draft(PLAN);
        sql.sql("UPDATE plan_draft SET text = ? WHERE agency_id = ?")
                .params("title: \"Kế\uFFFE\"", here.value())
                .update();
        draft(PLAN);
        assertThat(page("/campaigns")).hasStatusOk().bodyText().contains("Đợt chưa đặt tên", "Phân loại rác");
        assertThat(page(broken)).hasStatusOk();
        assertThat(send(broken + "/removal")).hasRedirectedUrl("/campaigns");
        assertThat(drafts.of(here)).hasSize(1);
    }

    @Test
    void aYearTypedShortIsToldBesideItsField() {
        var draft = draft(PLAN);
        assertThat(sendRhythm(draft, "0025-01-01", "2026-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-repeats-from", "năm 25 viết chưa đúng; ở đây cần năm từ 2020 đến 2099");
        assertThat(sendRhythm(draft, "2026-01-01", "2202-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-repeats-until", "năm 2202 viết chưa đúng");
        assertThat(sendRhythm(draft, "2026-01-01", "2035-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-repeats-until", "nhiều nhất là 200 kỳ");
        assertThat(sendRhythm(draft, "2026-01-01", "2028-12-31")).hasRedirectedUrl(draft);
    }

    @Test
    void whatWasDerivedFromATargetFollowsIt() {
        var draft = draft(PLAN);
        sendItem(draft, Map.of("label", "Phân rác"));
        assertThat(item()).containsEntry("target_words", "từ 95 hộ trở lên").containsEntry("totalling", "sum");

        sendItem(draft, Map.of("target", "97"));
        assertThat(item()).containsEntry("target_words", "từ 97 hộ trở lên");
        sendItem(draft, Map.of("comparator", "at_most"));
        assertThat(item()).containsEntry("judged", "at_most").containsEntry("target_words", "không quá 97 hộ");
        sendItem(draft, Map.of("target", ""));
        assertThat(item()).containsEntry("judged", "open").doesNotContainKey("target_words");
        sendItem(draft, Map.of("target", "3"));
        assertThat(item()).containsEntry("judged", "at_most");

        sendItem(draft, Map.of("kind", "percent", "comparator", "above"));
        assertThat(item())
                .containsEntry("unit", "%")
                .containsEntry("decimals", "2")
                .containsEntry("max", "100")
                .containsEntry("example", "96,5")
                .containsEntry("totalling", "none")
                .containsEntry("target_words", "trên 3%");
        sendItem(draft, Map.of("kind", "number"));
        assertThat(item()).containsEntry("totalling", "sum").doesNotContainKeys("unit", "max");
    }

    @Test
    void whatAnOfficerChoseStaysUnlessItWouldTellAnotherTarget() {
        var draft = draft(PLAN);
        sendItem(draft, Map.of("judged", "open", "target_words", "ít nhất 95 hộ"));
        sendItem(draft, Map.of("target", "97", "target_words", "ít nhất 97 hộ"));
        assertThat(item()).containsEntry("judged", "open").containsEntry("target_words", "ít nhất 97 hộ");
        sendItem(draft, Map.of("target", "98"));
        assertThat(item()).containsEntry("judged", "open").containsEntry("target_words", "từ 98 hộ trở lên");
    }

    @Test
    void whatContradictsItselfIsTold() {
        var draft = draft(PLAN);
        assertThat(sendItem(draft, Map.of("judged", "at_most")))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-judged", "cách xét ngược với cách so");
        assertThat(sendItem(draft, Map.of("kind", "percent", "totalling", "sum", "unit", "%", "label", "Rác %")))
                .as("not typed anew, so it follows")
                .hasStatus3xxRedirection();
        assertThat(sendItem(draft, Map.of("totalling", "sum")))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-totalling", "không cộng lại được");
    }

    @Test
    void aCampaignWhoseDeadlineWasMovedPastTheDatesAboveIsStillChanged() {
        var draft = draft(PLAN);
        assertThat(send(draft + "/taking", "edition", 1)).hasRedirectedUrl("/campaigns");
        var campaign = campaigns.campaigns(here).get(0);
        var period = campaigns.periods(campaign.id()).get(0).id();
        var plan = campaigns.deadline(period).orElseThrow();
        var days = Duration.ofDays(10);
        var moved = new Deadline(plan.sendBy().plus(days), plan.lock().plus(days));
        delays.moveAll(period, moved, "Lan", clock.instant(), "bão");

        var change = edit(campaign);
        sendItem(change, Map.of("label", "Phân rác"));
        assertThat(page(change)).bodyText().contains("Sửa đợt đang chạy").doesNotContain("mốc này đứng trước");
        send(change + "/taking", "edition", 2);
        assertThat(campaigns.indicators(campaign.id()).get(0).label()).isEqualTo("Phân rác");
        assertThat(campaigns.deadline(period)).contains(moved);
    }

    private String draft(String text) {
        var sheet = PlanSheet.read(text).orElseThrow();
        return "/campaigns/plans/" + drafts.begin(here, Optional.empty(), sheet, "Lan", clock.instant());
    }

    private String edit(Campaign campaign) {
        return String.valueOf(send("/campaigns/" + campaign.id().value() + "/plan")
                .getResponse()
                .getRedirectedUrl());
    }

    private Map<String, String> item() {
        return drafts.of(here).get(0).sheet().rows(Part.INDICATORS).get(0);
    }

    /** As the page sends it: every field as it stands, but for what is typed. */
    private MvcTestResult sendItem(String draft, Map<String, String> typed) {
        var fields = new HashMap<String, Object>(
                Map.of("edition", drafts.of(here).get(0).edition()));
        item().forEach((key, value) -> fields.put(key, Typing.shown(key, value)));
        fields.putAll(typed);
        return send(
                draft + "/items/0",
                fields.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray());
    }

    private MvcTestResult sendRhythm(String draft, String from, String until) {
        return send(
                draft + "/dates",
                "edition",
                1,
                "repeats.every",
                "week",
                "repeats.from",
                from,
                "repeats.until",
                until,
                "milestones.0.who",
                "xã",
                "milestones.0.words",
                "trước ngày 15 tháng 12",
                "milestones.0.last_day",
                "2026-12-14");
    }
}
