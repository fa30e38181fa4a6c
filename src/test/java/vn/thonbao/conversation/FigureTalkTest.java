package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.understanding.Value;

class FigureTalkTest {

    private final Chat chat = new Chat(
            Chat.before(Chat.households("poor", "Hộ nghèo"), "20"),
            Chat.before(Chat.of(Chat.percent("insured", "Bảo hiểm y tế"), "1000"), "96.8"),
            Chat.yesNo("culture", "Tổ văn hóa"),
            Chat.households("clean", "Hộ vệ sinh"));

    @Test
    void asksWithPositionMeasurePreviousFigureAndExample() {
        assertThat(chat.says("bao cao"))
                .isEqualTo("1/4 · Hộ nghèo là bao nhiêu? Tính theo hộ.\nKỳ trước: 20 hộ.\nBác nhắn, ví dụ: 85"
                        + " [Như kỳ trước: 20 hộ] [Không có] [Để sau]");
    }

    @Test
    void saysTheUnitOnceOnly() {
        assertThat(Chat.asks("%", "Bao nhiêu phần trăm hộ có nước sạch?")).doesNotContain("Tính theo");
        assertThat(Chat.asks("%", "Mấy % hộ có nước sạch?")).doesNotContain("Tính theo");
        assertThat(Chat.asks("hộ", "Tổ mình còn bao nhiêu hộ nghèo?")).doesNotContain("Tính theo");
        assertThat(Chat.asks("%", "Bao nhiêu hộ có nước sạch?")).contains("nước sạch? Tính theo %.\nBác nhắn");
        assertThat(Chat.asks("hộ", "Còn bao nhiêu nhà hội họp?")).contains("Tính theo hộ.");
        assertThat(Chat.asks("", "Tổ mình có nhà văn hóa chưa?")).doesNotContain("Tính theo");
    }

    @Test
    void echoesWhatWasUnderstoodAndAsksTheNext() {
        chat.says("bao cao");
        assertThat(chat.says("19")).startsWith("Phường ghi Hộ nghèo: 19 hộ.\n2/4 · Bảo hiểm y tế");
        assertThat(chat.effects().get(0))
                .isEqualTo(new Effect.Enter("poor", new Answer(Value.Amount.of(new BigDecimal("19")), "19")));
    }

    @Test
    void offersYesAndNoWhereThatIsAsked() {
        chat.colleague("poor", new Value.Nothing()).colleague("insured", new Value.NoData());
        assertThat(chat.says("báo cáo"))
                .endsWith("Bác nhắn, ví dụ: có [Có] [Chưa] [Để sau]")
                .doesNotContain("Tính theo");
        chat.says("Chưa");
        assertThat(chat.drafted("culture")).isEqualTo("chưa");
        chat.says("quay lại");
        chat.says("Có");
        assertThat(chat.drafted("culture")).isEqualTo("có");
    }

    @Test
    void takesNoFigureForAYesOrNo() {
        chat.colleague("poor", new Value.Nothing())
                .colleague("insured", new Value.NoData())
                .says("báo cáo");
        assertThat(chat.says("97")).startsWith("Tổ văn hóa: bác trả lời giúp có hay chưa");
        chat.says("khong phai 96,9 ma 97");
        assertThat(chat.draft().has("culture")).isFalse();
    }

    @Test
    void buttonsGiveTheAnswersThatAreNotFigures() {
        chat.says("báo cáo");
        chat.says("Như kỳ trước: 20 hộ");
        assertThat(chat.drafted("poor")).isEqualTo("20 hộ");
        chat.says("quay lại");
        assertThat(chat.draft().has("poor")).isFalse();
        assertThat(chat.says("Không có")).contains("kỳ này không phát sinh, đúng không");
        chat.says("Đúng");
        assertThat(chat.drafted("poor")).isEqualTo("không phát sinh");
    }

