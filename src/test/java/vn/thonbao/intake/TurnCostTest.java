package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.database.QueryPlans;
import vn.thonbao.platform.database.Statements;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** What one message costs must not grow with the units, the campaigns or the years that are stored. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = "thonbao.demo=true") // a clock before the lock
public class TurnCostTest {

    /** Statements for one figure said and the next question, the inbox mark included: at most. */
    private static final int ONE_FIGURE = 5;

    private static final int THE_BOARD = 12;

    @ComponentScan(
            basePackages = {"vn.thonbao.intake", "vn.thonbao.officials", "vn.thonbao.notices"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = IntakeWorker.class))
    public static class Rooms {
        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageIntake intake;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    SmallCommune at;
    ChatAddress chat;
    int said;

    @BeforeEach
    void aHeadWhoHasReportedAndIsAskedForAFigure() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        chat = new ChatAddress("webchat", "", "turn-cost-" + at.hung.value());
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(at.hung, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(at.hung, chat, clock.instant());
        say("bc");
    }

    @Test
    void aFigureCostsAFewStatementsEachByIndex() {
        say("85");
        say("xem lại");

        var asked = say("96,5%");

        report("one figure said", asked);
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(2);
        assertThat(asked).hasSizeLessThanOrEqualTo(ONE_FIGURE);
        assertThat(QueryPlans.scans(sql, asked)).isEmpty();
    }

    @Test
    void aLongHistoryAndOtherCommunesAddNothing() {
        say("85");
        say("xem lại"); // the report is read once, and then known
        var before = say("1 là 85").size();
        IntStream.range(0, 3).forEach(i -> new SmallCommune(directory, accounts, campaigns, submissions));
        IntStream.range(0, 20).forEach(i -> say("xem lại"));

        assertThat(say("1 là 86")).hasSize(before);
    }

    @Test
    void pastCampaignsAddNothingAndAreNotRead() {
        say("85");
        say("xem lại"); // the report is read once, and then known
        var before = say("xem lại").size();
        IntStream.rangeClosed(2015, 2024).forEach(year -> campaigns.open(at.agency, SmallPlan.plan(year)));
        say("xem lại"); // what is asked of whom is read again after an opening, and then remembered

        var asked = say("xem lại");

        assertThat(asked).hasSize(before);
        assertThat(QueryPlans.scans(sql, asked)).isEmpty();
        assertThat(campaigns.current(at.agency, clock.instant()))
                .extracting(ReportingPeriod::id)
                .containsExactly(at.period);
    }

    @Test
    void aSecondUnitAddsNothing() {
        say("85");
        say("xem lại"); // the report is read once, and then known
        var before = say("xem lại").size();
        directory.appoint(at.hung, at.second.id(), "tổ trưởng kiêm nhiệm", LocalDate.of(2024, 1, 1));
        say("xem lại"); // who speaks for what is read again after an appointment, and then remembered

        assertThat(say("xem lại")).hasSize(before);
    }

    @Test
    void theBoardOfAPeriodIsReadByIndexInAFixedNumberOfStatements() {
        at.sendAll("85", clock.instant());
        var today = LocalDate.now(clock);

        var asked = statements.of(() -> {
            directory.units(at.agency, today);
            directory.people(at.agency);
            directory.posts(at.agency, today);
            directory.denominators(at.agency, today);
            submissions.all(at.period);
            submissions.sent(at.period);
            reviews.sentBack(at.period);
            reviews.openCalls(at.agency);
        });

        report("the board", asked);
        assertThat(asked).hasSizeLessThanOrEqualTo(THE_BOARD);
        assertThat(QueryPlans.scans(sql, asked)).isEmpty();
    }

    @Test
    void aStatementWithoutAnIndexIsSeen() {
        assertThat(QueryPlans.scans(sql, List.of("SELECT * FROM figure WHERE raw_words = ?")))
                .singleElement()
                .asString()
                .startsWith("SCAN figure");
    }

    private List<String> say(String text) {
        inbox.accept(chat, Optional.of(at.hung), chat.chatId() + "-" + said++, Content.text(text), clock.instant());
        return statements.of(() -> assertThat(intake.handleBatch()).isEqualTo(1));
    }

    private static void report(String what, List<String> asked) {
        var counts = new TreeMap<String, Integer>();
        asked.forEach(s ->
                counts.merge(s.lines().map(String::strip).reduce("", (a, b) -> a + " " + b), 1, Integer::sum));
        System.out.printf("%s: %d statements%n", what, asked.size());
        counts.forEach((s, n) -> System.out.printf("  %d x %s%n", n, s.substring(0, Math.min(s.length(), 150))));
    }
}
