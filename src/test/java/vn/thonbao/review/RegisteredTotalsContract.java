package vn.thonbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitChanges.NewUnit;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmitOutcome;
import vn.thonbao.submission.Total;

/** What units undertook in January, beside what they reached in December. */
@SuppressWarnings("NullAway.Init")
abstract class RegisteredTotalsContract {

    private static final Instant JANUARY = Instant.parse("2025-01-25T01:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2025-12-12T01:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    PreviousFigures previous;

    @Autowired
    PeriodTotals totals;

    @Autowired
    RegisteredTotals registered;

    @Autowired
    UnitChanges changes;

    SmallCommune at;
    ReportingPeriod registration;
    ReportingPeriod results;
    Indicator sum;
    Indicator yes;

    @BeforeEach
    void aCommuneThatRegisters() {
        at = new SmallCommune(directory, accounts, campaigns, desk);
        var campaign = campaigns.open(at.agency, SmallPlan.registering());
        var periods = campaigns.periods(campaign);
        registration = periods.stream()
                .filter(ReportingPeriod::registration)
                .findFirst()
                .orElseThrow();
        results = periods.stream().filter(p -> !p.registration()).findFirst().orElseThrow();
        sum = campaigns.indicators(campaign).get(0);
        yes = campaigns.indicators(campaign).get(2);
    }

    @Test
    void aRegistrationAsksItsItemsAloneAndTheResultsAskAll() {
        assertThat(registration.registers()).containsExactly("n.1", "n.3");
        assertThat(campaigns.owedBy(registration, at.first))
                .extracting(Indicator::code)
                .containsExactly("n.1", "n.3");
        assertThat(campaigns.owedBy(results, at.first))
                .extracting(Indicator::code)
                .containsExactly("n.1", "n.2", "n.3");
        assertThat(campaigns.registration(results.id())).contains(registration);
        assertThat(campaigns.registration(registration.id())).isEmpty();
        assertThat(campaigns.registration(at.period)).isEmpty();
    }

    @Test
    void whatIsRegisteredMeetsNoTargetAndIsNoPreviousFigure() {
        register(at.first, "120");
        register(at.second, "80");

        var undertaken = summed(registration).total(sum);

        assertThat(undertaken.value()).contains(new BigDecimal("200"));
        assertThat(undertaken.verdict()).isEqualTo(Total.Verdict.NO_TARGET);
        assertThat(previous.of(results.id(), at.first)).isEqualTo(Before.NOTHING);
    }

    @Test
    void isKnownOnceItWasSentAndNotWhileItIsSentBack() {
        enter(registration, at.first, sum, SmallCommune.amount("120"), JANUARY);
        assertThat(undertaken(at.first)).isEmpty();

        var report = send(registration, at.first, JANUARY);
        assertThat(undertaken(at.first)).isEqualTo(Map.of(sum.id(), SmallCommune.amount("120")));

        reviews.returnToReporter(report.id(), 1, Map.of(sum.id(), "xem lại"), at.officer, JANUARY);
        assertThat(undertaken(at.first)).isEmpty();
    }

    @Test
    void addsUpOnlyUnitsOfWhichBothAreKnown() {
        register(at.first, "120");
        register(at.second, "80");
        reach(at.first, SmallCommune.amount("97"));

        var pair = pair();

        assertThat(pair.units()).isEqualTo(1);
        assertThat(pair.registered().value()).contains(new BigDecimal("120"));
        assertThat(pair.reached().value()).contains(new BigDecimal("97"));
        assertThat(pairs()).as("nobody said anything of the yes").doesNotContainKey(yes.id());
    }

    @Test
    void noDataYetIsNeverAPairAndNothingToReportIs() {
        register(at.first, "120");
        register(at.second, "80");
        reach(at.first, new FigureAnswer.NoData());
        assertThat(pairs()).isEmpty();

        reach(at.second, new FigureAnswer.NothingToReport());
        var pair = pair();
        assertThat(pair.registered().value()).contains(new BigDecimal("80"));
        assertThat(pair.reached().value()).contains(new BigDecimal("0"));
    }

    @Test
    void aResultThatWasSentBackIsInNoPair() {
        register(at.first, "120");
        var report = reach(at.first, SmallCommune.amount("97"));

        reviews.returnToReporter(report.id(), 1, Map.of(sum.id(), "xem lại"), at.officer, DECEMBER);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void aMergedUnitHasUndertakenTheSumOfItsPredecessorsWhenAllHave() {
        register(at.first, "120");
        var july = LocalDate.of(2025, 7, 1);
        var ids = changes.redraw(
                List.of(at.first, at.second), List.of(new NewUnit("Tổ mới", "20", Set.of())), july, "Lan", DECEMBER);
        var merged = directory.unit(ids.get(0));

        assertThat(previous.registered(results.id(), merged).notEnough()).containsExactly(sum.id());

        register(at.second, "80");
        assertThat(undertaken(merged)).isEqualTo(Map.of(sum.id(), SmallCommune.amount("200")));
    }

    private Map<IndicatorId, FigureAnswer> undertaken(ReportingUnit unit) {
        return previous.registered(results.id(), unit).figures();
    }

    private RegisteredTotals.Pair pair() {
        return Objects.requireNonNull(pairs().get(sum.id()));
    }

    private Map<IndicatorId, RegisteredTotals.Pair> pairs() {
        var units = directory.units(at.agency, results.to());
        return registered.of(results, units, summed(results), Map.of());
    }

    private PeriodTotals.Summed summed(ReportingPeriod period) {
        return totals.of(period, directory.units(at.agency, period.to()), Map.of());
    }

    private void register(ReportingUnit unit, String amount) {
        enter(registration, unit, sum, SmallCommune.amount(amount), JANUARY);
        send(registration, unit, JANUARY);
    }

    private SubmitOutcome.Received reach(ReportingUnit unit, FigureAnswer answer) {
        enter(results, unit, sum, answer, DECEMBER);
        return send(results, unit, DECEMBER);
    }

    private SubmitOutcome.Received send(ReportingPeriod period, ReportingUnit unit, Instant now) {
        return (SubmitOutcome.Received) desk.submit(period.id(), unit, at.officer, now);
    }

    private void enter(
            ReportingPeriod period, ReportingUnit unit, Indicator indicator, FigureAnswer answer, Instant now) {
        desk.enter(period.id(), unit, indicator.id(), answer, "lời bác", OptionalLong.empty(), at.officer, now);
    }

    @OnSqlite
    static class SqliteTest extends RegisteredTotalsContract {}

    @OnPostgres
    static class PostgresTest extends RegisteredTotalsContract {}
}
