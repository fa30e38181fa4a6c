package vn.thonbao.office.rollup;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.intake.RawTotals;
import vn.thonbao.intake.ToldCampaign;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.review.RollUps;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.Total.Verdict;

/**
 * The plan of quận Dương Kinh as it would run with its six phường as agencies of their own: heads report in words, each phường
 * approves, the quận reads totals. After every line they are held against a sum of what was typed and is approved.
 */
@OnSqlite
@Import({TurnCostTest.Rooms.class, RollUpStoryTest.Sentences.class, Words.class, Moments.class, RollUpViews.class})
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=a district of its own"})
@SuppressWarnings("NullAway.Init") // the first lines of the story set the scene
class RollUpStoryTest extends ChatStory {

    static class Sentences {
        @Bean
        static MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }
    }

    private record Head(AgencyId agency, ReportingUnit unit, PersonId person) {}

    private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 1);
    private static final String LATE = "Tân Thành";

    @Autowired
    ReviewDesk reviews;

    @Autowired
    RollUpAgreements agreements;

    @Autowired
    RollUps rollUps;

    @Autowired
    RollUpViews views;

    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final Map<String, AgencyId> wards = new LinkedHashMap<>();
    private AgencyId district;
    private Author.Officer lan;
    private RawTotals raw;

    @Test
    void theDistrictReadsWhatItsWardsHaveApprovedAndNeverMore() throws Exception {
        var told = ToldCampaign.read(Path.of("src/test/resources/rollup-told/duong-kinh-2025.txt"));
        open(told);
        wards.forEach((name, ward) -> {
            if (!name.equals(LATE)) {
                agree(ward);
            }
        });

        for (var line : told.lines()) {
            play(line, told);
            theTotalsAreThoseOfWhatIsApproved(line);
        }

        assertThat(line("9.1").lacking()).as("all but %s", LATE).isEqualTo("phường Tân Thành");
        assertThat(line("9.1").verdict()).isEqualTo("UNKNOWN");
        assertThat(line("8.1").verdict()).as("one poor household is too many").isEqualTo("NOT_MET");
        assertThat(view().silent()).containsExactly("phường Tân Thành");

        agree(Objects.requireNonNull(wards.get(LATE)));

        theTotalsAreThoseOfWhatIsApproved("the last agreement");
        assertThat(line("9.1").lacking()).isEmpty();
        assertThat(line("9.1").verdict()).as("2.300 lượt người").isEqualTo("MET");
        assertThat(line("11.3").verdict()).as("100% vào lớp 6").isEqualTo("NOT_MET");
        assertThat(line("13.1").lacking()).as("no data there yet").isEqualTo("phường Hưng Đạo");
        assertThat(line("13.1").verdict()).isEqualTo("UNKNOWN");
        assertThat(view().context()).as("the city's own targets").hasSize(30);
        assertThat(view().lines()).extracting(RollUpViews.Line::number).doesNotHaveDuplicates();
    }

    private void open(ToldCampaign told) throws Exception {
        clock.moveTo(Instant.parse("2025-12-01T01:00:00Z"));
        var file = Files.readString(Path.of("conversation-flows/campaigns/duong-kinh-2025.yaml"));
        var plan = plan(file);
        district = directory.addAgency("quận", "Dương Kinh", "Phòng Nội vụ", "chị Lan", "0225 000 001");
        plan.units().names().forEach(name -> directory.addUnit(district, "phường", name, name, LONG_AGO));
        campaigns.open(district, plan);
        lan = new Author.Officer(
                accounts.add(district, "lan-" + district.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x"),
                "Nguyễn Thị Lan");
        var ofWards = plan(file.replace("reporters: [phường]", "reporters: [tổ dân phố]")
                .replace("  kind: phường", "  kind: tổ dân phố"));
        told.wholes().forEach((name, wholes) -> {
            var ward = name.substring(0, name.indexOf(','));
            var agency = wards.computeIfAbsent(
                    ward, w -> directory.addAgency("phường", w, "Phòng Văn hóa", "chị Nga", "0225 000 002"));
            heads.put(name, head(agency, name, wholes));
        });
        wards.values().forEach(ward -> campaigns.open(ward, ofWards));
        raw = new RawTotals(asked(), told.wholes());
    }

    private static CampaignPlan plan(String file) {
        var read = CampaignFiles.read("duong-kinh-2025.yaml", file);
        assertThat(read.mistakes()).isEmpty();
        return read.plans().get(0);
    }

    private Head head(AgencyId agency, String name, Map<String, BigDecimal> wholes) {
        var unit = directory.addUnit(agency, "tổ dân phố", name, name, LONG_AGO);
        wholes.forEach((whole, amount) -> directory.countDenominator(unit, whole, amount, LONG_AGO));
        var person = directory.addPerson(agency, "Nguyễn Văn " + name, "bác", Optional.empty());
        directory.appoint(person, unit, "tổ trưởng", LONG_AGO);
        welcome(person);
        return new Head(agency, directory.unit(unit), person);
    }

    private void agree(AgencyId ward) {
        assertThat(agreements.agree(ward, district, "Nga", clock.instant())).isTrue();
    }

    private void play(ToldCampaign.Line line, ToldCampaign told) {
        if (line instanceof ToldCampaign.Line.Clock now) {
            clock.moveTo(now.at());
        } else if (line instanceof ToldCampaign.Line.Says says) {
            says.messages().forEach(message -> say(head(says.unit()).person(), message));
            raw.says(says);
            assertThat(report(says.unit()).orElseThrow().status())
                    .as(says.unit())
                    .isEqualTo(SubmissionStatus.SENT);
        } else if (line instanceof ToldCampaign.Line.Returns returns) {
            sendBack(returns);
        } else if (line instanceof ToldCampaign.Line.ApprovesAll) {
            heads.keySet().stream()
                    .flatMap(name -> report(name).stream())
                    .filter(report -> report.status() == SubmissionStatus.SENT)
                    .forEach(report -> assertThat(reviews.approve(report.id(), report.revision(), lan, clock.instant()))
                            .isInstanceOf(ReviewOutcome.Approved.class));
        } else {
            assertThat(line).as(told.title()).isInstanceOf(ToldCampaign.Line.Period.class);
        }
    }

    private void sendBack(ToldCampaign.Line.Returns line) {
        var report = report(line.unit()).orElseThrow();
        var item = campaigns
                .owedBy(period(head(line.unit()).agency()), head(line.unit()).unit())
                .stream()
                .filter(i -> i.code().equals(line.indicator()))
                .findFirst()
                .orElseThrow();
        assertThat(reviews.returnToReporter(
                        report.id(), report.revision(), Map.of(item.id(), line.reason()), lan, clock.instant()))
                .isInstanceOf(ReviewOutcome.Returned.class);
        raw.returned(line);
    }

    /** The script's own arithmetic over the units that are approved; the base is that of the wards which agreed. */
    private void theTotalsAreThoseOfWhatIsApproved(Object after) {
        var agreed = agreements.lower(district);
        var owing = heads.keySet().stream()
                .filter(name -> agreed.contains(head(name).agency()))
                .toList();
        var approved = owing.stream()
                .filter(name -> report(name)
                        .filter(r -> r.status() == SubmissionStatus.APPROVED)
                        .isPresent())
                .toList();
        var lines = rollUps.of(campaign(district), period(district)).lines();
        assertThat(lines.stream().map(l -> l.indicator().code()).collect(toSet()))
                .isEqualTo(asked().stream().map(Indicator::code).collect(toSet()));
        for (var line : lines) {
            var indicator = line.indicator();
            var wanted = raw.of(indicator, approved);
            var total = line.total();
            assertThat(total.base()).isEqualTo(owing.size());
            assertThat(total.covered())
                    .as("%s covered after %s", indicator.code(), after)
                    .isEqualTo(wanted.covered());
            assertThat(total.value().map(BigDecimal::stripTrailingZeros))
                    .as("%s after %s", indicator.code(), after)
                    .isEqualTo(wanted.value().map(BigDecimal::stripTrailingZeros));
            var whole = agreed.size() == wards.size() && wanted.covered() == heads.size();
            assertThat(line.everything())
                    .as("%s after %s", indicator.code(), after)
                    .isEqualTo(whole);
            assertThat(total.verdict())
                    .as("%s after %s", indicator.code(), after)
                    .isEqualTo(verdict(indicator, wanted.value(), whole));
        }
    }

    /** As the plan's targets read: the poor households may only grow, everything else is open until all of it is there. */
    private static Verdict verdict(Indicator indicator, Optional<BigDecimal> value, boolean whole) {
        if (value.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        var against = value.get().compareTo(indicator.target().orElseThrow());
        if (indicator.code().equals("dk.q08.1") && against > 0) {
            return Verdict.NOT_MET;
        }
        var kept = List.of("dk.q07.1", "dk.q08.1").contains(indicator.code()) ? against <= 0 : against >= 0;
        return !whole ? Verdict.UNKNOWN : kept ? Verdict.MET : Verdict.NOT_MET;
    }

    private RollUpViews.View view() {
        return views.of(new Scope(campaign(district), period(district)));
    }

    private RollUpViews.Line line(String number) {
        return Stream.of(view())
                .flatMap(view -> view.lines().stream())
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** What the wards ask their heads, in the order of asking. */
    private List<Indicator> asked() {
        var head = head("Anh Dũng, tổ 1");
        return campaigns.owedBy(period(head.agency()), head.unit());
    }

    private Campaign campaign(AgencyId agency) {
        return campaigns.campaigns(agency).get(0);
    }

    private ReportingPeriod period(AgencyId agency) {
        return campaigns.periods(campaign(agency).id()).get(0);
    }

    private Optional<Submission> report(String unit) {
        var head = head(unit);
        return submissions.find(period(head.agency()).id(), head.unit().id());
    }

    private Head head(String unit) {
        return Objects.requireNonNull(heads.get(unit), unit);
    }
}
