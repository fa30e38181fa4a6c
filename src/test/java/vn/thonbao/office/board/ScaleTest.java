package vn.thonbao.office.board;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.intake.MessageIntake;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.database.QueryPlans;
import vn.thonbao.platform.database.Statements;
import vn.thonbao.understanding.Written;

/**
 * 60 units, 40 indicators, 60 months: a fiftieth of a whole city. The city itself, 7,2 million figures, by
 * {@code ./mvnw test -Dtest=ScaleTest -Dscale.units=3000}.
 */
@OnSqlite
@Import({ScaleTest.Rooms.class, PeriodSheets.class, Moments.class, Words.class, Cells.class, Boards.class})
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=a database of its own"})
class ScaleTest {
    private static final int UNITS = Integer.getInteger("scale.units", 60);
    private static final int FEW = 20;
    private static final int INDICATORS = 40;
    private static final int PERIODS = 60;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int ROUNDS = 60;
    private static final int BOARDS = 20;

    @ComponentScan(
            basePackages = {"vn.thonbao.intake", "vn.thonbao.officials", "vn.thonbao.notices"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*IntakeWorker"))
    static class Rooms {
        @Bean
        static Statements statements() {
            return new Statements();
        }

        @Bean
        static MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }
    }

    @Autowired
    Directory directory;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    Boards boards;

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

    private int said;

    @Test
    void theBoardIsQuickAndATurnCostsNoMoreThanInASmallCommune() {
        var city = commune(UNITS);
        var small = commune(FEW);

        var asked = statements.of(() -> boards.of(city.scope, "", 1));
        assertThat(QueryPlans.scans(sql, asked)).isEmpty();
        assertThat(statements.of(() -> boards.byIndicator(city.scope)))
                .as("whatever is added up, no single figure is read")
                .noneMatch(statement -> statement.contains("figure f"));
        assertThat(boards.of(city.scope, "", 1).rows()).hasSize(Math.min(UNITS, Extract.LINES));
        assertThat(boards.byIndicator(city.scope).columns())
                .extracting(column -> column.sum().value())
                .isEqualTo(sums(city));
        var board = IntStream.range(0, BOARDS)
                        .mapToLong(i -> nanos(() -> boards.of(city.scope, "", 1)))
                        .min() // after the JIT
                        .orElseThrow()
                / 1e6;

        IntStream.range(0, ROUNDS).forEach(i -> turns(city, small));
        var many = new long[ROUNDS];
        var few = new long[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var cityFirst = i % 2 == 0; // whoever comes second finds the caches warm
            few[i] = cityFirst ? 0 : nanos(() -> say(small));
            many[i] = nanos(() -> say(city));
            few[i] = cityFirst ? nanos(() -> say(small)) : few[i];
        }
        var ratio = millis(many) / millis(few);
        System.out.printf(
                "%d units x %d indicators x %d periods: %d statements a board, %.0f ms CPU; a turn %.1f ms, with %d units %.1f ms, ratio %.2f%n",
                UNITS, INDICATORS, PERIODS, asked.size(), board, millis(many), FEW, millis(few), ratio);
        assertThat(statements.of(() -> say(city))).hasSameSizeAs(statements.of(() -> say(small)));
        if (UNITS == 60) { // the city is measured, not held: it wants a quiet machine
            assertThat(board).isLessThan(150);
            assertThat(ratio).isLessThanOrEqualTo(1.2);
        }
    }

    private void turns(Commune city, Commune small) {
        say(city);
        say(small);
    }

    private record Commune(Scope scope, PersonId head, ChatAddress chat) {}

    private Commune commune(int units) {
        var agency = directory.addAgency("xã", "Lớn " + units, "", "", "");
        for (var i = 1; i <= units; i++) {
            directory.addUnit(agency, "tổ dân phố", "Tổ " + i, "%04d".formatted(i), LONG_AGO);
        }
        var campaign = campaigns.campaign(campaigns.open(agency, plan(units)));
        var newest = campaigns.periods(campaign.id()).get(0);
        var first = directory.units(agency, LONG_AGO).get(0);
        fill(agency, campaign, newest, first.id().value());
        var head = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
        directory.appoint(head, first.id(), "tổ trưởng", LONG_AGO);
        directory.recordConsent(head, true, "welcome/1", "webchat", clock.instant());
        var commune =
                new Commune(new Scope(campaign, newest), head, new ChatAddress("webchat", "", "scale-" + head.value()));
        say(commune, "bao cao");
        say(commune, "1");
        return commune;
    }

    /** One item is given to every unit by its name: whoever counts must look at each. */
    private static CampaignPlan plan(int units) {
        var small = SmallPlan.plan();
        var indicators = IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> SmallPlan.indicator(
                        "n." + i, Kind.NUMBER, "100", Judgement.AT_LEAST, Totalling.SUM, "tổ dân phố"))
                .collect(toCollection(ArrayList::new));
        var names = IntStream.rangeClosed(1, units).mapToObj(i -> "Tổ " + i).toList();
        indicators.set(INDICATORS - 1, SmallPlan.givenTo(indicators.get(INDICATORS - 1), names));
        var periods = new ArrayList<CampaignPlan.Period>();
        for (var month = YearMonth.of(2020, 12); periods.size() < PERIODS; month = month.plusMonths(1)) {
            var due = month.plusMonths(1).atDay(9).atTime(17, 0);
            periods.add(new CampaignPlan.Period(
                    "tháng " + month,
                    month.atDay(1),
                    month.atEndOfMonth(),
                    false,
                    Optional.of(due),
                    Optional.of(due.plusDays(1))));
        }
        return new CampaignPlan(
                "lon",
                small.issuer(),
                small.title(),
                small.shortTitle(),
                small.planNumber(),
                small.planDate(),
                small.flow(),
                small.units(),
                indicators,
                List.of(),
                periods,
                Optional.empty(),
                List.of());
    }

