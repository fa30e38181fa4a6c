package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.LastLook;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionStatus;

/** Practising touches nothing that counts. Deadline: Monday 15/12/2025, 17:00; the days that are reported end on 10/12. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=practice moves the clock"})
class PracticeTest extends ChatStory {

    @Autowired
    DifficultyDesk difficulties;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    PracticeDesk practices;

    @Autowired
    List<LastLook> lastLooks;

    @BeforeEach
    void aHeadWhoMayBeWrittenTo() {
        begin("2025-12-11T08:00");
        letReport(at.hung);
    }

    @Test
    void everyMessageIsMarkedAndNothingOfItIsKept() {
        assertThat(say("tập thử")).startsWith("🔶 TẬP THỬ · không tính\nBác tập báo cáo năm 2025");
        assertThat(say("85")).startsWith("🔶 TẬP THỬ · không tính\n");
        assertThat(say("khó khăn: mương tắc")).startsWith("🔶").contains("chưa chuyển lời nào cho ai");
        assertThat(say("cho tôi khất đến thứ hai")).startsWith("🔶").contains("chưa chuyển lời nào cho ai");
        assertThat(say("gặp cán bộ")).startsWith("🔶").contains("chưa chuyển lời nào cho ai");
        assertThat(submissions.find(at.period, at.first.id())).isEmpty();
        assertThat(difficulties.open(at.agency)).isEmpty();
        assertThat(reviews.openCalls(at.agency)).isEmpty();
        assertThat(sql.sql("SELECT count(*) FROM reminder_wish WHERE person_id = ?")
                        .param(at.hung.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPracticeThatIsPlayedToItsEndSendsNothing() {
        say("tap thu");
        say("85");
        say("95");
        say("có");
        assertThat(say("Gửi")).contains("đã nhận báo cáo", "Bác đã tập xong. Các số vừa rồi không tính");
        assertThat(submissions.find(at.period, at.first.id())).isEmpty();
        assertThat(say("báo cáo")).startsWith("1/3").doesNotContain("🔶");
    }

    @Test
    void theRealDraftAndItsOpenQuestionWaitUntilItIsOver() {
        say("báo cáo");
        say("40");
        say("tập thử");
        say("85");
        assertThat(say("Thôi tập"))
                .contains("thôi tập. Các số đã tập không tính", "đã ghi 1/3 số liệu", "2/3")
                .doesNotContain("🔶");
        say("95");
        var figures = submissions.find(at.period, at.first.id()).orElseThrow().figures();
        assertThat(figures)
                .hasEntrySatisfying(
                        at.owed.get(0), figure -> assertThat(figure.answer()).isEqualTo(SmallCommune.amount("40")));
        assertThat(figures).hasSize(2);
    }

    @Test
    void aReportThatWasSentCanBePractisedAndStaysAsItWasSent() {
        at.sendAll("85", clock.instant());
        assertThat(say("làm thử")).contains("1/3");
        say("1");
        say("xong");
        var report = submissions.find(at.period, at.first.id()).orElseThrow();
        assertThat(report.status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(report.changedSinceSent()).isFalse();
    }

    @Test
    void afterHalfAnHourTheNextMessageIsNeitherPracticeNorReport() {
        say("báo cáo");
        say("tập thử");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(say("85"))
                .startsWith("Lần tập thử đã tự hết")
                .contains("1/3")
                .doesNotContain("🔶");
        assertThat(submissions.find(at.period, at.first.id())).isEmpty();
        say("86");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void whatIsSaidTheNextDayIsMeant() {
        say("báo cáo");
        say("tập thử");
        moveTo("2025-12-12T08:00");
        assertThat(say("85")).contains("ghi Nhãn n.1: 85 hộ").doesNotContain("Lần tập thử");
    }

    @Test
    void aReturnedReportDoesNotAskItsQuestionIntoThePractice() {
        var report = at.sendAll("85", clock.instant());
        say("tập thử");
        var before = heard().size();
        reviews.returnToReporter(report, 1, Map.of(at.owed.get(0), "xem lại số hộ"), at.officer, clock.instant());
        assertThat(heard().subList(before, before + 1))
                .singleElement()
                .asString()
                .contains("nhắn “xong” để thôi tập");
        say("xong");
        assertThat(say("báo cáo")).contains("nhờ bác xem lại “Nhãn n.1: 85 hộ”: xem lại số hộ.");
    }

    @Test
    void aReminderWaitsUntilThePracticeIsOverAndIsNotSaved() {
        moveTo("2025-12-15T06:58");
        say("tập thử");
        say("85");
        ringAt("2025-12-15T07:00");
        var key = sql.sql("SELECT idempotency_key FROM outbox WHERE chat_id = ? ORDER BY id DESC LIMIT 1")
                .param(chat().chatId())
                .query(String.class)
                .single();
        assertThat(key).as("it is owed as if nothing had been begun").startsWith("reminder:");
        assertThat(look(key))
                .isInstanceOfSatisfying(
                        LastLook.Verdict.Wait.class,
                        wait -> assertThat(wait.until())
                                .isBetween(instant("2025-12-15T07:28"), instant("2025-12-15T07:29")));
        moveTo("2025-12-15T07:30");
        assertThat(look(key)).isInstanceOf(LastLook.Verdict.Send.class);
    }

    @Test
    void aRealMessageThatIsEditedMeanwhileWaits() {
        say("báo cáo");
        say("40");
        var real = sql.sql("SELECT max(id) FROM inbox").query(Long.class).single();
        say("tập thử");
        var before = heard().size();
        inbox.accept(chat(), Optional.of(at.hung), "edit", Content.rewritten("41", real), clock.instant());
        assertThat(intake.handleBatch()).isEqualTo(1);
        assertThat(heard().subList(before, heard().size()))
                .singleElement()
                .asString()
                .startsWith("🔶")
                .contains("là của báo cáo thật", "nhắn “xong”");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasEntrySatisfying(
                        at.owed.get(0), figure -> assertThat(figure.answer()).isEqualTo(SmallCommune.amount("40")));
    }

    @Test
    void anOfficerLetsSomebodyPractise() {
        var hung = directory.person(at.hung);
        assertThat(practices.begin(hung, at.first.id(), clock.instant())).isEqualTo(PracticeDesk.Outcome.BEGUN);
        assertThat(practices.practises(at.hung, clock.instant())).isTrue();
        assertThat(heard())
                .last()
                .asString()
                .startsWith("🔶 TẬP THỬ · không tính")
                .contains("1/3");
        assertThat(say("85")).startsWith("🔶");
        assertThat(practices.begin(hung, at.second.id(), clock.instant()))
                .as("not his unit")
                .isEqualTo(PracticeDesk.Outcome.NOTHING_ASKED);
        directory.recordConsent(at.hung, false, "welcome/1", "webchat", clock.instant());
        assertThat(practices.begin(hung, at.first.id(), clock.instant())).isEqualTo(PracticeDesk.Outcome.NO_CONSENT);
    }

    private LastLook.Verdict look(String key) {
        return lastLooks.stream()
                .flatMap(look -> look.at(key, clock.instant()).stream())
                .findFirst()
                .orElseThrow();
    }
}
