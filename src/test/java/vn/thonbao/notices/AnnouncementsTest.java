package vn.thonbao.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.Audience;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.announcement.Receipt;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.OutboxSender;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.intake.ChatStory;
import vn.thonbao.intake.TurnCostTest;
import vn.thonbao.platform.database.OnSqlite;

/** An announcement as a head reads and answers it, through the real intake. Friday 12/12/2025, 8:00. */
@OnSqlite
@Import(TurnCostTest.Rooms.class)
@TestPropertySource(properties = {"thonbao.demo=true", "thonbao.test=announcements move the clock"})
class AnnouncementsTest extends ChatStory {

    @Autowired
    AnnouncementDesk desk;

    @Autowired
    OutboxSender sender;

    @BeforeEach
    void aHead() {
        begin("2025-12-12T08:00");
        sender.stop(); // what was said is sent by deliver(), and then counts
        letReport(at.hung);
    }

    @Test
    void isReadInTheOfficesWordsWithAButton() {
        announce("a", "7 giờ thứ Bảy, 20/12, toàn phường tổng vệ sinh.");
        assertThat(heard())
                .containsExactly(
                        "Bác Hùng ơi, phường An Hải thông báo: 7 giờ thứ Bảy, 20/12, toàn phường tổng vệ sinh.\n"
                                + "Tài liệu: https://xa.example/ke-hoach.pdf\n"
                                + "Bác bấm Đã rõ, hoặc nhắn “đã rõ”, để phường biết. [Đã rõ] [Gọi cán bộ]");
    }

    @Test
    void hearsItInManyWordsAndThanksOnce() {
        for (var words : List.of("Đã rõ", "da ro", "rõ ạ", "đã nhận", "ok bác", "OK", "👍", "👍🏽", "rõ rồi em")) {
            var sent = announce(words, "họp tổ " + words);
            assertThat(say(words)).as(words).startsWith("Phường ghi bác đã rõ thông báo “họp tổ");
            assertThat(receipt(sent).readWords()).as(words).contains(words);
        }
        assertThat(say("rõ")).as("nothing waits for a receipt").doesNotContain("đã rõ thông báo");
    }

    @Test
    void isNoReceiptBeforeItHasArrived() {
        moveTo("2025-12-12T21:00");
        var sent = put("a", "họp tổ");
        say("đã rõ");
        assertThat(receipt(sent).read()).isFalse();
    }

    @Test
    void aBareWordAfterSomethingElseWasSaidIsNoReceipt() {
        var sent = announce("a", "họp tổ");
        say("gặp cán bộ");
        say("ok");
        assertThat(receipt(sent).read()).as("it thanked for the call").isFalse();
        say("đã rõ");
        assertThat(receipt(sent).read()).isTrue();
    }

