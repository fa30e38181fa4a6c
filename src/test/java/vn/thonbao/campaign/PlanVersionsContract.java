package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** A campaign that runs takes another version of its plan, and can be given to another commune as a file. */
abstract class PlanVersionsContract {

    private static final Instant NOW = Instant.parse("2025-12-15T01:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    CampaignDesk desk;

    @Autowired
    Delays delays;

    @Autowired
    CampaignLives lives;

    @Autowired
    PlanVersions plans;

    @Autowired
    PeriodOpening opening;

    @Test
    void everyShippedPlanSurvivesTheWayThroughAFileIntoAnotherCommune() {
        for (var printed : CampaignFiles.read(Path.of("conversation-flows")).plans()) {
            var here = desk.campaign(desk.open(agency(), printed));
            var file = PlanSheet.of(plans.asItRuns(here)).written().text();
            var read = CampaignFiles.read(printed.code(), file);
            assertThat(read.mistakes()).as(printed.code()).isEmpty();
            var there = desk.campaign(desk.open(agency(), read.plans().get(0)));

            assertThat(plans.asItRuns(there))
                    .usingRecursiveComparison()
                    .ignoringFields("issuer", "indicators.id", "indicators.campaign")
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(plans.asItRuns(here));
            assertThat(desk.indicators(there.id()))
                    .usingRecursiveComparison()
                    .ignoringFields("id", "campaign")
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(printed.indicators());
            assertThat(there.flow()).isEqualTo(printed.flow());
            assertThat(PlanSheet.read(file)).contains(PlanSheet.of(plans.asItRuns(here)));
        }
    }

    @Test
    void theFileIsOfWhatRunsNow() {
        var at = commune();
        var campaign = campaign(at);
        var moved = new Deadline(NOW.plusSeconds(3_600 * 72), NOW.plusSeconds(3_600 * 96));
        delays.moveAll(at.period, moved, "Lan", NOW, "bão");
        lives.become(campaign.id(), CampaignLife.CLOSED, "Lan", NOW, "xong");

        var sheet = PlanSheet.of(plans.asItRuns(desk.campaign(campaign.id())));

        assertThat(sheet.rows(Part.PERIODS))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .contains(Map.entry("send_by", "2025-12-18 08:00"), Map.entry("lock", "2025-12-19 08:00")));
    }

    @Test
    void anItemThatNobodyAnsweredMayGo() {
        var at = commune();
        at.enter(0, SmallCommune.amount("85"), NOW);
        var plan = plans.asItRuns(campaign(at));
        var without = with(plan, plan.indicators().subList(2, 4), plan.rhythm());

        var difference = plans.of(campaign(at), without, NOW);

        assertThat(difference.refused()).extracting(PlanDifference.Change::old).containsExactly("n.1");
        assertThat(difference.removed()).extracting(Indicator::code).containsExactly("n.2");
        assertThatThrownBy(() -> plans.take(campaign(at), without, "Lan", NOW))
                .isInstanceOf(IllegalArgumentException.class);

        var items = new ArrayList<>(plan.indicators());
        items.remove(1);
        Collections.swap(items, 0, 2);
        plans.take(campaign(at), with(plan, items, plan.rhythm()), "Lan", NOW);
        assertThat(desk.indicators(campaign(at).id()))
                .extracting(Indicator::code)
                .containsExactly("n.4", "n.3", "n.1");
    }

    @Test
    void aVersionThatIsTakenDoesNotOpenWhatWasClosedMeanwhile() {
        var at = commune();
        var read = campaign(at);
        var plan = plans.asItRuns(read);
        lives.become(read.id(), CampaignLife.CLOSED, "Mai", NOW, "xong");

        assertThatThrownBy(() -> plans.take(read, plan, "Lan", NOW)).isInstanceOf(IllegalArgumentException.class);

        assertThat(campaign(at).life()).isEqualTo(CampaignLife.CLOSED);
        assertThat(campaign(at).closedAt()).contains(NOW);
    }

