package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thonbao.submission.SmallCommune.AFTER_THE_LOCK;
import static vn.thonbao.submission.SmallCommune.MORNING;
import static vn.thonbao.submission.SmallCommune.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

@RecordApplicationEvents
abstract class SubmissionContract {
    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk desk;

    @Autowired
    Enclosures enclosures;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    SmallCommune at;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, desk);
    }

    @Test
    void savesAFigureTheMomentItIsGiven() {
        assertThat(desk.find(at.period, at.first.id())).isEmpty();
        var entered = at.enter(0, new FigureAnswer.Amount(new BigDecimal("85.50"), true), MORNING);

        var figure = new Figure(
                at.owed.get(0),
                new FigureAnswer.Amount(new BigDecimal("85.50"), true),
                "lời bác",
                OptionalLong.of(7),
                at.head,
                MORNING,
                1);
        assertThat(entered).isEqualTo(new EntryOutcome.Entered(figure));
        var draft = draft();
        assertThat(draft.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(draft.figures()).isEqualTo(Map.of(at.owed.get(0), figure));
        assertThat(draft.sent()).isEmpty();
        assertThat(desk.submission(draft.id())).isEqualTo(draft);
        assertThat(desk.all(at.period)).containsExactly(draft);
    }

    @Test
    void keepsEveryKindOfAnswer() {
        List<FigureAnswer> answers = List.of(
                amount("123456789012345678.123456789"),
                amount("-0.5"),
                new FigureAnswer.Share(new BigDecimal("298"), new BigDecimal("312")),
                new FigureAnswer.YesNo(true),
                new FigureAnswer.YesNo(false),
                new FigureAnswer.Told("ổn định, có 1 vụ trộm cắp đã xử lý"),
                new FigureAnswer.Progress(FigureAnswer.Stage.NOT_STARTED, Optional.empty(), "vì thiếu kinh phí"),
                new FigureAnswer.Progress(FigureAnswer.Stage.UNDER_WAY, Optional.of(new BigDecimal("62.5")), ""),
                new FigureAnswer.Progress(FigureAnswer.Stage.DONE, Optional.empty(), "ngày 5/12"),
                new FigureAnswer.NothingToReport(),
                new FigureAnswer.NoData(),
                new FigureAnswer.NotOurs());
        answers.forEach(a -> at.enter(0, a, MORNING));

        assertThat(desk.history(draft().id()))
                .extracting(c -> c.answer().orElseThrow())
                .isEqualTo(answers);
        assertThat(answers).extracting(Object::getClass).contains(FigureAnswer.class.getPermittedSubclasses());
    }

    @Test
    void keepsTheOldValueOfAFigureThatWasChangedOrWithdrawn() {
        at.enter(0, amount("90"), MORNING);
        at.enter(0, amount("85"), MORNING.plusSeconds(60));
        var withdrawn = desk.withdraw(at.period, at.first, at.owed.get(0), at.head, MORNING.plusSeconds(90));

        assertThat(withdrawn)
                .isInstanceOfSatisfying(
                        EntryOutcome.Withdrawn.class,
                        w -> assertThat(w.was()).map(Figure::answer).contains(amount("85")));
        assertThat(draft().figures()).isEmpty();
        assertThat(desk.givenBy(at.period, at.first.id(), 7)).containsExactly(at.owed.get(0));
        assertThat(desk.givenBy(at.period, at.first.id(), 8)).isEmpty();
        assertThat(desk.history(draft().id()))
                .extracting(FigureChange::answer)
                .containsExactly(Optional.of(amount("90")), Optional.of(amount("85")), Optional.empty());
        assertThat(desk.withdraw(at.period, at.first, at.owed.get(0), at.head, MORNING))
                .isEqualTo(new EntryOutcome.Withdrawn(Optional.empty()));
    }

    @Test
    void takesOnlyWhatTheUnitOwes() {
        var ofTheOffice = new IndicatorId(at.owed.get(2).value() + 1);
        assertThat(desk.enter(
                        at.period, at.first, ofTheOffice, amount("1"), "1", OptionalLong.empty(), at.head, MORNING))
                .isEqualTo(new EntryOutcome.NotOwed());

        var elsewhere = new SmallCommune(directory, accounts, campaigns, desk);
        assertThatThrownBy(() -> desk.enter(
                        at.period,
                        elsewhere.first,
                        at.owed.get(0),
                        amount("1"),
                        "1",
                        OptionalLong.empty(),
                        at.head,
                        MORNING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.all(at.period)).isEmpty();
    }

    @Test
    void sendsOnlyWhenEveryFigureIsAnswered() {
        at.enter(0, amount("85"), MORNING);
        assertThat(desk.submit(at.period, at.first, at.head, MORNING))
                .isInstanceOfSatisfying(
                        SubmitOutcome.FiguresMissing.class,
                        m -> assertThat(m.missing())
                                .extracting(i -> i.id())
                                .containsExactly(at.owed.get(1), at.owed.get(2)));
        assertThat(draft().revision()).isZero();

        var id = at.sendAll("85", MORNING);

        var sent = draft();
        assertThat(sent.status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(sent.revision()).isEqualTo(1);
        assertThat(sent.sentAt()).contains(MORNING);
        assertThat(sent.sentBy()).contains(at.head);
        assertThat(sent.sent()).isEqualTo(sent.figures());
        assertThat(events.stream(SubmissionSent.class)).containsExactly(new SubmissionSent(id, 1, at.head));
        assertThat(desk.life(id))
                .containsExactly(
                        new StatusChange(Optional.empty(), SubmissionStatus.DRAFT, 0, at.head, MORNING, ""),
                        new StatusChange(
                                Optional.of(SubmissionStatus.DRAFT), SubmissionStatus.SENT, 1, at.head, MORNING, ""));
    }

    @Test
    void countsTwoPressesOfSendAsOne() {
        var id = at.sendAll("85", MORNING);

        assertThat(desk.submit(at.period, at.first, at.head, MORNING.plusSeconds(1)))
                .isEqualTo(new SubmitOutcome.Received(id, 1));
        assertThat(events.stream(SubmissionSent.class)).hasSize(1);
    }

    @Test
    void changesNothingThatWasSentUntilItIsSentAgain() {
        var id = at.sendAll("85", MORNING);
        desk.move(id, 1, SubmissionStatus.APPROVED, at.officer, MORNING, "");
        at.enter(0, amount("90"), MORNING.plusSeconds(60));
        desk.withdraw(at.period, at.first, at.owed.get(1), at.head, MORNING.plusSeconds(60));

        var changed = draft();
        assertThat(changed.status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(answer(changed.figures(), 0)).isEqualTo(amount("90"));
        assertThat(changed.figures()).doesNotContainKey(at.owed.get(1));
        assertThat(changed.counted(at.owed.get(0), Set.of()))
                .map(Figure::answer)
                .contains(amount("85"));
        assertThat(changed.counted(at.owed.get(0), Set.of(at.owed.get(0)))).isEmpty();
        assertThat(desk.sentFigures(at.period, at.first.id()))
                .isEqualTo(changed.sent())
                .hasSize(3);

        at.sendAll("90", MORNING.plusSeconds(90));
        assertThat(draft().status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(draft().revision()).isEqualTo(2);
        assertThat(answer(draft().sent(), 0)).isEqualTo(amount("90"));
    }

    @Test
    void aLineForEachReportSaysWhatWasSent() {
        at.enter(0, amount("80"), MORNING);
        assertThat(sent().figures()).isEmpty();
        at.sendAll("85.50", MORNING);
        at.enter(0, amount("90"), MORNING.plusSeconds(60));
        desk.withdraw(at.period, at.first, at.owed.get(1), at.head, MORNING.plusSeconds(60));
        var asSent = Map.of(
                at.owed.get(0),
                amount("85.50"),
                at.owed.get(1),
                new FigureAnswer.Share(new BigDecimal("298"), new BigDecimal("312")),
                at.owed.get(2),
                new FigureAnswer.YesNo(true));
        assertThat(sent().figures()).isEqualTo(asSent);
        assertThat(sent().counted(Set.of(at.owed.get(0), at.owed.get(2)))).containsOnlyKeys(at.owed.get(1));

        var line = sent();
        sql.sql("UPDATE submission SET sent_figures = NULL WHERE id = ?")
                .param(line.id().value())
                .update();
        assertThat(sent()).as("of a report from before the line was kept").isEqualTo(line);

        at.sendAll("90", MORNING.plusSeconds(90));
        assertThat(sent().figures()).containsEntry(at.owed.get(0), amount("90"));
        assertThat(desk.all(at.period, List.of(at.first.id()))).isEqualTo(desk.all(at.period));
        assertThat(desk.all(at.period, List.of(at.second.id()))).isEmpty();
    }

    private SentReport sent() {
        assertThat(desk.sent(at.period)).hasSize(1);
        return desk.sent(at.period).get(0);
    }

    @Test
    void closesFiguresAtTheLockButNotForTheOffice() {
        var id = at.sendAll("85", MORNING);
        assertThat(at.enter(0, amount("90"), AFTER_THE_LOCK.minusMillis(1))).isInstanceOf(EntryOutcome.Entered.class);
        var locked = new EntryOutcome.FiguresLocked(AFTER_THE_LOCK);
        assertThat(at.enter(0, amount("91"), AFTER_THE_LOCK)).isEqualTo(locked);
        assertThat(desk.withdraw(at.period, at.first, at.owed.get(0), at.head, AFTER_THE_LOCK))
                .isEqualTo(locked);
        assertThat(desk.submit(at.period, at.first, at.head, AFTER_THE_LOCK))
                .isEqualTo(new SubmitOutcome.FiguresLocked(AFTER_THE_LOCK));

        assertThat(officerEnters("92")).isInstanceOf(EntryOutcome.Entered.class);
        assertThat(desk.submit(at.period, at.first, at.officer, AFTER_THE_LOCK))
                .isEqualTo(new SubmitOutcome.Received(id, 2));
        assertThat(desk.move(id, 2, SubmissionStatus.LOCKED, at.officer, AFTER_THE_LOCK, "đã gửi thành phố"))
                .isTrue();
        assertThat(officerEnters("93")).isEqualTo(locked);
    }

    @Test
    void takesThePastFromTheOfficeAlone() {
        assertThat(desk.enter(
                        at.lastYear,
                        at.first,
                        at.owed.get(0),
                        amount("80"),
                        "80",
                        OptionalLong.empty(),
                        at.head,
                        MORNING))
                .isInstanceOf(EntryOutcome.FiguresLocked.class);
        desk.enter(
                at.lastYear, at.first, at.owed.get(0), amount("80"), "80", OptionalLong.empty(), at.officer, MORNING);
        assertThat(desk.sentFigures(at.lastYear, at.first.id())).isEmpty();
        desk.submit(at.lastYear, at.first, at.officer, MORNING);

        assertThat(desk.sentFigures(at.lastYear, at.first.id()).values())
                .extracting(Figure::author)
                .containsExactly(at.officer);
    }

    @Test
    void keepsStoriesAndFilesBesideTheFigures() {
        enclosures.tell(at.period, at.first, "result", "Bà con dọn sạch bờ kè", at.head, MORNING);
        enclosures.tell(at.period, at.first, "result", "Bà con dọn sạch bờ kè, trồng 40 cây", at.head, MORNING);
        var sheet = attach(Attachment.SHEET, "a".repeat(64));
        attach("evidence", "a".repeat(64));
        var again = attach(Attachment.SHEET, "a".repeat(64));

        assertThat(again).isEqualTo(sheet);
        assertThat(draft().sheetReceived()).isTrue();
        assertThat(enclosures.narratives(draft().id()))
                .containsExactly(new Narrative("result", "Bà con dọn sạch bờ kè, trồng 40 cây", at.head, MORNING));
        assertThat(enclosures.attachments(draft().id()))
                .extracting(Attachment::field)
                .containsExactly(Attachment.SHEET, "evidence");
        at.sendAll("85", MORNING);
        assertThat(draft().sheetReceived()).isFalse();
    }

    @Test
    void sendsAnewWhenOnlyAStoryWasToldAnew() {
        enclosures.tell(at.period, at.first, "result", "Dọn bờ kè", at.head, MORNING);
        at.sendAll("85", MORNING);
        desk.submit(at.period, at.first, at.head, MORNING.plusSeconds(60));
        assertThat(draft().revision()).isEqualTo(1);

        enclosures.tell(at.period, at.first, "result", "Dọn bờ kè, trồng 40 cây", at.head, MORNING.plusSeconds(90));
        desk.submit(at.period, at.first, at.head, MORNING.plusSeconds(90));
        assertThat(draft().revision()).isEqualTo(2);
    }

    @Test
    void takesAStoryBack() {
        enclosures.tell(at.period, at.first, "result", "Dọn bờ kè", at.head, MORNING);
        enclosures.takeBack(at.period, at.first, "result");
        enclosures.takeBack(at.period, at.first, "never told");

        assertThat(enclosures.narratives(draft().id())).isEmpty();
    }

    @Test
    void refusesToRewriteOrDeleteWhatWasAnswered() {
        var ofThis = " WHERE submission_id = " + at.sendAll("85", MORNING).value();
        for (var deed : List.of(
                "UPDATE figure SET amount = NULL",
                "UPDATE figure SET revision = 9",
                "DELETE FROM figure",
                "UPDATE status_change SET why = 'x'",
                "DELETE FROM status_change")) {
            assertThatThrownBy(() -> sql.sql(deed + ofThis).update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        assertThat(sql.sql("UPDATE figure SET author_name = '', raw_words = ''" + ofThis)
                        .update())
                .as("a person's name and words can be blotted out")
                .isEqualTo(3);
    }

    @Test
    void losesNothingWhenTwoPeopleOfOneUnitWriteAtOnce() throws Exception {
        at.sendAll("1", MORNING);
        var together = new CyclicBarrier(4);
        var people = Executors.newFixedThreadPool(4);
        try {
            var deeds = IntStream.range(0, 4)
                    .<Callable<SubmitOutcome>>mapToObj(i -> () -> {
                        together.await();
                        at.enter(i % 3, amount("" + (10 + i)), MORNING);
                        return desk.submit(at.period, at.first, at.head, MORNING);
                    })
                    .toList();
            for (var deed : people.invokeAll(deeds)) {
                assertThat(deed.get()).isInstanceOf(SubmitOutcome.Received.class);
            }
        } finally {
            people.shutdownNow();
        }

        var id = draft().id();
        assertThat(desk.history(id)).hasSize(3 + 4);
        assertThat(draft().changedSinceSent()).isFalse();
        assertThat(desk.life(id)).extracting(StatusChange::revision).doesNotHaveDuplicates();
    }

    @Test
    void beginsOneReportWhenTwoPeopleBeginAtOnce() throws Exception {
        var together = new CyclicBarrier(3);
        var people = Executors.newFixedThreadPool(3);
        try {
            var deeds = IntStream.range(0, 3)
                    .<Callable<EntryOutcome>>mapToObj(i -> () -> {
                        together.await();
                        return at.enter(i, amount("" + i), MORNING);
                    })
                    .toList();
            for (var deed : people.invokeAll(deeds)) {
                assertThat(deed.get()).isInstanceOf(EntryOutcome.Entered.class);
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(desk.all(at.period)).hasSize(1);
        assertThat(draft().figures()).hasSize(3);
        assertThat(desk.life(draft().id())).hasSize(1);
    }

    @Test
    void movesOnlyAlongTheTable() {
        var id = at.sendAll("85", MORNING);
        assertThat(desk.move(id, 2, SubmissionStatus.APPROVED, at.officer, MORNING, ""))
                .isFalse();
        assertThat(desk.move(id, 1, SubmissionStatus.DRAFT, at.officer, MORNING, ""))
                .isFalse();
        assertThat(desk.move(id, 1, SubmissionStatus.RETURNED, at.officer, MORNING, ""))
                .isTrue();
        assertThat(desk.move(id, 1, SubmissionStatus.APPROVED, at.officer, MORNING, ""))
                .isFalse();
        assertThat(draft().status()).isEqualTo(SubmissionStatus.RETURNED);
    }

    private Submission draft() {
        return desk.find(at.period, at.first.id()).orElseThrow();
    }

    private FigureAnswer answer(Map<IndicatorId, Figure> figures, int indicator) {
        return Objects.requireNonNull(figures.get(at.owed.get(indicator))).answer();
    }

    private EntryOutcome officerEnters(String value) {
        return desk.enter(
                at.period,
                at.first,
                at.owed.get(0),
                amount(value),
                value,
                OptionalLong.empty(),
                at.officer,
                AFTER_THE_LOCK);
    }

    private Attachment attach(String field, String sha256) {
        return enclosures.attach(
                at.period, at.first, field, sha256, "image", "image/jpeg", 1234, "bang-ke.jpg", at.head, MORNING);
    }

    @OnSqlite
    static class SqliteTest extends SubmissionContract {}

    @OnPostgres
    static class PostgresTest extends SubmissionContract {}
}