    /** Every unit has reported every period, but the head's own in the last. */
    private void fill(AgencyId agency, Campaign campaign, ReportingPeriod newest, long first) {
        sql.sql("""
                INSERT INTO submission (agency_id, period_id, unit_id, status, revision, sent_at, sent_by_kind, sent_by_id,
                    sent_by_name, sheet_received, sent_figures)
                SELECT u.agency_id, p.id, u.id, 'SENT', 1, '2025-01-01T00:00:00.000Z', 'REPORTER', 1, 'Hùng', 0,
                    (SELECT group_concat(i.id || '=' || ((u.id * 7 + i.id) % 100), ';') FROM indicator i
                     WHERE i.campaign_id = p.campaign_id)
                FROM reporting_period p JOIN reporting_unit u ON u.agency_id = p.agency_id
                WHERE p.campaign_id = ? AND NOT (p.id = ? AND u.id = ?)""").params(campaign.id().value(), newest.id().value(), first).update();
        sql.sql("""
                INSERT INTO figure (agency_id, submission_id, indicator_id, revision, answer, amount, approximate, raw_words,
                    author_kind, author_id, author_name, entered_at)
                SELECT s.agency_id, s.id, i.id, 1, 'AMOUNT', CAST((s.unit_id * 7 + i.id) % 100 AS TEXT), 0, 'lời bác',
                    'REPORTER', 1, 'Hùng', '2025-01-01T00:00:00.000Z'
                FROM submission s JOIN indicator i ON i.agency_id = s.agency_id WHERE s.agency_id = ?""").param(agency.value()).update();
    }

    /** From the table that grows, by the database itself. */
    private List<String> sums(Commune commune) {
        return sql.sql("""
                        SELECT sum(CAST(f.amount AS INTEGER)) FROM submission s JOIN figure f ON f.submission_id = s.id
                        WHERE s.period_id = ? GROUP BY f.indicator_id ORDER BY f.indicator_id""").param(commune.scope.period().id().value()).query(Long.class).list().stream()
                .map(sum -> Written.number(BigDecimal.valueOf(sum), "hộ"))
                .toList();
    }

    private void say(Commune commune) {
        say(commune, "1 là " + (10 + said % 80));
    }

    private void say(Commune commune, String text) {
        inbox.accept(
                commune.chat,
                Optional.of(commune.head),
                commune.chat.chatId() + "-" + said++,
                Content.text(text),
                clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
    }

    /** Of this thread's own CPU: what else the machine does is nobody's fault. */
    private static long nanos(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var from = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - from;
    }

    /** The median. */
    private static double millis(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e6;
    }
}
