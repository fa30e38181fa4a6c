package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.Roll;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitChanges.NewUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.PeriodTotals;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.LateList;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.Total;

/** The first item of {@link SmallPlan} is given to single units; the others are owed by every tổ dân phố. */
@SuppressWarnings("NullAway.Init")
abstract class SingleUnitsContract {

    private static final Instant NOW = Instant.parse("2025-12-15T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired
    Directory directory;

    @Autowired
    UnitChanges changes;

    @Autowired
    Roll roll;

    @Autowired
    CampaignDesk desk;

    @Autowired
    PlanVersions plans;

    @Autowired
    CampaignCopies copies;

    @Autowired
    SingleUnits singles;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    PeriodTotals totals;

    @Autowired
    LateList late;

    @Autowired
    Clock clock;

    private AgencyId here;
    private ReportingUnit one;
    private ReportingUnit two;
    private ReportingUnit three;
    private ReportingUnit clinic;

    @BeforeEach
    void aCommuneWithAClinic() {
        here = directory.addAgency("phường", "An Hải", "Phòng", "", "");
        one = unit("tổ dân phố", "Tổ dân phố 1", "01");
        two = unit("tổ dân phố", "Tổ dân phố 2", "02");
        three = unit("tổ dân phố", "Tổ dân phố 3", "03");
        clinic = unit("trạm y tế", "Trạm Y tế", "91");
    }

    private ReportingUnit unit(String kind, String name, String code) {
        var unit = directory.addUnit(here, kind, name, code, LONG_AGO);
        directory.appoint(
                directory.addPerson(here, "Người " + code, "bác", Optional.empty()), unit, "trưởng", LONG_AGO);
        return directory.unit(unit);
    }

    @Test
    void isOwedByThemAloneWhateverTheirKind() {
        var campaign = open(plan("Tổ dân phố 3", "Trạm Y tế"));

        assertThat(owed(campaign, three)).containsExactly("n.1", "n.2", "n.3");
        assertThat(owed(campaign, one)).containsExactly("n.2", "n.3");
        assertThat(owed(campaign, clinic)).containsExactly("n.1");
        assertThat(total(campaign, "n.1").base()).isEqualTo(2);
        assertThat(total(campaign, "n.2").base()).isEqualTo(3);
        assertThat(waitedFor()).containsExactlyInAnyOrder(one.id(), two.id(), three.id(), clinic.id());
        assertThat(plans.of(campaign, plans.asItRuns(campaign), NOW).nothing()).isTrue();
    }

    @Test
    void whoIsLeftOutOfEveryItemHasNothingToReport() {
        var campaign = open(onlyTheFirst(plan("Tổ dân phố 3")));

        assertThat(desk.reportsIn(campaign.id(), three)).isTrue();
        assertThat(desk.reportsIn(campaign.id(), one)).isFalse();
        assertThat(desk.reportsIn(campaign.id(), clinic)).isFalse();
        assertThat(waitedFor()).containsExactly(three.id());
        assertThat(late.owes(period(campaign).id(), three.id())).isTrue();
        assertThat(late.owes(period(campaign).id(), one.id()))
                .as("a reminder that waits is dropped")
                .isFalse();
    }

    @Test
    void whoeverStandsInTheirPlaceOwesItAndPeriodsOfBeforeStayAsTheyWere() {
        var campaign = open(plan("Tổ dân phố 3"));

        var merged = directory.unit(redraw(List.of(two, three), "Tổ dân phố 23").get(0));

        assertThat(owed(campaign, merged)).containsExactly("n.1", "n.2", "n.3");
        assertThat(total(campaign, "n.1").base()).isEqualTo(1);
        var before = desk.history(campaign.id()).get(0);
        assertThat(total(before, "n.1").base()).isEqualTo(1);
        assertThat(names(campaign)).containsExactly("Tổ dân phố 23");

        plans.take(campaign, plan("Tổ dân phố 1", "Tổ dân phố 23"), "Lan", NOW);
        assertThat(total(campaign, "n.1").base()).isEqualTo(2);
        assertThat(owed(campaign, directory.unit(three.id())))
                .as("the year before is still theirs")
                .contains("n.1");
    }

    @Test
    void everyPartOfASplitUnitOwesIt() {
        var campaign = open(plan("Tổ dân phố 3"));

        var parts = redraw(List.of(three), "Tổ dân phố 3A", "Tổ dân phố 3B");

        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(owed(campaign, directory.unit(part))).contains("n.1"));
        assertThat(total(campaign, "n.1").base()).isEqualTo(2);
    }