    @Test
    void asksOnceWhenFarFromThePreviousFigureAndThenBelieves() {
        chat.says("báo cáo");
        assertThat(chat.says("61")).isEqualTo("Hộ nghèo: kỳ trước 20 hộ, kỳ này 61 hộ, đúng không ạ? [Đúng] [Số khác]");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.state().pending()).containsInstanceOf(Pending.Doubtful.class);
        chat.says("61");
        assertThat(chat.drafted("poor")).isEqualTo("61 hộ");
    }

    @Test
    void takesAnotherFigureInPlaceOfADoubtfulOne() {
        chat.says("báo cáo");
        chat.says("61");
        chat.says("không, 16");
        assertThat(chat.drafted("poor")).isEqualTo("16 hộ");
    }

    @Test
    void asksAgainWhenADoubtfulFigureIsDenied() {
        chat.says("báo cáo");
        chat.says("61");
        assertThat(chat.says("sai rồi"))
                .startsWith("Vâng, bác nhắn lại Hộ nghèo giúp phường")
                .contains("[Để sau]");
        assertThat(chat.says("hôm nay trời đẹp")).startsWith("Phường chưa thấy con số cho Hộ nghèo");
        chat.says("16");
        assertThat(chat.drafted("poor")).isEqualTo("16 hộ");
    }

    @Test
    void keepsTheQuestionWhenADoubtIsAnsweredUnclearly() {
        chat.says("báo cáo");
        chat.says("61");
        assertThat(chat.says("hôm nay trời đẹp"))
                .isEqualTo("Phường chưa rõ ý bác. Bác bấm giúp một nút dưới đây. [Đúng] [Số khác]");
        chat.says("đúng");
        assertThat(chat.drafted("poor")).isEqualTo("61 hộ");
    }

    @Test
    void offersEveryReadingAndTakesTheOneChosen() {
        chat.says("báo cáo");
        assertThat(chat.says("hai tram hai")).endsWith("[220 hộ] [202 hộ] [Số khác]");
        assertThat(chat.says("Số khác")).startsWith("Vâng, bác nhắn lại Hộ nghèo");
        chat.says("hai tram hai");
        assertThat(chat.says("202")).contains("kỳ này 202 hộ");
    }

    @Test
    void asksWhatABareNumberMeansThatCouldBeALineOrAFigure() {
        chat.items(Chat.households("clean", "Hộ vệ sinh")).says("báo cáo");
        chat.says("hai tram hai");
        assertThat(chat.says("2"))
                .isEqualTo("Bác nhắn “2”: bác chọn dòng đó, hay Hộ vệ sinh là 2 ạ? [202 hộ] [2 hộ] [Số khác]");
        assertThat(chat.draft().fields()).isEmpty();
        chat.says("2 hộ");
        assertThat(chat.drafted("clean")).isEqualTo("2 hộ");
    }

    @Test
    void confirmsASingleReadingBeforeItIsEntered() {
        chat.says("báo cáo");
        assertThat(chat.says("khoảng 19")).startsWith("Bác nhắn “khoảng 19”. Hộ nghèo là khoảng 19 hộ, đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("ừ")).startsWith("Phường ghi Hộ nghèo: khoảng 19 hộ.");
    }

    @Test
    void offersAPersonAfterThreeMisunderstandingsInARow() {
        chat.says("báo cáo");
        assertThat(chat.says("chịu")).doesNotContain("Gọi cán bộ");
        assertThat(chat.says("chịu thôi")).doesNotContain("Gọi cán bộ");
        assertThat(chat.says("khó quá")).endsWith("[Gọi cán bộ]");
        chat.says("có");
        assertThat(chat.did(Effect.HandOver.class)).isTrue();
        assertThat(chat.state().misunderstandings()).isZero();
    }

    @Test
    void forgetsMisunderstandingsOnceUnderstood() {
        chat.says("báo cáo");
        chat.says("chịu");
        chat.says("chịu thôi");
        chat.says("19");
        assertThat(chat.says("khó quá")).doesNotContain("Gọi cán bộ");
    }

    @Test
    void neverFilesALateAnswerUnderTheNextQuestion() {
        chat.says("báo cáo");
        chat.colleague("poor", Value.Amount.of(new BigDecimal("18")));
        assertThat(chat.says("19"))
                .isEqualTo(
                        "Hộ nghèo vừa có người của Tổ dân phố 5 báo là 18 hộ. Bác sửa thành 19 hộ, đúng không ạ? [Đúng, sửa lại] [Không sửa]");
        assertThat(chat.says("Không sửa")).startsWith("Vâng, Hộ nghèo vẫn là 18 hộ.\n2/4");
        assertThat(chat.drafted("poor")).isEqualTo("18 hộ");
    }

    @Test
    void saysSoWhenAColleagueGaveTheSameFigure() {
        chat.says("báo cáo");
        chat.colleague("poor", Value.Amount.of(new BigDecimal("19")));
        assertThat(chat.says("19")).startsWith("Hộ nghèo đã ghi 19 hộ rồi ạ.\n2/4");
        assertThat(chat.did(Effect.Enter.class)).isFalse();
    }

    @Test
    void entersNothingWhenTheQuestionIsGone() {
        chat.says("báo cáo");
        chat.items(Chat.households("clean", "Hộ vệ sinh"));
        assertThat(chat.says("19"))
                .startsWith("Câu hỏi trước đã được phường thay đổi")
                .contains("1/1 · Hộ vệ sinh");
        assertThat(chat.draft().fields()).isEmpty();
    }

    @Test
    void entersNoBareFigureBeforeAQuestionStands() {
        assertThat(chat.says("19"))
                .startsWith("Phường chưa rõ con số này là của chỉ tiêu nào")
                .contains("1/4");
        assertThat(chat.draft().fields()).isEmpty();
    }

    @Test
    void greetsOnceAndThenSaysHowFarTheReportIs() {
        assertThat(chat.opens())
                .startsWith("Chào bác Hùng.")
                .contains("4 số liệu")
                .endsWith("[Báo cáo ngay] [Để sau]");
        assertThat(chat.says("Để sau")).startsWith("Vâng ạ. Khi nào tiện").endsWith("[Báo cáo ngay] [Gọi cán bộ]");
        chat.says("Báo cáo ngay");
        chat.says("19");
        assertThat(chat.opens()).startsWith("Tổ dân phố 5 đã ghi 1/4 số liệu, mình làm tiếp nhé.\n2/4");
        assertThat(chat.resumes()).startsWith("Tổ dân phố 5 đã ghi 1/4");
    }

    @Test
    void entersNothingWhenTheFiguresAreLocked() {
        chat.says("báo cáo");
        chat.standing(new Standing.Locked("17 giờ thứ Ba"));
        assertThat(chat.says("19"))
                .startsWith("Số liệu năm 2025 đã khóa từ 17 giờ thứ Ba")
                .endsWith("[Gọi cán bộ] [Xem lại]");
        assertThat(chat.effects()).hasSize(1);
        assertThat(chat.resumes()).startsWith("Số liệu năm 2025 đã khóa");
        assertThat(chat.says("Xem lại")).isEqualTo("Phường chưa ghi số nào của Tổ dân phố 5. [Gọi cán bộ]");
        chat.says("gặp cán bộ");
        assertThat(chat.did(Effect.HandOver.class)).isTrue();
    }

    @Test
    void fallsBackToTheShortLabelWhenAQuestionGrowsTooLong() {
        var item = Chat.households("clean", "Hộ vệ sinh");
        var f = item.field();
        var longWinded = new vn.thonbao.understanding.Field(
                f.id(),
                "Rất dài ".repeat(40),
                f.aliases(),
                f.unit(),
                f.decimals(),
                f.min(),
                f.max(),
                f.previous(),
                f.total(),
                f.share(),
                f.kind(),
                f.period());
        chat.items(new Facts.Item(
                longWinded,
                "1",
                "Hộ vệ sinh",
                item.target(),
                item.example(),
                item.question(),
                item.previous(),
                item.returned()));
        assertThat(chat.says("báo cáo"))
                .startsWith("1/1 · Hộ vệ sinh là bao nhiêu?")
                .hasSizeLessThan(300);
    }

    @Test
    void asksOnlyWhatWasReturnedAndSendsAtOnce() {
        reportSent();
        chat.sentBack("poor", "xem lại giúp");
        assertThat(chat.resumes())
                .isEqualTo(
                        "1/1 · Chị Lan nhờ bác xem lại “Hộ nghèo: 19 hộ”: xem lại giúp. Bác giữ nguyên, hay nhắn số mới, ví dụ: 85 [Giữ nguyên] [Sửa]");
        assertThat(chat.says("18"))
                .contains("Phường đã nhận số bác gửi lại")
                .contains("Hộ nghèo 18 hộ")
                .endsWith("[Gọi cán bộ]");
        assertThat(chat.effects())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Enter", "Finish", "Say");
    }

    @Test
    void readsAReturnedReportBackWhereOthersOweWhatWasReturned() {
        reportSent();
        chat.standing(new Facts.Standing.SentBack(1));
        assertThat(chat.resumes()).contains("Hộ nghèo").doesNotContain("đã nhận số bác gửi lại");
        assertThat(chat.did(Effect.Finish.class)).isFalse();
        assertThat(chat.says("gửi")).startsWith("Phường đã nhận báo cáo");
        assertThat(chat.did(Effect.Finish.class)).isTrue();
    }

    @Test
    void keepsAReturnedFigureInOtherWords() {
        reportSent();
        chat.sentBack("poor", "Xem lại giúp?");
        assertThat(chat.resumes()).contains("Xem lại giúp? Bác giữ nguyên");
        chat.says("cứ giữ nguyên nhé");
        assertThat(chat.drafted("poor")).isEqualTo("19 hộ");
        assertThat(chat.did(Effect.Finish.class)).isTrue();
    }

    @Test
    void asksTheNewFigureWhenAReturnedOneIsToChange() {
        reportSent();
        chat.sentBack("poor", "xem lại giúp");
        chat.resumes();
        assertThat(chat.says("sửa")).startsWith("Hộ nghèo: bác nhắn con số");
        chat.says("17");
        assertThat(chat.drafted("poor")).isEqualTo("17 hộ");
    }

    @Test
    void changesAfterSendingAreANewSending() {
        reportSent();
        assertThat(chat.says("hộ nghèo 17"))
                .isEqualTo("Bác sửa “Hộ nghèo” từ 19 hộ thành 17 hộ, đúng không ạ? [Đúng, sửa lại] [Không sửa]");
        assertThat(chat.says("sửa đi")).startsWith("Đã sửa Hộ nghèo: 19 hộ thành 17 hộ. Phường đã nhận báo cáo");
        assertThat(chat.effects())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Enter", "Finish", "Say");
        assertThat(chat.says("cảm ơn")).contains("do Bác Hùng gửi").endsWith("[Xem lại] [Sửa] [Gọi cán bộ]");
        assertThat(chat.did(Effect.Finish.class)).isFalse();
        chat.standing(new Standing.Approved(2));
        assertThat(chat.says("chào")).startsWith("Báo cáo năm 2025 của Tổ dân phố 5 đã được duyệt.");
    }

    private void reportSent() {
        chat.colleague("insured", Value.Amount.of(new BigDecimal("97")))
                .colleague("culture", new Value.YesNo(true))
                .colleague("clean", new Value.NotOurs());
        chat.says("báo cáo");
        chat.says("19");
        assertThat(chat.says("Gửi")).startsWith("Phường đã nhận báo cáo năm 2025 của Tổ dân phố 5 lúc 19 giờ 40");
        assertThat(chat.effects().get(0)).isEqualTo(new Effect.Finish("submit"));
        assertThat(chat.state().given()).isEmpty();
    }

    @Test
    void asksAboutAPercentageAboveAHundred() {
        chat.items(Chat.item("army", "Giao quân", "%", 2, "")).says("báo cáo");
        assertThat(chat.says("120")).isEqualTo("Giao quân là 120%, cao hơn 100%, đúng không ạ? [Đúng] [Số khác]");
        chat.says("Đúng");
        assertThat(chat.drafted("army")).isEqualTo("120%");
    }

    @Test
    void takesNoMoreThanTenThousandCharacters() {
        chat.says("báo cáo");
        assertThat(chat.says("a".repeat(10_001)))
                .startsWith("Tin vừa rồi dài quá")
                .endsWith("[Để sau]");
        assertThat(chat.says("a".repeat(10_000))).startsWith("Phường chưa thấy con số");
        chat.says("61");
        assertThat(chat.says("a".repeat(10_001)))
                .startsWith("Tin vừa rồi dài quá")
                .endsWith("[Đúng] [Số khác]");
    }

    @Test
    void dropsAReadBackThatAColleagueHasSentMeanwhile() {
        chat.items(Chat.households("clean", "Hộ vệ sinh")).says("báo cáo");
        chat.says("5");
        chat.standing(new Standing.Sent(Instant.EPOCH, 1, "Chị Lan"));
        assertThat(chat.says("Gửi")).contains("do Chị Lan gửi");
        assertThat(chat.did(Effect.Finish.class)).isFalse();
        assertThat(chat.state().lastChoices()).isEqualTo(List.of("Xem lại", "Sửa", "Gọi cán bộ"));
    }
}
