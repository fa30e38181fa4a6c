package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thonbao.submission.SmallCommune.AFTER_THE_LOCK;
import static vn.thonbao.submission.SmallCommune.MORNING;
import static vn.thonbao.submission.SmallCommune.amount;

import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SheetDesk.Asking;

/** A sheet came, the office types it off: nothing is sent before the head's yes or an officer's own decision. */
@RecordApplicationEvents
abstract class SheetContract {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    Enclosures enclosures;

    @Autowired
    SheetDesk sheets;

    @Autowired
    ApplicationEvents events;

    SmallCommune at;

    @BeforeEach
    void aSheetOfTheFirstUnit() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        sheet("a");
    }

    @Test
    void asksOnceAboutWhatWasTypedAndSendsNothing() {
        typeAll();
        assertThat(ask()).isEqualTo(new Asking.Asked(1));
        assertThat(ask()).as("a second tap").isEqualTo(new Asking.AskedBefore());

        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(report().sheetReceived()).as("nobody is reminded meanwhile").isTrue();
        assertThat(sheets.waiting(report()).orElseThrow().askedBy()).isEqualTo("Nguyễn Thị Lan");
        assertThat(events.stream(SheetRead.class)).hasSize(1);
    }

    @Test
    void theHeadsYesIsHisReportAndBothNamesAreKept() {
        typeAll();
        ask();
        assertThat(submit(at.head)).isInstanceOf(SubmitOutcome.Received.class);

        assertThat(report().sentBy()).contains(at.head);
        assertThat(report().sheetReceived()).isFalse();
        assertThat(report().figures().values()).extracting(Figure::author).containsOnly(at.officer);
        var reading = sheets.newest(report().id()).orElseThrow();
        assertThat(reading.askedBy()).isEqualTo("Nguyễn Thị Lan");
        assertThat(reading.confirmedBy()).contains("Nguyễn Văn Hùng");
        assertThat(sheets.waiting(report())).isEmpty();
        assertThat(sheets.waiting(at.period)).isEmpty();
    }

    @Test
    void anOfficerMaySendOnPaperAloneAndThenNobodyHasConfirmed() {
        typeAll();
        ask();
        submit(at.officer);

        assertThat(report().sentBy()).contains(at.officer);
        assertThat(sheets.newest(report().id()).orElseThrow().confirmedBy()).isEmpty();
        assertThat(sheets.waiting(report())).isEmpty();
        assertThat(sheets.waiting(at.period)).isEmpty();
    }

    @Test
    void whatTheOfficeTypesAfterwardsIsAskedAboutAnew() {
        typeAll();
        ask();
        type(0, "86");
        assertThat(sheets.waiting(report()))
                .as("a yes would be to other figures")
                .isEmpty();
        assertThat(sheets.waiting(at.period)).extracting(SheetReading::stale).containsExactly(true);

        assertThat(ask()).isEqualTo(new Asking.Asked(2));
        assertThat(sheets.waiting(report()).orElseThrow().asked()).isEqualTo(2);
    }

    @Test
    void anotherPictureMeansThatTheOfficeHasToLookAgain() {
        typeAll();
        ask();
        sheet("b");
        assertThat(sheets.waiting(report())).isEmpty();
        assertThat(ask()).isEqualTo(new Asking.Asked(2));
    }

    @Test
    void whatTheHeadPutsRightStaysPartOfWhatHeWasAsked() {
        typeAll();
        ask();
        at.enter(0, amount("90"), MORNING);
        assertThat(sheets.waiting(report())).isPresent();
    }

    @Test
    void refusesWhatCannotBeConfirmed() {
        type(0, "85");
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Asking.FiguresMissing.class,
                        refusal -> assertThat(refusal.missing()).hasSize(2));
        typeAll();
        assertThat(sheets.ask(at.period, at.first, at.officer, AFTER_THE_LOCK)).isEqualTo(new Asking.FiguresLocked());
        assertThat(sheets.ask(at.period, at.second, at.officer, MORNING)).isEqualTo(new Asking.NoSheet());
        submit(at.officer);
        assertThat(ask()).as("sent already").isEqualTo(new Asking.NoSheet());
    }

    @Test
    void aSheetThatCorrectsASentReportIsAskedAboutForItsNextSending() {
        submit(at.officer);
        sheet("b");
        typeAll();
        assertThat(ask()).isEqualTo(new Asking.Asked(1));
        submit(at.head);
        assertThat(report().revision()).isEqualTo(2);
        assertThat(sheets.newest(report().id()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void aYesToASheetThatSaysWhatWasSentBeforeIsASendingOfItsOwnAndTheSheetWaitsNoMore() {
        typeAll();
        submit(at.officer);
        sheet("c");
        assertThat(ask()).isEqualTo(new Asking.Asked(1));
        submit(at.head);
        assertThat(report().revision()).isEqualTo(2);
        assertThat(sheets.waiting(report())).isEmpty();
        submit(at.head);
        assertThat(report().revision()).isEqualTo(2);
    }

    private void sheet(String file) {
        enclosures.attach(
                at.period,
                at.first,
                Attachment.SHEET,
                file.repeat(64),
                "image",
                "image/jpeg",
                10,
                "to.jpg",
                at.head,
                MORNING);
    }

    private void typeAll() {
        type(0, "85");
        typed(1, new FigureAnswer.NoData());
        typed(2, new FigureAnswer.YesNo(true));
    }

    private void type(int indicator, String figure) {
        typed(indicator, amount(figure));
    }

    private void typed(int indicator, FigureAnswer answer) {
        submissions.enter(
                at.period,
                at.first,
                at.owed.get(indicator),
                answer,
                "trên giấy",
                OptionalLong.empty(),
                at.officer,
                MORNING);
    }

    private Asking ask() {
        return sheets.ask(at.period, at.first, at.officer, MORNING);
    }

    private SubmitOutcome submit(Author by) {
        return submissions.submit(at.period, at.first, by, MORNING);
    }

    private Submission report() {
        return submissions.find(at.period, at.first.id()).orElseThrow();
    }

    @OnSqlite
    static class SqliteTest extends SheetContract {}

    @OnPostgres
    static class PostgresTest extends SheetContract {}
}