    @Test
    void aNewUnitMayBeCalledLikeOneThatItReplaces() {
        var campaign = open(plan("Tổ dân phố 3"));

        var merged = directory.unit(redraw(List.of(two, three), "Tổ dân phố 3").get(0));

        assertThat(singles.known(here, TODAY).fault("Tổ dân phố 3")).isEmpty();
        assertThat(singles.known(here, JULY.minusDays(1)).fault("Tổ dân phố 3")).isEmpty();
        plans.take(campaign, plan("Tổ dân phố 3", "Tổ dân phố 1"), "Lan", NOW);
        assertThat(owed(campaign, merged)).contains("n.1");
        assertThat(total(campaign, "n.1").base()).isEqualTo(2);
    }

    @Test
    void untilItsLastDayAUnitThatWillBeMergedMayBeAskedOrNot() {
        var campaign = open(plan("Tổ dân phố 3"));
        var nextYear = LocalDate.now(clock).plusYears(1);
        var merged = changes.redraw(
                List.of(two, three), List.of(new NewUnit("Tổ dân phố 3", "23", Set.of())), nextYear, "Lan", NOW);

        assertThat(names(campaign)).containsExactly("Tổ dân phố 3");
        plans.take(campaign, plan("Tổ dân phố 1"), "Lan", NOW);
        assertThat(owed(campaign, directory.unit(three.id()))).doesNotContain("n.1");
        assertThat(owed(campaign, directory.unit(merged.get(0)))).doesNotContain("n.1");

        plans.take(campaign, plan("Tổ dân phố 3"), "Lan", NOW);
        assertThat(owed(campaign, directory.unit(three.id()))).contains("n.1");
        assertThat(owed(campaign, directory.unit(merged.get(0)))).contains("n.1");
        plans.take(campaign, plan("Tổ dân phố 2"), "Lan", NOW);
        assertThat(names(campaign)).containsExactly("Tổ dân phố 2", "Tổ dân phố 3");
    }

    @Test
    void aUnitOfAnotherNameIsTheSameUnit() {
        var campaign = open(plan("Tổ dân phố 3"));

        roll.change(three.id(), "Tổ dân phố Đông", three.from(), Optional.empty());

        assertThat(names(campaign)).containsExactly("Tổ dân phố Đông");
        assertThat(owed(campaign, directory.unit(three.id()))).contains("n.1");
    }

    @Test
    void whatWasToldStaysWhenAnotherIsAskedAndCountsAgainWhenItIsGivenBack() {
        var campaign = open(onlyTheFirst(plan("Tổ dân phố 3")));
        tell(campaign, three, "85");
        assertThat(total(campaign, "n.1"))
                .extracting(Total::covered, Total::base)
                .containsExactly(1, 1);

        plans.take(campaign, onlyTheFirst(plan("Tổ dân phố 1")), "Lan", NOW);

        assertThat(total(campaign, "n.1"))
                .extracting(Total::covered, Total::base)
                .containsExactly(0, 1);
        assertThat(submissions
                        .find(period(campaign).id(), three.id())
                        .orElseThrow()
                        .figures())
                .hasSize(1);
        assertThat(waitedFor()).containsExactly(one.id());
        assertThat(late.owes(period(campaign).id(), one.id())).isTrue();

        plans.take(campaign, onlyTheFirst(plan("Tổ dân phố 3")), "Lan", NOW);
        assertThat(total(campaign, "n.1"))
                .extracting(Total::covered, Total::base)
                .containsExactly(1, 1);
    }