    @Test
    void aBareWordAnswersTheOpenQuestionAndNotTheAnnouncement() {
        say("báo cáo");
        say("khoảng 85");
        var sent = announce("a", "họp tổ");
        assertThat(say("ok")).as("yes to the figure").contains("Nhãn n.1");
        assertThat(receipt(sent).read()).isFalse();
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void itsOwnWordsAreAReceiptAtAnyTimeAndTheOpenQuestionComesAgain() {
        say("báo cáo");
        var sent = announce("a", "họp tổ");
        assertThat(say("đã rõ")).contains("Phường ghi bác đã rõ thông báo “họp tổ”", "1/3");
        assertThat(receipt(sent).read()).isTrue();
        say("85");
        assertThat(submissions.find(at.period, at.first.id()).orElseThrow().figures())
                .hasSize(1);
    }

    @Test
    void theButtonSaysWhichAnnouncementIsMeant() {
        var first = announce("a", "họp tổ");
        var second = announce("b", "tổng vệ sinh");
        assertThat(tap(first, "Đã rõ", true)).contains("“họp tổ”", "Còn thông báo “tổng vệ sinh”");
        assertThat(receipt(first).read()).isTrue();
        assertThat(receipt(second).read()).isFalse();
        assertThat(say("Đã rõ")).contains("“tổng vệ sinh”").doesNotContain("Còn thông báo");
    }

    @Test
    void whereSeveralWaitTheWordsAloneAreAskedAbout() {
        announce("a", "họp tổ");
        announce("b", "tổng vệ sinh");
        assertThat(say("đã rõ"))
                .startsWith("Có 2 thông báo bác chưa xác nhận. Bác đã rõ thông báo nào ạ?")
                .contains("Rõ: tổng vệ sinh", "Rõ: họp tổ");
        assertThat(say("Rõ: họp tổ")).contains("đã rõ thông báo “họp tổ”", "Còn thông báo “tổng vệ sinh”");
        assertThat(say("đã rõ")).contains("đã rõ thông báo “tổng vệ sinh”");
    }

    @Test
    void anotherButtonThatIsOldIsToldSo() {
        var sent = announce("a", "họp tổ");
        assertThat(tap(sent, "Gọi cán bộ", true)).contains("Nút đó thuộc câu trước");
        assertThat(receipt(sent).read()).isFalse();
    }

    @Test
    void aThumbPutUnderAnAnnouncementIsAReceiptOfThatOneAndAnotherPictureSaysNothing() {
        var first = announce("a", "họp tổ");
        var second = announce("b", "tổng vệ sinh");
        assertThat(take(sign(first, "😢")))
                .as("it says nothing, and is not asked about")
                .isEmpty();
        assertThat(take(sign(first, "❤️"))).contains("đã rõ thông báo “họp tổ”");
        assertThat(receipt(first).readWords()).contains("❤️");
        assertThat(receipt(second).read()).isFalse();
        assertThat(take(sign(first, "👏"))).as("was read before").isEmpty();
    }

    @Test
    void aThumbPutUnderAnAnnouncementCountsWhileAQuestionWaitsWhichThenComesAgain() {
        say("báo cáo");
        var sent = announce("a", "họp tổ");
        assertThat(take(sign(sent, "👍🏽"))).contains("Phường ghi bác đã rõ thông báo “họp tổ”", "1/3");
        assertThat(receipt(sent).read()).isTrue();
    }

    @Test
    void wordsThatQuoteAnAnnouncementAreAReceiptOfThatOneAndOfNoOther() {
        var first = announce("a", "họp tổ");
        var second = announce("b", "tổng vệ sinh");
        assertThat(take(quoting(key(first), "👍"))).contains("đã rõ thông báo “họp tổ”");
        take(quoting("reply:1:0", "ok"));
        take(quoting("", "rõ"));
        assertThat(receipt(second).read()).as("something else was quoted").isFalse();
    }

    @Test
    void whoHasSomebodyElsesTelephoneIsToldThatNothingIsNoted() {
        var sent = announce("a", "họp tổ");
        var toHung = key(sent);
        var dung = directory.addPerson(at.agency, "Trần Văn Dũng", "anh", Optional.empty());
        welcome(dung);
        assertThat(take(dung, sign(toHung, "👍"))).contains("không ghi tên anh là người nhận");
        assertThat(receipt(sent).read()).isFalse();
    }

    private Content sign(Announcement announcement, String emoji) {
        return sign(key(announcement), emoji);
    }

    private static Content sign(String key, String emoji) {
        var tap = new Content.Tap(key, emoji);
        return new Content("", List.of(), false, Optional.of(Content.Note.SIGN), Optional.empty(), Optional.of(tap));
    }

    private static Content quoting(String key, String words) {
        var tap = new Content.Tap(key, words);
        return new Content(words, List.of(), false, Optional.empty(), Optional.empty(), Optional.of(tap));
    }

    private Announcement announce(String token, String words) {
        var sent = put(token, words);
        deliver();
        return sent;
    }

    private void deliver() {
        while (sql.sql("SELECT count(*) FROM outbox WHERE state = 'due' AND not_before <= put_at AND chat_id = ?")
                        .param(chat().chatId())
                        .query(Integer.class)
                        .single()
                > 0) {
            sender.sendDue();
        }
    }

    private Announcement put(String token, String words) {
        var news = new NewAnnouncement(
                token,
                words,
                Optional.of("https://xa.example/ke-hoach.pdf"),
                new Audience(true, Set.of(), Set.of()),
                "mọi đơn vị",
                false,
                3);
        return desk.send(at.agency, news, at.officer.id(), "Lan", clock.instant())
                .orElseThrow();
    }

    private String key(Announcement announcement) {
        return "announcement:" + announcement.id() + ":" + at.hung.value();
    }

    private Receipt receipt(Announcement announcement) {
        return desk.receipts(announcement).get(0);
    }

    private String tap(Announcement announcement, String label, boolean old) {
        var tap = new Content.Tap(key(announcement), label);
        return take(new Content(
                "",
                List.of(),
                false,
                old ? Optional.of(Content.Note.OLD_BUTTON) : Optional.empty(),
                Optional.empty(),
                Optional.of(tap)));
    }

    /** All on one telephone. */
    @Override
    protected ChatAddress chat(PersonId person) {
        return super.chat(at.hung);
    }

    @Override
    protected String take(PersonId person, Content content) {
        var heard = super.take(person, content);
        deliver();
        return heard;
    }

    @Override
    protected List<String> heard(PersonId person) {
        return heardWithButtons(person);
    }
}
