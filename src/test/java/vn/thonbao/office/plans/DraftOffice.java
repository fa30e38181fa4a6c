package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** A commune without a campaign, and the forms by which its officer writes one. */
abstract class DraftOffice extends DemoOffice {

    @Autowired
    PlanDrafts drafts;

    AgencyId here = new AgencyId(0);

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

    Campaign campaign() {
        return campaigns.campaigns(here).get(0);
    }

    String begin() {
        return address(send("/campaigns/plans")).replace("/head", "");
    }

    String edit(Campaign campaign) {
        return address(send("/campaigns/" + campaign.id().value() + "/plan"));
    }

    static String address(MvcTestResult sent) {
        var address = sent.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/campaigns/plans/");
        return String.valueOf(address);
    }

    int edition() {
        return drafts.of(here).get(0).edition();
    }

    void named(String draft) {
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

    void rhythm(String draft) {
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

    String code(int row) {
        var items = drafts.of(here).get(0).sheet().rows(Part.INDICATORS);
        return row < items.size() ? items.get(row).getOrDefault("code", "") : "";
    }

    void item(String draft, int row, String... values) {
        assertThat(sendItem(draft, row, values)).hasRedirectedUrl(draft + "#chi-tieu");
    }

    /** @param values number, wording, label, kind, unit, comparator, target */
    MvcTestResult sendItem(String draft, int row, String... values) {
        return send(
                draft + "/items/" + row,
                "edition",
                edition(),
                "code",
                code(row),
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
