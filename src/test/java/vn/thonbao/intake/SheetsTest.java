package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.reminder.Rounds;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.SheetDesk.Asking;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/** A sheet from the picture to the head's yes, through the real intake. Friday 12/12/2025; locked Tuesday 16/12, 17:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=sheets move the clock"})
class SheetsTest {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    SheetDesk sheets;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    MessageIntake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    Settings settings;

    SmallCommune at;
    PersonId dung;
    int said;

    @BeforeEach
    void aHeadAndHisDeputy() {
        moveTo("2025-12-12T08:00");
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        for (var person : List.of(at.hung, dung)) {
            directory.appoint(person, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
            directory.recordConsent(person, true, "welcome/1", "webchat", clock.instant());
            directory.linkChat(person, chat(person), clock.instant());
        }
    }

    @Test
    void whoeverSentTheSheetReadsTheFiguresOnceAndConfirmsThemWithOneTap() {
        sendSheet("voice");
        type("85", true);
        assertThat(ask()).isEqualTo(new Asking.Asked(1));

        assertThat(heard(dung)).isEmpty();
        assertThat(heard(at.hung))
                .last()
                .asString()
                .startsWith("Bác Hùng ơi, Nguyễn Thị Lan đã nhập số liệu năm 2025 của Tổ dân phố 01")
                .contains("1. Nhãn n.1: 85", "[\"Đúng rồi\",\"Có chỗ chưa đúng\"]");
        assertThat(say(at.hung, "Đúng rồi")).contains("Phường đã nhận báo cáo năm 2025");
        assertThat(report().sentBy()).contains(at.head);
        assertThat(report().revision()).isEqualTo(1);

        assertThat(say(at.hung, "Đúng rồi")).as("a second tap").contains("do Nguyễn Văn Hùng gửi");
        assertThat(report().revision()).isEqualTo(1);
    }

    @Test
    void stopsTheRemindersFromThePictureUntilTheYes() {
        sendSheet("document");
        ringAt("2025-12-15T07:00");
        type("85", true);
        ask();
        ringAt("2025-12-16T07:00");
        ringAt("2025-12-16T09:00");
        assertThat(heard(at.hung)).noneMatch(text -> text.contains("ngày cuối") || text.contains("chưa thấy"));
        assertThat(reviews.openCalls(at.agency)).isEmpty();
        assertThat(report().status()).as("silence is no yes").isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    void putsRightWhatWasTypedWrong() {
        sendSheet("image");
        type("85", true);
        ask();
        assertThat(say(at.hung, "Có chỗ chưa đúng")).contains("muốn sửa mục nào");
        say(at.hung, "1");
        assertThat(say(at.hung, "58")).contains("Đã sửa Nhãn n.1: 85", "thành 58", "Đúng rồi");
        say(at.hung, "Đúng rồi");
        assertThat(report().sentBy()).contains(at.head);
        assertThat(sent(0).answer()).isEqualTo(SmallCommune.amount("58"));
        assertThat(sent(0).author()).isEqualTo(at.head);
        assertThat(sent(2).author()).isEqualTo(at.officer);
    }

    @Test
    void aYesToWhatWasTypedOverMeanwhileSendsNothing() {
        sendSheet("image");
        type("85", true);
        ask();
        type("99", false);
        say(at.hung, "Đúng rồi");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);

        ask();
        assertThat(heard(at.hung)).last().asString().contains("1. Nhãn n.1: 99");
        say(at.hung, "Đúng rồi");
        assertThat(sent(0).answer()).isEqualTo(SmallCommune.amount("99"));
    }

    @Test
    void aYesAfterTheLockSendsNothing() {
        sendSheet("image");
        type("85", true);
        ask();
        moveTo("2025-12-16T17:00");
        assertThat(say(at.hung, "Đúng rồi")).contains("đã khóa");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    void whatWasSentOnPaperAloneIsNotSentAgain() {
        sendSheet("image");
        type("85", true);
        ask();
        submissions.submit(at.period, at.first, at.officer, clock.instant());
        assertThat(say(at.hung, "Đúng rồi")).contains("do Nguyễn Thị Lan gửi");
        assertThat(report().revision()).isEqualTo(1);
        assertThat(report().sentBy()).contains(at.officer);
    }

    @Test
    void waitsForTheAnswerToAnOpenQuestionAndThenComesUpByItself() {
        say(at.hung, "báo cáo");
        sendSheet("image");
        say(at.hung, "khoảng 80");
        type("85", true);
        ask();
        assertThat(heard(at.hung)).last().asString().contains("trả lời xong câu phường đang hỏi");
        assertThat(say(at.hung, "Số khác")).contains("Nhãn n.1");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(say(at.hung, "báo cáo")).contains("đã nhập số liệu năm 2025", "Đúng rồi");
    }

    @Test
    void leavesAQuestionOfAnotherUnitAlone() {
        sendSheet("image");
        directory.appoint(at.hung, at.second.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        say(at.hung, "đổi tổ");
        type("85", true);
        ask();
        assertThat(heard(at.hung)).last().asString().contains("nhắn “đổi tổ” để chọn Tổ dân phố 01");
        assertThat(say(at.hung, "Tổ dân phố 01")).contains("đã nhập số liệu năm 2025");
        say(at.hung, "Đúng rồi");
        assertThat(report().sentBy()).contains(at.head);
    }

    @Test
    void whoeverCannotBeAskedIsCalled() {
        sendSheet("image");
        type("85", true);
        directory.closeChat(chat(at.hung), clock.instant());
        ask();
        assertThat(reviews.openCalls(at.agency))
                .singleElement()
                .satisfies(call -> assertThat(call.reason()).contains("chờ người báo cáo xác nhận"));
    }

    private void sendSheet(String kind) {
        var file = new Content.IncomingFile("a".repeat(64), kind, "application/octet-stream", 10, "to-giay");
        take(at.hung, new Content("", List.of(file), false));
    }

    private void type(String figure, boolean therest) {
        typed(0, SmallCommune.amount(figure));
        if (therest) {
            typed(1, new FigureAnswer.NoData());
            typed(2, new FigureAnswer.YesNo(true));
        }
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
                clock.instant());
    }

    private Asking ask() {
        return sheets.ask(at.period, at.first, at.officer, clock.instant());
    }

    private Submission report() {
        return submissions.find(at.period, at.first.id()).orElseThrow();
    }

    private Figure sent(int indicator) {
        return Optional.ofNullable(report().sent().get(at.owed.get(indicator))).orElseThrow();
    }

    private ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "sheets-" + person.value());
    }

    private String say(PersonId person, String text) {
        var before = heard(person).size();
        take(person, Content.text(text));
        var all = heard(person);
        return String.join("\n", all.subList(before, all.size()));
    }

    private void take(PersonId person, Content content) {
        inbox.accept(chat(person), Optional.of(person), chat(person).chatId() + said++, content, clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
    }

    private List<String> heard(PersonId person) {
        return sql.sql("SELECT body || ' ' || choices FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(person).chatId())
                .query(String.class)
                .list();
    }

    private void ringAt(String moment) {
        moveTo(moment);
        rounds.ring();
    }

    private void moveTo(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(settings.timezone()).toInstant());
    }
}
