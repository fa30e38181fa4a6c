package vn.thonbao.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.announcement.AnnouncementDesk.Heard;
import vn.thonbao.announcement.NewAnnouncement.Fault;
import vn.thonbao.announcement.Receipt.WhyNot;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.LastLook.Verdict;
import vn.thonbao.channel.NobodyReached;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

/** Monday 15/12/2025, 8:00: inside the hours of the preset. */
@RecordApplicationEvents
abstract class AnnouncementContract {

    private static final Instant NIGHT = MORNING.plus(Duration.ofHours(14));

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    HeadsWishes wishes;

    @Autowired
    AnnouncementDesk desk;

    @Autowired
    AnnouncementHours hours;

    @Autowired
    HandOver handOver;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    @Autowired
    Moments moments;

    SmallCommune at;
    PersonId dung;

    @BeforeEach
    void twoUnitsWithAHeadEach() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.appoint(at.hung, at.second.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.appoint(dung, at.second.id(), "tổ phó", LocalDate.of(2024, 1, 1));
        for (var person : List.of(at.hung, dung)) {
            directory.recordConsent(person, true, "welcome/1", "webchat", MORNING);
            directory.linkChat(person, chat(person), MORNING);
        }
    }

    @Test
    void goesToEverybodyOnceHoweverManyUnitsTheySpeakFor() {
        var sent = send("a", everybody());
        assertThat(desk.receipts(sent)).extracting(Receipt::person).containsExactlyInAnyOrder(at.hung, dung);
        assertThat(events.stream(AnnouncementDue.class)).hasSize(2);
        assertThat(desk.send(at.agency, news("a", everybody()), at.officer.id(), "Lan", MORNING))
                .as("the same form again")
                .isEmpty();
        assertThat(events.stream(AnnouncementDue.class)).hasSize(2);
    }

