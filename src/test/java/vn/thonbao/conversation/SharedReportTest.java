package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.understanding.Value;

/** Somebody else of the unit answers, sends, or the office edits the campaign, while something waits for a yes. */
class SharedReportTest {

    private final Chat chat = Chat.ofThree();

    @Test
    void aDoubtfulFigureBecomesAChangeWhenAColleagueWasFaster() {
        chat.saysAll("báo cáo", "61");
        chat.colleague("poor", amount("18"));
        assertThat(chat.says("đúng"))
                .isEqualTo("Hộ nghèo vừa có người của Tổ dân phố 5 báo là 18 hộ. Bác sửa thành 61 hộ, đúng không ạ?"
                        + " [Đúng, sửa lại] [Không sửa]");
        assertThat(chat.drafted("poor")).isEqualTo("18 hộ");
    }

    @Test
    void puttingOffWhatAColleagueHasAnsweredJustStops() {
        chat.says("báo cáo");
        chat.colleague("poor", amount("18"));
        assertThat(chat.says("để sau")).startsWith("Vâng, phường giữ 1/3 số đã ghi.");
        assertThat(chat.state().asked()).isEmpty();
    }

    @Test
    void aTableThatAColleagueHasEnteredIsNotAskedTwice() {
        var table = "Hộ nghèo 19\nBảo hiểm y tế 97";
        chat.says(table);
        chat.colleague("poor", amount("19")).colleague("insured", amount("97"));
        assertThat(chat.says(table)).startsWith("Các số này phường đã ghi đúng như vậy rồi ạ. 3/3");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void aTableLeavesWhatIsThereAlreadyUntouched() {
        chat.colleague("poor", amount("19"));
        assertThat(chat.says("Hộ nghèo 19\nBảo hiểm y tế 97")).contains("\n1. Hộ nghèo: 19 hộ\n");
        assertThat(chat.says("Đúng")).startsWith("Đã ghi 1 mục.");
        assertThat(chat.effects()).extracting(e -> e.getClass().getSimpleName()).containsExactly("Enter", "Say");
    }

    @Test
    void nothingIsEnteredForAnItemThatIsGone() {
        chat.saysAll("báo cáo", "61");
        chat.items(Chat.households("clean", "Hộ vệ sinh"));
        chat.says("đúng");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void aReadingAndAChangeVanishWithTheirItem() {
        chat.saysAll("báo cáo", "hai tram hai");
        chat.items(Chat.households("clean", "Hộ vệ sinh"));
        chat.says("202 hộ");
        assertThat(chat.draft().fields()).isEmpty();
        var other = Chat.ofThree();
        other.saysAll("báo cáo", "19", "hộ nghèo 18");
        other.items(Chat.households("clean", "Hộ vệ sinh")).says("Đúng, sửa lại");
        assertThat(other.did(Effect.Enter.class)).isFalse();
    }

    @Test
    void aTableVanishesWithOneOfItsItems() {
        chat.says("Hộ nghèo 19\nBảo hiểm y tế 97");
        chat.items(Chat.households("clean", "Hộ vệ sinh"));
        chat.says("Đúng");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void nothingWaitsAnyMoreOnceTheFiguresAreLocked() {
        chat.saysAll("báo cáo", "61");
        chat.standing(new Standing.Locked("17 giờ thứ Ba")).says("đúng");
        assertThat(chat.state().pending()).isEmpty();
        assertThat(chat.state().asked()).isEmpty();
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("giúp")).startsWith("Số liệu năm 2025 đã khóa");
    }

    @Test
    void requestsAfterSendingTellWhereTheReportStands() {
        chat.standing(new Standing.Sent(Instant.EPOCH, 1, "Chị Lan"));
        chat.colleague("poor", amount("19"));
        assertThat(chat.says("để sau")).contains("do Chị Lan gửi").endsWith("[Xem lại] [Sửa] [Gọi cán bộ]");
        assertThat(chat.says("dừng")).contains("do Chị Lan gửi");
        assertThat(chat.says("xem lại")).endsWith("1. Hộ nghèo: 19 hộ [Sửa] [Gọi cán bộ]");
    }

    @Test
    void aReturnedReportIsNotGreetedLikeANewOne() {
        var one = new Chat(Chat.households("poor", "Hộ nghèo"));
        one.saysAll("báo cáo", "19", "Gửi");
        one.sentBack("poor", "xem lại giúp");
        assertThat(one.opens()).startsWith("1/1 · Chị Lan nhờ bác xem lại");
        one.says("Sửa");
        assertThat(one.state().pending()).contains(new Pending.NewAnswer("poor"));
        assertThat(one.says("giúp")).endsWith("Hộ nghèo: bác nhắn con số, ví dụ: 85");
    }

    @Test
    void aReturnedFigureIsKeptOrChangedInManyWords() {
        var one = new Chat(Chat.households("poor", "Hộ nghèo"));
        one.saysAll("báo cáo", "19", "Gửi");
        one.sentBack("poor", "xem lại giúp").resumes();
        assertThat(one.says("hôm nay trời đẹp"))
                .startsWith("Phường chưa thấy con số")
                .endsWith("[Giữ nguyên] [Sửa]");
        assertThat(one.says("để tôi sửa lại")).startsWith("Hộ nghèo: bác nhắn con số");
        one.says("quay lại");
        one.says("Giữ nguyên");
        assertThat(one.effects())
                .startsWith(
                        new Effect.Enter("poor", new Answer(amount("19"), "Giữ nguyên")), new Effect.Finish("submit"));
        assertThat(one.state().given()).isEqualTo(List.of());
    }

    private static Value amount(String number) {
        return Value.Amount.of(new BigDecimal(number));
    }
}
