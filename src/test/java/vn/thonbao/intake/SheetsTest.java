package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.channel.Content;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.SheetDesk.Asking;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** A sheet from the picture to the head's yes, through the real intake. Friday 12/12/2025; locked Tuesday 16/12, 17:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=sheets move the clock"})
class SheetsTest extends ChatStory {

    @Autowired
    SheetDesk sheets;

    @Autowired
    ReviewDesk reviews;

    PersonId dung;

    @BeforeEach
    void aHeadAndHisDeputy() {
        begin("2025-12-12T08:00");
        dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        letReport(at.hung);
        letReport(dung);
    }

    @Test
    void whoeverSentTheSheetReadsTheFiguresOnceAndConfirmsThemWithOneTap() {
        sendSheet("voice");
        type("85", true);
        assertThat(ask()).isEqualTo(new Asking.Asked(1));

        assertThat(heard(dung)).isEmpty();
        assertThat(heard())
                .last()
                .asString()
                .startsWith("Bác Hùng ơi, Nguyễn Thị Lan đã nhập số liệu năm 2025 của Tổ dân phố 01")
                .contains("1. Nhãn n.1: 85", "[Đúng rồi] [Có chỗ chưa đúng]");
        assertThat(say("Đúng rồi")).contains("Phường đã nhận báo cáo năm 2025");
        assertThat(report().sentBy()).contains(at.head);
        assertThat(report().revision()).isEqualTo(1);

        assertThat(say("Đúng rồi")).as("a second tap").contains("do Nguyễn Văn Hùng gửi");
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
        assertThat(heard()).noneMatch(text -> text.contains("ngày cuối") || text.contains("chưa thấy"));
        assertThat(reviews.openCalls(at.agency)).isEmpty();
        assertThat(report().status()).as("silence is no yes").isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    void putsRightWhatWasTypedWrong() {
        sendSheet("image");
        type("85", true);
        ask();
        assertThat(say("Có chỗ chưa đúng")).contains("muốn sửa mục nào");
        say("1");
        assertThat(say("58")).contains("Đã sửa Nhãn n.1: 85", "thành 58", "Đúng rồi");
        say("Đúng rồi");
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
        say("Đúng rồi");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);

        ask();
        assertThat(heard()).last().asString().contains("1. Nhãn n.1: 99");
        say("Đúng rồi");
        assertThat(sent(0).answer()).isEqualTo(SmallCommune.amount("99"));
    }

    @Test
    void aYesAfterTheLockSendsNothing() {
        sendSheet("image");
        type("85", true);
        ask();
        moveTo("2025-12-16T17:00");
        assertThat(say("Đúng rồi")).contains("đã khóa");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    void whatWasSentOnPaperAloneIsNotSentAgain() {
        sendSheet("image");
        type("85", true);
        ask();
        submissions.submit(at.period, at.first, at.officer, clock.instant());
        assertThat(say("Đúng rồi")).contains("do Nguyễn Thị Lan gửi");
        assertThat(report().revision()).isEqualTo(1);
        assertThat(report().sentBy()).contains(at.officer);
    }

    @Test
    void waitsForTheAnswerToAnOpenQuestionAndThenComesUpByItself() {
        say("báo cáo");
        sendSheet("image");
        say("khoảng 80");
        type("85", true);
        ask();
        assertThat(heard()).last().asString().contains("trả lời xong câu phường đang hỏi");
        assertThat(say("Số khác")).contains("Nhãn n.1");
        assertThat(report().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(say("báo cáo")).contains("đã nhập số liệu năm 2025", "Đúng rồi");
    }

    @Test
    void leavesAQuestionOfAnotherUnitAlone() {
        sendSheet("image");
        directory.appoint(at.hung, at.second.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        say("đổi tổ");
        type("85", true);
        ask();
        assertThat(heard()).last().asString().contains("nhắn “đổi tổ” để chọn Tổ dân phố 01");
        assertThat(say("Tổ dân phố 01")).contains("đã nhập số liệu năm 2025");
        say("Đúng rồi");
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
        take(new Content("", List.of(file), false));
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

    @Override
    protected List<String> heard(PersonId person) {
        return heardWithButtons(person);
    }
}
