package vn.thonbao.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.LastLook.Verdict;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.reminder.ReminderSettings;
import vn.thonbao.reminder.Rules;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.summary.Recipients.Fault;

/** Summaries on both databases, every Monday at 7. The commune is written down on Wednesday 26/11/2025. */
@TestPropertySource(properties = "thonbao.demo=true")
@Import(SummaryContract.Ear.class)
abstract class SummaryContract {

    private static final Queue<SummaryDue> HEARD = new ConcurrentLinkedQueue<>();

    /** Stands for the room that finds the words. */
    static class Ear {
        @EventListener
        void due(SummaryDue event) {
            HEARD.add(event);
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
    WeeklySummaries bell;

    @Autowired
    SummaryDesk desk;

    @Autowired
    Recipients recipients;

    @Autowired
    Deciders deciders;

    @Autowired
    KeepsHours lastLook;

    @Autowired
    ReminderSettings rules;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    private SmallCommune at;
    private PersonId chairman;

    @BeforeEach
    void aChairmanWhoReadsOnMondays() {
        HEARD.clear(); // of the other database, whose people have the same numbers
        moveTo("2025-11-26T08:00");
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        chairman = directory.addPerson(at.agency, "Trần Văn Thành", "đồng chí", Optional.empty());
        link();
        assertThat(set(DayOfWeek.MONDAY, 7)).isEmpty();
    }

    @Test
    void sendsOnceAWeekHoweverOftenTheBellRings() {
        ringAt("2025-12-01T06:00");
        assertThat(heard()).isEmpty();
        ringAt("2025-12-01T07:00");
        ringAt("2025-12-01T07:00");
        ringAt("2025-12-01T06:00");
        ringAt("2025-12-04T08:00");
        assertThat(heard()).hasSize(1);
        ringAt("2025-12-08T07:00");
        assertThat(heard()).hasSize(2);
    }

    @Test
    void whoIsLetDecideDoesSoAsOneAccountUntilItIsTakenBack() {
        var person = directory.person(chairman);
        assertThat(deciders.as(person)).isEmpty();
        assertThat(deciders.let(at.agency, chairman, "Lan")).isTrue();
        assertThat(deciders.as(person)).hasValueSatisfying(account -> {
            assertThat(account.displayName()).isEqualTo("Trần Văn Thành");
            assertThat(account.role()).isEqualTo(Account.Role.LEADER);
        });
        assertThat(deciders.let(at.agency, chairman, "Lan")).as("twice is once").isTrue();
        assertThat(deciders.connect(at.agency, chairman, at.officer.id(), "Lan"))
                .isTrue();
        assertThat(deciders.of(at.agency)).extracting(d -> d.account().id()).containsExactly(at.officer.id());
        recipients.stop(at.agency, chairman, "Lan");
        set(DayOfWeek.MONDAY, 7);
        assertThat(deciders.as(person)).isEmpty();
        assertThat(deciders.stop(at.agency, chairman)).isFalse();
    }

    @Test
    void fourRingsAtOnceSendOne() {
        moveTo("2025-12-01T07:00");
        var rings = Stream.generate(() -> CompletableFuture.runAsync(bell::ring))
                .limit(4)
                .toList();
        rings.forEach(CompletableFuture::join);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void afterALongStopOnlyTheLatestIsSent() {
        ringAt("2025-12-24T09:00");
        assertThat(heard()).hasSize(1);
        assertThat(matters()).containsExactly("week:2025-12-22 SENT");
    }

    @Test
    void aSummaryThatIsNearlyAWeekLateIsLeftToTheNext() {
        ringAt("2025-12-07T08:00");
        assertThat(matters()).containsExactly("week:2025-12-01 DROPPED");
        ringAt("2025-12-08T07:00");
        assertThat(heard()).hasSize(1);
    }

    @Test
    void nothingIsOwedOfTheTimeBeforeSomebodyWasWrittenDown() {
        ringAt("2025-11-26T09:00");
        ringAt("2025-11-28T09:00");
        assertThat(matters()).isEmpty();
    }

    @Test
    void aDayThatWasChangedAfterTheSummaryBringsNoSecondOne() {
        ringAt("2025-12-01T07:00");
        set(DayOfWeek.THURSDAY, 8);
        ringAt("2025-12-04T08:00");
        assertThat(heard()).hasSize(1);
        ringAt("2025-12-11T08:00");
        assertThat(heard()).hasSize(2);
    }

    @Test
    void waitsForTheOfficesHoursAndForAChat() {
        rules.change(
                at.agency,
                new Rules(List.of(new Rules.Window(LocalTime.of(18, 30), LocalTime.of(20, 30))), Set.of(), 3),
                "Lan");
        directory.closeChat(chat(), clock.instant());
        ringAt("2025-12-01T07:00");
        ringAt("2025-12-01T19:00");
        assertThat(heard()).isEmpty();
        link();
        ringAt("2025-12-02T07:00");
        assertThat(heard()).isEmpty();
        ringAt("2025-12-02T19:00");
        assertThat(heard()).hasSize(1);
        var key = heard().get(0).key();
        assertThat(lastLook.at(key, clock.instant())).contains(new Verdict.Send());
        moveTo("2025-12-02T22:00");
        assertThat(lastLook.at(key, clock.instant())).get().isInstanceOf(Verdict.Wait.class);
        assertThat(lastLook.at("reminder:1", clock.instant())).isEmpty();
    }

    @Test
    void whoeverWasTakenOffHearsNothing() {
        assertThat(recipients.mayAsk(directory.person(chairman))).isTrue();
        recipients.stop(at.agency, chairman, "Lan");
        ringAt("2025-12-01T07:00");
        assertThat(heard()).isEmpty();
        assertThat(recipients.mayAsk(directory.person(chairman))).isFalse();
    }

    @Test
    void refusesWhomAndWhatCouldNeverBeTold() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        assertThat(recipients.set(at.agency, there.hung, DayOfWeek.MONDAY, 7, "Lan"))
                .contains(Fault.UNKNOWN);
        assertThat(recipients.set(at.agency, new PersonId(-1), DayOfWeek.MONDAY, 7, "Lan"))
                .contains(Fault.UNKNOWN);
        assertThat(set(DayOfWeek.SUNDAY, 7)).contains(Fault.QUIET_DAY);
        assertThat(set(DayOfWeek.MONDAY, 13)).contains(Fault.OUTSIDE_WINDOW);
        assertThat(set(DayOfWeek.MONDAY, 24)).contains(Fault.NO_HOUR);
        assertThat(recipients.stop(there.agency, chairman, "Lan")).isFalse();
        assertThat(recipients.of(at.agency))
                .as("nothing was changed")
                .extracting(Recipient::day, Recipient::hour)
                .containsExactly(tuple(DayOfWeek.MONDAY, 7));
        assertThat(recipients.of(there.agency)).isEmpty();
    }

    @Test
    void comparesWithTheNumbersOfAWeekAgo() {
        ringAt("2025-12-01T07:00");
        assertThat(heard().get(0).digest().before()).isEmpty();
        at.sendAll("85", clock.instant());
        ringAt("2025-12-02T00:00");
        at.sendAll("90", clock.instant());
        ringAt("2025-12-08T07:00");
        var digest = heard().get(1).digest();
        assertThat(digest.before()).contains(LocalDate.of(2025, 12, 1));
        assertThat(digest.periods()).singleElement().satisfies(standing -> {
            assertThat(standing.counts()).isEqualTo(new Standing.Counts(2, 1, 0, 1, 0));
            assertThat(standing.before().orElseThrow().counts()).isEqualTo(new Standing.Counts(2, 0, 0, 0, 0));
            assertThat(standing.missing()).containsExactly(at.second);
        });
        assertThat(digest.moves(2))
                .extracting(
                        move -> move.line().indicator().code(),
                        move -> move.old().orElseThrow().value())
                .containsExactly(tuple("n.1", Optional.empty()), tuple("n.2", Optional.empty()));

        moveTo("2025-12-09T08:00");
        assertThat(desk.now(at.agency, clock.instant()).moves(5))
                .as("since 2/12 one figure went from 85 to 90")
                .singleElement()
                .satisfies(move -> assertThat(move.old().orElseThrow().value()).contains(new BigDecimal("85")));
    }

    private Optional<Fault> set(DayOfWeek day, int hour) {
        return recipients.set(at.agency, chairman, day, hour, "Lan");
    }

    private void link() {
        directory.linkChat(chairman, chat(), clock.instant());
    }

    private ChatAddress chat() {
        return new ChatAddress("webchat", "", "summary-" + chairman.value());
    }

    private List<SummaryDue> heard() {
        return HEARD.stream().filter(due -> due.person().id().equals(chairman)).toList();
    }

    private List<String> matters() {
        return sql.sql("SELECT matter, outcome FROM summary_sent WHERE person_id = ? ORDER BY matter")
                .param(chairman.value())
                .query((row, number) -> row.getString("matter") + " " + row.getString("outcome"))
                .list();
    }

    private void ringAt(String moment) {
        moveTo(moment);
        bell.ring();
    }

    private void moveTo(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant());
    }

    @OnSqlite
    static class SqliteTest extends SummaryContract {}

    @OnPostgres
    static class PostgresTest extends SummaryContract {}
}
