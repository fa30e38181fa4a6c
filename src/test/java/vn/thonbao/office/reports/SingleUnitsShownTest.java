package vn.thonbao.office.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.SmallCommune;

/** Items that are given to single units, where the office looks for who is silent. */
@SuppressWarnings("NullAway.Init")
class SingleUnitsShownTest extends DemoOffice {

    @Autowired
    PlanVersions plans;

    SmallCommune at;
    Campaign campaign;

    @BeforeEach
    void aCommuneOfTwo() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        campaign = campaigns.campaigns(at.agency).get(0);
    }

    @Test
    void whoIsLeftOutOfEveryItemIsNotSilent() {
        give("Tổ dân phố 01");

        text("/").contains("<strong>0</strong>/<span>1</span>", "Tổ dân phố 01").doesNotContain("Tổ dân phố 02");
        text("/reports").contains("Tổ dân phố 01").doesNotContain("Tổ dân phố 02");
    }

    @Test
    void whoHasReportedBeforeStaysOnTheList() {
        var first = at.owed.get(0);
        var figure = SmallCommune.amount("85");
        submissions.enter(at.period, at.second, first, figure, "", OptionalLong.empty(), at.officer, clock.instant());
        submissions.submit(at.period, at.second, at.officer, clock.instant());
        give("Tổ dân phố 01");

        text("/").contains("<strong>0</strong>/<span>1</span>");
        text("/reports").contains("Tổ dân phố 02", ">0/0<");
    }

    @Test
    void whatWasToldOfAnItemThatOthersHaveByNowIsNoneOfThoseOwed() {
        at.sendAll(at.first, "85", clock.instant());
        var plan = SmallPlan.plan();
        var items = new ArrayList<>(plan.indicators());
        items.set(0, SmallPlan.givenTo(items.get(0), List.of("Tổ dân phố 02")));
        plans.take(campaign, SmallPlan.with(plan, items), "Lan", clock.instant());

        text("/reports?status=sent").contains(">2/2<").doesNotContain(">3/2<");
    }

    private void give(String... units) {
        plans.take(campaign, SmallPlan.givenTo(SmallPlan.plan(), units), "Lan", clock.instant());
    }

    private AbstractStringAssert<?> text(String address) {
        var period = campaigns.periods(campaign.id()).get(0).id().value();
        return assertThat(page(address + (address.contains("?") ? "&" : "?") + "period=" + period))
                .hasStatusOk()
                .bodyText();
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan-" + at.agency.value()).orElseThrow());
    }
}