    @Test
    void keepsTheVersionBeforeSoThatItCanBeTakenAgain() {
        var at = commune();
        var plan = plans.asItRuns(campaign(at));
        var items = new ArrayList<>(plan.indicators());
        items.add(SmallPlan.indicator("n.5", Kind.NUMBER, "7", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố"));
        plans.take(campaign(at), with(plan, items, plan.rhythm()), "Lan", NOW);

        var before = plans.versions(campaign(at).id()).get(0);
        assertThat(before.by()).isEqualTo("Lan");
        assertThat(before.at()).isEqualTo(NOW);
        var again = PlanSheet.read(before.text()).orElseThrow();
        assertThat(again).isEqualTo(PlanSheet.of(plan));

        var difference = plans.of(campaign(at), with(plan, plan.indicators(), plan.rhythm()), NOW);
        assertThat(difference.removed()).extracting(Indicator::code).containsExactly("n.5");
    }

    @Test
    void anotherRhythmGoesOnAfterWhatWasOpenedAndNeverAsksForTheSameDaysTwice() {
        var rhythm = rhythm(Cycle.CALENDAR_MONTH, LocalDate.of(2025, 9, 1));
        var plan = with(SmallPlan.plan(), SmallPlan.plan().indicators(), Optional.of(rhythm));
        var campaign = desk.campaign(desk.open(agency(), plan));
        opening.openDue(NOW);
        assertThat(labels(campaign)).contains("tháng 9 năm 2025", "tháng 12 năm 2025");

        var quarters =
                with(plan, plan.indicators(), Optional.of(rhythm(Cycle.CALENDAR_QUARTER, LocalDate.of(2025, 9, 1))));
        var refused = plans.of(campaign, quarters, NOW);
        assertThat(refused.overlapping()).extracting(CampaignPlan.Period::label).contains("quý IV năm 2025");
        assertThat(refused.takeable()).isFalse();

        var after =
                with(plan, plan.indicators(), Optional.of(rhythm(Cycle.CALENDAR_QUARTER, LocalDate.of(2026, 1, 1))));
        var taken = plans.of(campaign, after, NOW);
        assertThat(taken.overlapping()).isEmpty();
        assertThat(taken.changed())
                .extracting(PlanDifference.Change::field)
                .containsExactly("repeats.every", "repeats.from");
        var before = labels(campaign);
        plans.take(campaign, after, "Lan", NOW);
        opening.openDue(Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(labels(campaign))
                .containsAll(before)
                .contains("quý I năm 2026")
                .hasSize(before.size() + 1);
        assertThat(plans.asItRuns(campaign).rhythm()).isEqualTo(after.rhythm());
    }

    @Test
    void whatARhythmAskedForThatWasTakenAwayIsNotAskedOnceMoreByAnother() {
        var months = rhythm(Cycle.CALENDAR_MONTH, LocalDate.of(2025, 9, 1));
        var plan = with(SmallPlan.plan(), SmallPlan.plan().indicators(), Optional.of(months));
        var campaign = desk.campaign(desk.open(agency(), plan));
        opening.openDue(NOW);
        plans.take(campaign, with(plan, plan.indicators(), Optional.empty()), "Lan", NOW);

        var again =
                with(plan, plan.indicators(), Optional.of(rhythm(Cycle.CALENDAR_QUARTER, LocalDate.of(2025, 9, 1))));
        assertThat(plans.of(campaign, again, NOW).overlapping())
                .extracting(CampaignPlan.Period::label)
                .containsExactly("quý IV năm 2025");
        assertThat(plans.of(campaign, again, NOW).takeable()).isFalse();
        var after =
                with(plan, plan.indicators(), Optional.of(rhythm(Cycle.CALENDAR_QUARTER, LocalDate.of(2026, 1, 1))));
        assertThat(plans.of(campaign, after, NOW).takeable()).isTrue();
    }

    @Test
    void aYearThatThePlanAsksForBesideItsMonthsDoesNotHoldUpAnotherHour() {
        var months = rhythm(Cycle.CALENDAR_MONTH, LocalDate.of(2025, 1, 1));
        var plan = with(SmallPlan.plan(), SmallPlan.plan().indicators(), Optional.of(months));
        var campaign = desk.campaign(desk.open(agency(), plan));
        var november = Instant.parse("2025-11-15T01:00:00Z");
        opening.openDue(november);

        var later =
                new Rhythm(months.cycle(), months.first(), months.last(), false, months.closes(), 5, months.at(), 1);
        assertThat(plans.of(campaign, with(plan, plan.indicators(), Optional.of(later)), november)
                        .takeable())
                .isTrue();
        plans.take(campaign, with(plan, plan.indicators(), Optional.empty()), "Lan", november);
    }

    @Test
    void anAnsweredItemThatNobodyWantsAnyMoreBecomesContextAndMayComeBack() {
        var at = commune();
        at.enter(0, SmallCommune.amount("85"), NOW);
        var plan = plans.asItRuns(campaign(at));
        var items = new ArrayList<>(plan.indicators());
        items.set(0, context(items.get(0)));
        var without = with(plan, items, plan.rhythm());

        var difference = plans.of(campaign(at), without, NOW);
        assertThat(difference.refused()).isEmpty();
        assertThat(difference.changed())
                .extracting(PlanDifference.Change::field)
                .contains("role", "totalling");
        plans.take(campaign(at), without, "Lan", NOW);
        assertThat(desk.indicators(campaign(at).id()).get(0).role()).isEqualTo(Indicator.Role.CONTEXT);

        plans.take(campaign(at), plan, "Lan", NOW);
        assertThat(desk.indicators(campaign(at).id()).get(0).totalling()).isEqualTo(Totalling.SUM);
    }

    private static Indicator context(Indicator item) {
        var row = new java.util.HashMap<>(DefinitionTable.row(item));
        row.putAll(Map.of("role", "context", "judged", "open", "totalling", "none"));
        row.keySet().removeAll(List.of("reporters", "target_to"));
        var read = DefinitionTable.read(
                "tổ dân phố",
                List.of(),
                item.set().stream().toList(),
                List.of(row),
                KnownUnits.of(List.of(), List.of(), LocalDate.MIN));
        assertThat(read.faults()).isEmpty();
        return read.indicators().get(0);
    }

    @Test
    void anotherHourOrGraceHoldsForThePeriodsToCome() {
        var rhythm = rhythm(Cycle.CALENDAR_MONTH, LocalDate.of(2025, 12, 1));
        var plan = with(SmallPlan.plan(), SmallPlan.plan().indicators(), Optional.of(rhythm));
        var campaign = desk.campaign(desk.open(agency(), plan));
        opening.openDue(NOW);
        var december = desk.periods(campaign.id()).get(0);
        var stood = desk.deadline(december.id());

        var later = new Rhythm(
                rhythm.cycle(), rhythm.first(), rhythm.last(), false, rhythm.closes(), 5, rhythm.at(), rhythm.grace());
        assertThat(plans.of(campaign, with(plan, plan.indicators(), Optional.of(later)), NOW)
                        .takeable())
                .isTrue();
        plans.take(campaign, with(plan, plan.indicators(), Optional.of(later)), "Lan", NOW);
        plans.take(campaign, with(plan, plan.indicators(), Optional.empty()), "Lan", NOW);

        assertThat(desk.deadline(december.id())).isEqualTo(stood);
        assertThat(opening.openDue(Instant.parse("2026-03-02T00:00:00Z")))
                .as("none follows any more")
                .isZero();
    }

    private List<String> labels(Campaign campaign) {
        return desk.periods(campaign.id()).stream().map(ReportingPeriod::label).toList();
    }

    private static Rhythm rhythm(Cycle cycle, LocalDate first) {
        return new Rhythm(
                cycle,
                first,
                LocalDate.of(2026, 12, 31),
                false,
                java.time.DayOfWeek.FRIDAY,
                2,
                java.time.LocalTime.of(17, 0),
                1);
    }

    private static CampaignPlan with(CampaignPlan plan, List<Indicator> items, Optional<Rhythm> rhythm) {
        return new CampaignPlan(
                plan.code(),
                plan.issuer(),
                plan.title(),
                plan.shortTitle(),
                plan.planNumber(),
                plan.planDate(),
                plan.flow(),
                plan.units(),
                items,
                plan.checks(),
                plan.periods(),
                rhythm,
                plan.milestones());
    }

    private SmallCommune commune() {
        return new SmallCommune(directory, accounts, desk, submissions);
    }

    private Campaign campaign(SmallCommune at) {
        return desk.campaigns(at.agency).get(0);
    }

    private AgencyId agency() {
        return directory.addAgency("xã", "Bản Mẫu", "Phòng", "", "");
    }

    @OnSqlite
    static class SqliteTest extends PlanVersionsContract {}

    @OnPostgres
    static class PostgresTest extends PlanVersionsContract {}
}