    @Test
    void goesToTheUnitsThatWereChosen() {
        var second = new Audience(false, Set.of(), Set.of(at.first.id()));
        assertThat(desk.receipts(send("a", second))).extracting(Receipt::person).containsExactly(at.hung);
        var kind = new Audience(false, Set.of("tổ dân phố"), Set.of());
        assertThat(desk.reach(at.agency, kind, MORNING)).isEqualTo(new AnnouncementDesk.Reach(2, 0));
        var nobody = new Audience(false, Set.of("trường học"), Set.of());
        assertThat(desk.faults(at.agency, news("b", nobody), MORNING)).containsExactly(Fault.NOBODY);
        assertThatThrownBy(() -> send("b", nobody)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadByAnActOfThePersonAlone() {
        var sent = send("a", everybody());
        assertThat(desk.unread(at.hung)).as("not arrived yet").isEmpty();
        arrive(sent, at.hung);
        assertThat(desk.unread(at.hung)).containsExactly(sent);
        assertThat(receipt(sent, at.hung).read()).as("delivered is not read").isFalse();

        assertThat(desk.understood(sent, at.hung, "rõ", MORNING)).isEqualTo(Heard.NOTED);
        assertThat(desk.understood(sent, at.hung, "rõ rồi", MORNING)).isEqualTo(Heard.BEFORE);
        var nobody = directory.addPerson(at.agency, "Lê Thị Mai", "chị", Optional.empty());
        assertThat(desk.understood(sent, nobody, "rõ", MORNING)).isEqualTo(Heard.NOT_ADDRESSED);
        assertThat(receipt(sent, at.hung).readWords()).contains("rõ");
        assertThat(desk.unread(at.hung)).isEmpty();
        assertThat(receipt(sent, dung).read()).isFalse();
    }

    @Test
    void callsWhoSaidNothingAfterTheDaysAndWhoCannotBeReachedAtOnce() {
        directory.closeChat(chat(dung), MORNING);
        var sent = send("a", everybody());
        assertThat(desk.toCall(sent, MORNING)).extracting(Receipt::person).containsExactly(dung);
        assertThat(receipt(sent, dung).whyNot()).contains(WhyNot.NO_CHANNEL);

        var later = MORNING.plus(Duration.ofDays(3));
        assertThat(desk.toCall(sent, later)).extracting(Receipt::person).containsExactlyInAnyOrder(at.hung, dung);
        assertThat(desk.callsWaiting(at.agency, later)).isEqualTo(2);
        assertThat(desk.callsWaiting(at.agency, later.plus(Announcement.NEWS)))
                .as("about an old one nobody is called any more")
                .isZero();
        var line = receipt(sent, dung);
        assertThat(desk.called(at.agency, line.id(), at.officer.id(), "Lan", later))
                .isTrue();
        assertThat(desk.called(at.agency, line.id(), at.officer.id(), "Lan", later))
                .isFalse();
        assertThat(receipt(sent, dung).read()).as("a call is no receipt").isFalse();
        assertThat(desk.toCall(sent, later)).extracting(Receipt::person).containsExactly(at.hung);
    }

    @Test
    void leavesInPeaceWhoIsIllAndDoesNotCallThemEither() {
        wishes.pause(at.agency, dung, LocalDate.of(2025, 12, 14), Optional.of(LocalDate.of(2025, 12, 31)), "nằm viện");
        var sent = send("a", everybody());
        assertThat(events.stream(AnnouncementDue.class))
                .extracting(AnnouncementDue::person)
                .containsExactly(at.hung);
        assertThat(desk.toCall(sent, MORNING.plus(Duration.ofDays(9))))
                .extracting(Receipt::person)
                .containsExactly(at.hung);
    }

    @Test
    void whatGotThroughOnNoWayIsACall() {
        var sent = send("a", everybody());
        desk.gaveUp(new NobodyReached(at.hung, Receipts.key(sent.id(), at.hung), MORNING));
        desk.gaveUp(new NobodyReached(dung, "reminder:1:2", MORNING));
        assertThat(desk.toCall(sent, MORNING)).extracting(Receipt::person).containsExactly(at.hung);
    }

    @Test
    void waitsForTheHoursThatTheAgencyAllowsUnlessItIsUrgent() {
        var key = Receipts.key(send("a", everybody()).id(), at.hung);
        assertThat(hours.at(key, MORNING)).contains(new Verdict.Send());
        assertThat(hours.at(key, NIGHT))
                .get()
                .isInstanceOfSatisfying(
                        Verdict.Wait.class,
                        wait -> assertThat(wait.until()).isEqualTo(MORNING.plus(Duration.ofHours(23))));
        assertThat(hours.at("reminder:1:2", NIGHT)).isEmpty();
        var storm = new NewAnnouncement("b", "Bão vào", Optional.empty(), everybody(), "mọi đơn vị", true, 3);
        var urgent =
                desk.send(at.agency, storm, at.officer.id(), "Lan", MORNING).orElseThrow();
        assertThat(hours.at(Receipts.key(urgent.id(), at.hung), NIGHT)).contains(new Verdict.Send());
    }

    @Test
    void isHandedOverInSmallPartsAndGoesOnWhereItWasCutOffOnceForEverybody() {
        var part = HandOver.TOGETHER;
        for (var i = 0; i < 2 * part; i++) {
            var person = directory.addPerson(at.agency, "Nguyễn Văn " + i, "bác", Optional.empty());
            directory.appoint(person, at.first.id(), "tổ viên", LocalDate.of(2024, 1, 1));
            directory.recordConsent(person, true, "welcome/1", "webchat", MORNING);
            directory.linkChat(person, chat(person), MORNING);
        }
        var sent = send("a", everybody());
        assertThat(desk.tally(sent)).isEqualTo(new Tally(0, part, 0, part + 2, 0, 2 * part + 2));
        transaction.executeWithoutResult(status -> {
            handOver.some(sent, MORNING);
            status.setRollbackOnly();
        });
        assertThat(desk.tally(sent).underWay()).as("the power failed").isEqualTo(part + 2);
        handOver.ring();
        handOver.ring();
        assertThat(desk.tally(sent)).isEqualTo(new Tally(0, 2 * part + 2, 0, 0, 0, 2 * part + 2));
        assertThat(events.stream(AnnouncementDue.class).map(AnnouncementDue::key))
                .as("those of the part that was undone come twice")
                .hasSize(3 * part + 2);
    }

    @Test
    void aListShowsTheNewestAndBeginsAgainWhereItEnded() {
        var all = List.of(send("a", everybody()), send("b", everybody()), send("c", everybody()));
        assertThat(desk.newest(at.agency, Optional.empty(), 2).keySet()).containsExactly(all.get(2), all.get(1));
        assertThat(desk.newest(at.agency, Optional.of(all.get(1).id()), 2).keySet())
                .containsExactly(all.get(0));
    }

    @Test
    void refusesWhatNobodyCouldReadOrOpen() {
        assertThat(faults("x".repeat(NewAnnouncement.LONGEST + 1), "https://xa.example/a.pdf", 3))
                .containsExactly(Fault.TOO_LONG);
        assertThat(faults(" ", "https://xa.example/a.pdf", 3)).containsExactly(Fault.NO_WORDS);
        assertThat(faults("họp", "javascript:alert(1)", 3)).containsExactly(Fault.LINK);
        assertThat(faults("họp", "xa.example", 3)).containsExactly(Fault.LINK);
        assertThat(faults("họp", "https://xa.example/a b", 0)).containsExactly(Fault.LINK, Fault.DAYS);
    }

    @Test
    void anotherAgencyHasNoSuchAnnouncementAndNobodyChangesOne() {
        var sent = send("a", everybody());
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        assertThat(desk.find(there.agency, sent.id())).isEmpty();
        assertThat(desk.newest(there.agency, Optional.empty(), 9)).isEmpty();
        assertThat(desk.called(there.agency, receipt(sent, dung).id(), there.officer.id(), "Lan", MORNING))
                .isFalse();
        for (var deed :
                List.of("UPDATE announcement SET words = 'x' WHERE id = ", "DELETE FROM announcement WHERE id = ")) {
            assertThatThrownBy(() -> sql.sql(deed + sent.id()).update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private Set<Fault> faults(String words, String link, int days) {
        return new NewAnnouncement("t", words, Optional.of(link), everybody(), "", false, days).faults();
    }

    private Announcement send(String token, Audience audience) {
        return desk.send(at.agency, news(token, audience), at.officer.id(), "Lan", MORNING)
                .orElseThrow();
    }

    private static NewAnnouncement news(String token, Audience audience) {
        return new NewAnnouncement(
                token, "7 giờ thứ Bảy tổng vệ sinh", Optional.empty(), audience, "mọi đơn vị", false, 3);
    }

    private static Audience everybody() {
        return new Audience(true, Set.of(), Set.of());
    }

    private Receipt receipt(Announcement announcement, PersonId person) {
        return desk.receipts(announcement).stream()
                .filter(receipt -> receipt.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** As the sender of the outbox would have marked it. */
    private void arrive(Announcement announcement, PersonId person) {
        sql.sql("""
                INSERT INTO outbox (idempotency_key, channel, bot, chat_id, urgency, body, choices, put_at, not_before, state, settled_at)
                VALUES (?, 'webchat', '', ?, 2, 'x', '[]', ?, ?, 'sent', ?)""")
                .params(
                        Receipts.key(announcement.id(), person),
                        chat(person).chatId(),
                        moments.parameter(MORNING),
                        moments.parameter(MORNING),
                        moments.parameter(MORNING))
                .update();
    }

    private static ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "announcements-" + person.value());
    }

    @OnSqlite
    static class SqliteTest extends AnnouncementContract {}

    @OnPostgres
    static class PostgresTest extends AnnouncementContract {}
}
