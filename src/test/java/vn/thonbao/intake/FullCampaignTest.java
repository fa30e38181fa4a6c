package vn.thonbao.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.PeriodTotals;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/**
 * Every plan from its opening to its lock: heads report in words through the real intake, the office returns and approves, the clock
 * moves. The totals are held against a sum of what was typed.
 */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=a clock of its own"})
@SuppressWarnings("NullAway.Init") // the first lines of each script set the scene
class FullCampaignTest extends ChatStory {
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 1);

    @Autowired
    ReviewDesk reviews;

    @Autowired
    PeriodTotals totals;

    private CampaignPlan plan;
    private Campaign campaign;
    private ReportingPeriod period;
    private Map<String, ReportingUnit> units = Map.of();
    private Map<String, PersonId> heads = Map.of();
    private Author.Officer lan;
    private RawTotals raw;
    private int said;

    static Stream<Path> scripts() throws Exception {
        return Files.list(Path.of("src/test/resources/campaigns-told")).sorted();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void runsFromItsOpeningToItsLockWithTheTotalsOfWhatWasTyped(Path script) throws Exception {
        var told = ToldCampaign.read(script);
        open(told);

        for (var line : told.lines()) {
            play(line, told);
        }

        assertThat(said).as("messages of %s", told.title()).isGreaterThan(60);
    }

    private void open(ToldCampaign told) {
        clock.moveTo(Instant.parse("2025-08-11T01:00:00Z")); // the earliest of the plans
        plan = CampaignFiles.read(Path.of("conversation-flows")).plans().stream()
                .filter(p -> p.code().equals(told.plan()))
                .findFirst()
                .orElseThrow();
        var agency =
                directory.addAgency(plan.issuer().kind(), plan.issuer().name(), "Phòng", "chị Lan", "0225 000 001");
        directory.addUnit(agency, ReportingUnit.OFFICE, "Phòng", "00", LONG_AGO);
        var code = 0;
        for (var name : plan.units().names()) {
            var id = directory.addUnit(agency, plan.units().kind(), name, "%02d".formatted(++code), LONG_AGO);
            told.wholes()
                    .getOrDefault(name, Map.of())
                    .forEach((whole, amount) -> directory.countDenominator(id, whole, amount, LONG_AGO));
            var head = directory.addPerson(agency, "Nguyễn Văn " + name, "bác", Optional.empty());
            directory.appoint(head, id, "trưởng thôn", LONG_AGO);
            welcome(head);
        }
        units = directory.units(agency, LONG_AGO).stream().collect(toMap(ReportingUnit::name, u -> u));
        heads = directory.people(agency).stream()
                .collect(toMap(p -> p.name().substring("Nguyễn Văn ".length()), p -> p.id()));
        lan = new Author.Officer(
                accounts.add(agency, "lan-" + agency.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x"),
                "Nguyễn Thị Lan");
        campaign = campaigns.campaign(campaigns.open(agency, plan));
    }

    private void play(ToldCampaign.Line line, ToldCampaign told) {
        if (line instanceof ToldCampaign.Line.Clock now) {
            clock.moveTo(now.at());
        } else if (line instanceof ToldCampaign.Line.Period named) {
            period = campaigns.periods(campaign.id()).stream()
                    .filter(p -> p.label().equals(named.label()))
                    .findFirst()
                    .orElseThrow();
            raw = new RawTotals(
                    campaigns.owedBy(campaign.id(), unit(plan.units().names().get(0))), told.wholes());
        } else if (line instanceof ToldCampaign.Line.Says says) {
            says.messages().forEach(message -> hear(says.unit(), message));
            raw.says(says);
            assertThat(report(says.unit()).status()).as(says.unit()).isEqualTo(SubmissionStatus.SENT);
        } else if (line instanceof ToldCampaign.Line.Returns returns) {
            sendBack(returns);
        } else if (line instanceof ToldCampaign.Line.ApprovesAll) {
            approveAll();
        } else if (line instanceof ToldCampaign.Line.Closed closed) {
            staysAsItIs(closed);
        }
        if (!(line instanceof ToldCampaign.Line.Period || line instanceof ToldCampaign.Line.Clock)) {
            totalsAreThoseOfWhatWasTyped(line);
        }
    }

    private String hear(String unit, String text) {
        said++;
        return say(head(unit), text);
    }

    private void sendBack(ToldCampaign.Line.Returns line) {
        var indicator = campaigns.indicators(campaign.id()).stream()
                .filter(i -> i.code().equals(line.indicator()))
                .findFirst()
                .orElseThrow();
        var report = report(line.unit());
        assertThat(reviews.returnToReporter(
                        report.id(), report.revision(), Map.of(indicator.id(), line.reason()), lan, clock.instant()))
                .isInstanceOf(ReviewOutcome.Returned.class);
        raw.returned(line);
    }

    private void approveAll() {
        submissions
                .all(period.id())
                .forEach(report -> assertThat(reviews.approve(report.id(), report.revision(), lan, clock.instant()))
                        .isInstanceOf(ReviewOutcome.Approved.class));
    }

    private void staysAsItIs(ToldCampaign.Line.Closed line) {
        var before = report(line.unit());
        assertThat(campaigns.locked(period.id(), before.unit(), clock.instant()))
                .isTrue();

        assertThat(hear(line.unit(), line.message())).contains("khóa");

        assertThat(report(line.unit())).isEqualTo(before);
    }

    private void totalsAreThoseOfWhatWasTyped(ToldCampaign.Line after) {
        var all = units.values();
        var wholes = all.stream().collect(toMap(ReportingUnit::id, u -> directory.denominators(u.id(), period.to())));
        var summed = totals.of(period, all, wholes).totals();
        for (var indicator : campaigns.indicators(campaign.id())) {
            var owing = owing(indicator);
            if (owing.isEmpty()) {
                continue;
            }
            var total = Objects.requireNonNull(summed.get(indicator.id()));
            var wanted =
                    raw.of(indicator, owing.stream().map(ReportingUnit::name).toList());
            assertThat(total.covered())
                    .as("%s covered after %s", indicator.code(), after)
                    .isEqualTo(wanted.covered());
            assertThat(total.base())
                    .as("%s base after %s", indicator.code(), after)
                    .isEqualTo(wanted.base());
            assertThat(total.value().map(BigDecimal::stripTrailingZeros))
                    .as("%s after %s", indicator.code(), after)
                    .isEqualTo(wanted.value().map(BigDecimal::stripTrailingZeros));
        }
    }

    private List<ReportingUnit> owing(Indicator indicator) {
        return units.values().stream()
                .filter(u -> !u.kind().equals(ReportingUnit.OFFICE))
                .filter(u -> indicator.reporters().include(u))
                .toList();
    }

    private Submission report(String unit) {
        return submissions.find(period.id(), unit(unit).id()).orElseThrow();
    }

    private ReportingUnit unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }

    private PersonId head(String unit) {
        return Objects.requireNonNull(heads.get(unit), unit);
    }
}
