package vn.thonbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** The same promises on both databases. Deadline: Monday 15/12/2025, 17:00; lock a day later. */
@TestPropertySource(properties = "thonbao.demo=true")
@Import(RoundsContract.Speaker.class)
abstract class RoundsContract {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    BeforeSending lastLook;

    @Autowired
    ReminderSettings rules;

    @Autowired
    HeadsWishes wishes;

    @Autowired
    Outlook outlook;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    private SmallCommune at;

    private static final Set<PersonId> UNSPEAKABLE = ConcurrentHashMap.newKeySet();

    /** Stands for the room that finds the words. */
    static class Speaker {
        @EventListener
        void due(ReminderDue event) {
            if (UNSPEAKABLE.contains(event.person())) {
                throw new IllegalStateException("no words");
            }
        }
    }

    @BeforeEach
    void aCommuneWithOneHead() {
        moveTo("2025-12-12T08:00");
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        head(at.hung);
    }

    private void head(PersonId person) {
        directory.appoint(person, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(person, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(person, new ChatAddress("webchat", "", "rounds-" + person.value()), clock.instant());
    }

    @Test
    void writesDownOnceWhatWasSent() {
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-15T10:00");
        assertThat(rows()).containsExactly("last-day SENT ", "opening DROPPED SUPERSEDED");
    }

    @Test
    void aClockThatJumpsSendsNothingTwice() {
        ringAt("2025-12-15T07:00");
        ringAt("2025-12-15T04:00");
        ringAt("2025-12-15T10:00");
        ringAt("2025-12-15T07:00");
        assertThat(rows()).containsExactly("last-day SENT ", "opening DROPPED SUPERSEDED");
    }

    @Test
    void aCrashBetweenDecidingAndSendingLosesNothingAndAsksForNothingThatCameMeanwhile() {
        moveTo("2025-12-15T07:00");
        rounds.plan();
        assertThat(rows()).contains("last-day PLANNED ");
        at.sendAll("85", clock.instant());
        rounds.ring();
        assertThat(rows()).contains("last-day DROPPED NO_LONGER_OWED");
    }

    @Test
    void writesDownWhyNobodyWasAddressed() {
        directory.recordConsent(at.hung, false, "welcome/1", "webchat", clock.instant());
        ringAt("2025-12-15T07:30");
        assertThat(rows()).containsExactly("last-day DROPPED NO_CONSENT", "opening DROPPED NO_CONSENT");
    }

    @Test
    void aMessageThatWaitedIsNotSentAtNightNorAboutWhatCame() {
        ringAt("2025-12-15T07:00");
        var key = key();
        assertThat(lastLook.at(key, instant("2025-12-15T08:00"))).contains(new Verdict.Send());
        assertThat(lastLook.at(key, instant("2025-12-15T06:00")))
                .contains(new Verdict.Wait(instant("2025-12-15T07:00"), "OUTSIDE_WINDOW"));
        assertThat(lastLook.at("reply:1", clock.instant())).isEmpty();
        at.sendAll("85", clock.instant());
        assertThat(lastLook.at(key, instant("2025-12-15T08:00"))).contains(new Verdict.Drop("NO_LONGER_OWED"));
    }

    @Test
    void aMessageThatWaitedIsNotSentToWhomTheOfficeLeavesInPeaceMeanwhile() {
        ringAt("2025-12-15T07:00");
        var nine = instant("2025-12-15T09:00");
        wishes.pause(at.agency, at.hung, LocalDate.of(2025, 12, 15), Optional.empty(), "tang gia");
        assertThat(lastLook.at(key(), nine)).contains(new Verdict.Drop("AWAY"));
        wishes.resume(at.agency, at.hung, LocalDate.of(2025, 12, 15));
        assertThat(lastLook.at(key(), nine)).contains(new Verdict.Send());
        directory.recordConsent(at.hung, false, "welcome/1", "webchat", clock.instant());
        assertThat(lastLook.at(key(), nine)).contains(new Verdict.Drop("NO_CONSENT"));
    }

    @Test
    void aMessageThatWaitedIsNotSentWhileTheOfficeOwesAnAnswerNorAboutADayThatWasMoved() {
        ringAt("2025-12-15T07:00");
        var nine = instant("2025-12-15T09:00");
        moveTo("2025-12-15T08:00");
        wishes.ask(
                directory.person(at.hung),
                at.first.id(),
                at.period,
                Wish.Kind.MORE_TIME,
                "cho tôi khất",
                Optional.empty(),
                clock.instant());
        assertThat(lastLook.at(key(), nine)).contains(new Verdict.Drop("WISH_OPEN"));
        var wish = wishes.open(at.agency).get(0);
        assertThat(wishes.grant(at.agency, wish.id(), wish.edition(), "Lan", clock.instant()))
                .isTrue();
        assertThat(lastLook.at(key(), nine)).contains(new Verdict.Drop("SUPERSEDED"));
    }

    private String key() {
        return sql.sql("SELECT message_key FROM reminder_ring WHERE agency_id = ? AND outcome = 'SENT'")
                .param(at.agency.value())
                .query(String.class)
                .single();
    }

    @Test
    void keepsWhatTheOfficeSets() {
        var evenings = new Rules(
                List.of(new Rules.Window(LocalTime.of(19, 0), LocalTime.of(20, 0))), Set.of(DayOfWeek.MONDAY), 2);
        assertThat(rules.change(at.agency, evenings, "Lan")).isEmpty();
        assertThat(rules.rules(at.agency)).isEqualTo(evenings);
        assertThat(rules.change(at.agency, new Rules(List.of(), Set.of(), 2), "Lan"))
                .containsExactly(Fault.NO_WINDOW);
        assertThat(rules.rules(at.agency)).isEqualTo(evenings);
        ringAt("2025-12-15T19:00");
        assertThat(rows()).as("not on a Monday").noneMatch(row -> row.contains("SENT"));
    }

    @Test
    void keepsACampaignsOwnSteps() {
        var campaign = campaigns.period(at.period).campaign();
        var own = List.of(
                new Step("toi-truoc", Step.Kind.BEFORE, Step.Anchor.DEADLINE, 0, LocalTime.of(8, 0), Recipient.HEAD));
        assertThat(rules.change(campaign, own)).isEmpty();
        assertThat(rules.steps(campaign)).isEqualTo(own);
        ringAt("2025-12-15T08:00");
        assertThat(rows()).containsExactly("toi-truoc SENT ");
    }

    @Test
    void holdsEverythingBackWhileTheOfficeSaysSo() {
        rules.pause(at.agency, true, "Lan");
        ringAt("2025-12-15T07:00");
        assertThat(rows()).isEmpty();
        rules.pause(at.agency, false, "Lan");
        ringAt("2025-12-15T07:05");
        assertThat(rows()).contains("last-day SENT ");
    }

    @Test
    void aMessageThatCannotBeSaidKeepsNobodyElsesBack() {
        var mai = directory.addPerson(at.agency, "Trần Thị Mai", "chị", Optional.empty());
        head(mai);
        UNSPEAKABLE.add(at.hung);
        ringAt("2025-12-15T07:00");
        UNSPEAKABLE.clear();
        assertThat(rows()).contains("last-day DROPPED FAULT", "last-day SENT ");
    }

    @Test
    void remindsAgainWhoeverWasAwayWithoutAnEndAndHasWritten() {
        wishes.pause(at.agency, at.hung, LocalDate.of(2025, 12, 12), Optional.empty(), "nằm viện");
        ringAt("2025-12-15T07:00");
        assertThat(rows()).noneMatch(row -> row.contains("SENT"));
        directory.linkChat(at.hung, new ChatAddress("webchat", "", "rounds-" + at.hung.value()), clock.instant());
        ringAt("2025-12-15T07:30");
        assertThat(rows()).contains("last-day SENT ");
    }

    @Test
    void showsWhatIsAheadAndWhatBecameOfIt() {
        wishes.pause(at.agency, at.hung, LocalDate.of(2025, 12, 12), Optional.empty(), "ốm");
        assertThat(outlook.ahead(at.agency, clock.instant(), 7))
                .extracting(Outlook.Ahead::kind, Outlook.Ahead::kept)
                .contains(tuple(Step.Kind.LAST_DAY, Optional.of(Reason.AWAY)));
        wishes.resume(at.agency, at.hung, LocalDate.of(2025, 12, 12));
        ringAt("2025-12-15T07:00");
        assertThat(outlook.past(at.agency, instant("2025-12-12T00:00"), 10))
                .extracting(Outlook.Past::kind)
                .contains(Step.Kind.LAST_DAY);
        assertThat(outlook.disturbed(at.agency, Instant.parse("2025-12-11T17:00:00Z")))
                .containsEntry(at.hung, 1);
    }

    @Test
    void ringsFromSeveralNodesAtOnceSendOnce() {
        Stream.iterate(0, i -> i < 6, i -> i + 1)
                .forEach(i -> head(directory.addPerson(at.agency, "Nguyễn Văn " + i, "bác", Optional.empty())));
        moveTo("2025-12-15T07:00");
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(rounds::ring))
                .limit(4)
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(sql.sql(
                                "SELECT count(DISTINCT message_key) FROM reminder_ring WHERE agency_id = ? AND outcome = 'SENT'")
                        .param(at.agency.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void aWishForTonightIsOverWithTheReminderTheReportOrTheEvening() {
        askForTonight(at.hung);
        ringAt("2025-12-15T18:30");
        assertThat(openWishes()).as("reminded").isZero();

        var dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        head(dung);
        askForTonight(dung);
        ringAt("2025-12-16T17:30"); // locked: it cannot be said any more
        assertThat(openWishes()).as("its evening has not passed for long").isOne();
        ringAt("2025-12-16T18:31");
        assertThat(openWishes()).as("the evening has passed").isZero();

        askForTonight(at.hung);
        at.sendAll("85", clock.instant());
        assertThat(openWishes()).as("reported").isZero();
    }

    private void askForTonight(PersonId person) {
        moveTo("2025-12-15T08:00");
        var him = directory.person(person);
        wishes.ask(him, at.first.id(), at.period, Wish.Kind.TONIGHT, "tối nhắc lại", Optional.empty(), clock.instant());
    }

    private int openWishes() {
        return sql.sql("SELECT count(*) FROM reminder_wish WHERE agency_id = ? AND answered_at IS NULL")
                .param(at.agency.value())
                .query(Integer.class)
                .single();
    }

    private List<String> rows() {
        return sql.sql(
                        "SELECT step || ' ' || outcome || ' ' || reason FROM reminder_ring WHERE agency_id = ? ORDER BY step")
                .param(at.agency.value())
                .query(String.class)
                .list();
    }

    private void ringAt(String moment) {
        moveTo(moment);
        rounds.ring();
    }

    private void moveTo(String moment) {
        clock.moveTo(instant(moment));
    }

    private Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant();
    }

    @OnSqlite
    static class SqliteTest extends RoundsContract {}

    @OnPostgres
    static class PostgresTest extends RoundsContract {}
}