    @Test
    void aCopyForAnotherYearIsOwedByTheSameUnits() {
        var campaign = open(plan("Tổ dân phố 3"));

        var copy = copies.open(campaign, copies.proposal(campaign, 1), "Lan", NOW);

        assertThat(desk.owedBy(copy, three)).extracting(Indicator::code).contains("n.1");
        assertThat(desk.owedBy(copy, one)).extracting(Indicator::code).doesNotContain("n.1");
    }

    @Test
    void anItemThatNobodyAnsweredGoesWithItsUnits() {
        var campaign = open(plan("Tổ dân phố 3"));
        var plan = plans.asItRuns(campaign);

        plans.take(campaign, SmallPlan.with(plan, plan.indicators().subList(1, 4)), "Lan", NOW);

        assertThat(owed(campaign, three)).containsExactly("n.2", "n.3");
    }

    @Test
    void aNameThatMeansNobodyHereIsTold() {
        var merged = redraw(List.of(two, three), "Tổ dân phố 23");
        assertThat(merged).hasSize(1);
        var known = singles.known(here, TODAY);

        assertThat(known.fault("Tổ dân phố 11"))
                .contains("chưa có đơn vị \"Tổ dân phố 11\"; có phải \"Tổ dân phố 1\"?");
        assertThat(known.fault("Trạm xá")).contains("chưa có đơn vị \"Trạm xá\"");
        assertThat(known.fault("Tổ dân phố 3"))
                .contains("\"Tổ dân phố 3\" không còn từ sau ngày 30/06/2025; nay là \"Tổ dân phố 23\"");
        assertThat(known.fault("Trạm Y tế")).isEmpty();
        assertThatThrownBy(() -> desk.open(here, plan("Trạm xá"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void tell(Campaign campaign, ReportingUnit unit, String figure) {
        var head =
                new Author.Reporter(directory.postsAt(unit.id(), TODAY).get(0).person(), "Người " + unit.code());
        var item = desk.indicators(campaign.id()).get(0).id();
        submissions.enter(period(campaign).id(), unit, item, amount(figure), figure, OptionalLong.empty(), head, NOW);
        submissions.submit(period(campaign).id(), unit, head, NOW);
    }

    private static FigureAnswer amount(String figure) {
        return SmallCommune.amount(figure);
    }

    private Campaign open(CampaignPlan plan) {
        return desk.campaign(desk.open(here, plan));
    }

    private CampaignPlan plan(String... units) {
        var items = new ArrayList<>(SmallPlan.plan().indicators());
        items.set(0, SmallPlan.givenTo(items.get(0), List.of(units)));
        return SmallPlan.with(SmallPlan.plan(), items);
    }

    private static CampaignPlan onlyTheFirst(CampaignPlan plan) {
        return SmallPlan.with(plan, plan.indicators().subList(0, 1));
    }

    private List<UnitId> redraw(List<ReportingUnit> old, String... names) {
        var next = Arrays.stream(names)
                .map(name -> new NewUnit(name, name.substring(11), Set.of()))
                .toList();
        return changes.redraw(old, next, JULY, "Lan", NOW);
    }

    private List<String> owed(Campaign campaign, ReportingUnit unit) {
        return desk.owedBy(campaign.id(), unit).stream().map(Indicator::code).toList();
    }

    private List<String> names(Campaign campaign) {
        return plans.asItRuns(campaign).indicators().get(0).reporters().names();
    }

    private ReportingPeriod period(Campaign campaign) {
        return desk.periods(campaign.id()).get(0);
    }

    private Total total(Campaign campaign, String code) {
        return total(period(campaign), code);
    }

    private Total total(ReportingPeriod period, String code) {
        var summed = totals.of(period, directory.units(here, period.to()), Map.of());
        return desk.indicators(period.campaign()).stream()
                .filter(item -> item.code().equals(code))
                .map(summed::total)
                .findFirst()
                .orElseThrow();
    }

    private List<UnitId> waitedFor() {
        return late.of(List.of(here), TODAY, NOW).stream()
                .map(LateList.Late::unit)
                .toList();
    }

    @OnSqlite
    static class SqliteTest extends SingleUnitsContract {}

    @OnPostgres
    static class PostgresTest extends SingleUnitsContract {}
}
