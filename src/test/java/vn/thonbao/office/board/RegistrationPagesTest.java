package vn.thonbao.office.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SmallCommune;

/** What units undertook, on the pages of the office. */
@SuppressWarnings("NullAway.Init")
class RegistrationPagesTest extends DemoOffice {

    private static final Instant JANUARY = Instant.parse("2025-01-25T01:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2025-12-12T01:00:00Z");

    SmallCommune at;
    ReportingPeriod registration;
    ReportingPeriod results;
    List<Indicator> items;

    @BeforeEach
    void twoUnitsUndertakeAndOneReports() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        var campaign = campaigns.open(at.agency, SmallPlan.registering());
        items = campaigns.indicators(campaign);
        results = campaigns.periods(campaign).get(0);
        registration = campaigns.periods(campaign).get(1);
        send(registration, at.first, JANUARY, SmallCommune.amount("120"));
        send(registration, at.second, JANUARY, SmallCommune.amount("80"));
        send(results, at.first, DECEMBER, SmallCommune.amount("97"));
    }

    @Test
    void theBoardSaysBothOfThoseUnitsThatHaveBoth() {
        text("/board?period=" + results.id().value())
                .contains("<small>đăng ký: 120</small>", "đăng ký 120 hộ, đạt 97 hộ (1 đơn vị có cả hai số)")
                .doesNotContain("đăng ký: 80", "đăng ký 200");
        text("/board/indicators?period=" + results.id().value())
                .contains("đăng ký 120 hộ, đạt 97 hộ (1 đơn vị có cả hai số)");
    }

    @Test
    void theBoardOfTheRegistrationHasItsItemsAloneAndJudgesNothing() {
        text("/board?period=" + registration.id().value())
                .contains("Nhãn n.1", "Nhãn n.3", "200 hộ")
                .doesNotContain("Nhãn n.2", "Nhãn n.4", "đăng ký: 120", "title=\"đạt mục tiêu\"");
    }

    @Test
    void theReportOfAUnitNamesWhatItUndertook() {
        var report = submissions.find(results.id(), at.first.id()).orElseThrow();
        text("/reports/" + report.id().value()).contains("<small>đã đăng ký: 120 hộ</small>");
    }

    private void send(ReportingPeriod period, ReportingUnit unit, Instant now, FigureAnswer answer) {
        submissions.enter(
                period.id(), unit, items.get(0).id(), answer, "lời bác", OptionalLong.empty(), at.officer, now);
        submissions.submit(period.id(), unit, at.officer, now);
    }

    private AbstractStringAssert<?> text(String address) {
        return assertThat(page(address)).hasStatusOk().bodyText();
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan-" + at.agency.value()).orElseThrow());
    }
}
