package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Value;

/** Second thoughts: corrections, denials, and what a yes or no then stands for. */
class EditsTest {

    private final Chat chat = Chat.ofThree();

    @Test
    void namesANumberThatIsNotInTheList() {
        chat.saysAll("báo cáo", "19");
        assertThat(chat.says("sửa câu 9 thành 3"))
                .startsWith("Chưa có mục số 9 để sửa.")
                .endsWith("ví dụ: 1 [Không sửa]");
        chat.saysAll("Không sửa", "97", "8");
        assertThat(chat.says("7"))
                .isEqualTo("Chưa có mục số 7 để sửa. Bác nhắn số thứ tự của một mục ở trên giúp ạ."
                        + " [Gửi] [Sửa] [Kết quả nổi bật] [Ảnh, tài liệu]");
    }

    @Test
    void asksForTheNewFigureOfAnItemThatWasNamedAlone() {
        chat.saysAll("báo cáo", "19");
        assertThat(chat.says("sửa câu 1")).startsWith("Hộ nghèo đang ghi 19 hộ. Bác nhắn số mới");
        assertThat(chat.state().pending()).contains(new Pending.NewAnswer("poor"));
    }

    @Test
    void keepsAskingForTheNewFigureUntilItCanBeRead() {
        chat.saysAll("báo cáo", "19", "97");
        assertThat(chat.says("sửa câu 2 thành 120")).startsWith("Bảo hiểm y tế không thể quá 100%.");
        assertThat(chat.state().pending()).contains(new Pending.NewAnswer("insured"));
        assertThat(chat.state().asked()).isEmpty();
        assertThat(chat.says("98")).startsWith("Bác sửa “Bảo hiểm y tế” từ 97% thành 98%");
    }

    @Test
    void aCorrectionThatNamesNothingMeansTheLatestAnswer() {
        chat.saysAll("báo cáo", "19", "97");
        assertThat(chat.says("sửa thành 98")).startsWith("Bác sửa “Bảo hiểm y tế” từ 97% thành 98%");
    }

    @Test
    void findsAShareByItsFirstPart() {
        chat.items(Chat.of(Chat.percent("insured", "Bảo hiểm y tế"), "312"), Chat.households("clean", "Hộ vệ sinh"));
        chat.saysAll("báo cáo", "298/312", "8", "Không sửa");
        assertThat(chat.says("báo nhầm 96 chứ không phải 298"))
                .startsWith("Đã sửa Bảo hiểm y tế: 298/312 (95,51%) thành 96%");
    }

    @Test
    void sayingTheSameFigureAgainChangesNothing() {
        complete();
        assertThat(chat.says("2 là 97")).startsWith("Bảo hiểm y tế đã ghi 97% rồi ạ.\nPhường ghi của");
        assertThat(chat.did(Effect.Enter.class)).isFalse();
    }

    @Test
    void aFarFigureIsAskedAboutAtTheReadBackToo() {
        complete();
        assertThat(chat.says("1 là 61"))
                .isEqualTo("Hộ nghèo: kỳ trước 20 hộ, kỳ này 61 hộ, đúng không ạ? [Đúng] [Số khác]");
        assertThat(chat.state().asked()).isEmpty();
        assertThat(chat.says("Đúng")).startsWith("Đã sửa Hộ nghèo: 19 hộ thành 61 hộ.\nPhường ghi của");
        chat.says("1 là 62");
        chat.says("Số khác");
        assertThat(chat.state().asked()).contains("poor");
        assertThat(chat.drafted("poor")).isEqualTo("61 hộ");
    }

    @Test
    void anotherFigureInPlaceOfAYesIsTheChangeThatIsMeant() {
        chat.saysAll("báo cáo", "19", "hộ nghèo 18");
        assertThat(chat.says("không, 17")).startsWith("Bác sửa “Hộ nghèo” từ 19 hộ thành 17 hộ");
        assertThat(chat.says("hôm nay trời đẹp")).endsWith("[Đúng, sửa lại] [Không sửa]");
        assertThat(chat.says("không, 19 hộ")).startsWith("Vâng, Hộ nghèo vẫn là 19 hộ. 2/3");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void aBareFigureReplacesADoubtfulOne() {
        chat.saysAll("báo cáo", "61");
        assertThat(chat.says("16")).startsWith("Phường ghi Hộ nghèo: 16 hộ.");
    }

    @Test
    void backLeavesAChangeAloneAndKeepsWhatIsThere() {
        chat.saysAll("báo cáo", "19", "hộ nghèo 18");
        assertThat(chat.says("quay lại")).startsWith("2/3 · Bảo hiểm y tế");
        assertThat(chat.drafted("poor")).isEqualTo("19 hộ");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void backAtTheReadBackTakesTheLastAnswer() {
        complete();
        assertThat(chat.says("quay lại"))
                .startsWith("Vâng, phường bỏ số của Hộ vệ sinh")
                .contains("3/3 · Hộ vệ sinh");
        assertThat(chat.state().pending()).isEmpty();
        assertThat(chat.effects()).extracting(e -> e.getClass().getSimpleName()).containsExactly("Withdraw", "Say");
    }

    @Test
    void aReadingIsDeniedRepeatedOrReplaced() {
        chat.items(Chat.households("clean", "Hộ vệ sinh")).saysAll("báo cáo", "khoảng 19");
        assertThat(chat.says("Số khác")).startsWith("Vâng, bác nhắn lại Hộ vệ sinh giúp phường");
        chat.says("hai tram hai");
        assertThat(chat.says("3")).startsWith("Vâng, bác nhắn lại Hộ vệ sinh giúp phường");
        chat.saysAll("hai tram hai", "202");
        assertThat(chat.effects())
                .startsWith(
                        new Effect.Enter("clean", new Answer(Value.Amount.of(new BigDecimal("202")), "hai tram hai")));
        chat.saysAll("quay lại", "hai tram hai", "215");
        assertThat(chat.drafted("clean")).isEqualTo("215 hộ");
    }

    @Test
    void requestsDropAReadingThatWaits() {
        chat.saysAll("báo cáo", "khoảng 19");
        assertThat(chat.says("báo cáo")).endsWith("đúng không ạ? [Đúng] [Số khác]");
        assertThat(chat.says("sửa")).startsWith("Chưa có số nào đã ghi để sửa ạ. 1/3");
        assertThat(chat.state().pending()).isEmpty();
        chat.says("khoảng 19");
        assertThat(chat.says("để sau")).startsWith("Vâng, Hộ nghèo để sau");
        assertThat(chat.state().pending()).isEmpty();
        chat.says("khoảng 97");
        assertThat(chat.says("dừng")).startsWith("Vâng, phường giữ 0/3");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void puttingOffAReadingTwiceAsksForTheTruth() {
        chat.saysAll("báo cáo", "để sau", "97", "8", "khoảng 19");
        assertThat(chat.says("để sau"))
                .startsWith("Hộ nghèo: nếu kỳ này chưa có số")
                .endsWith("[Chưa có số liệu] [Để sau]");
        assertThat(chat.state().pending()).isEmpty();
        assertThat(chat.says("Để sau")).endsWith("[Báo cáo ngay] [Gọi cán bộ]");
        assertThat(chat.state().asked()).isEmpty();
    }

    @Test
    void whatIsSaidOfAnotherItemIsAskedOfThatItem() {
        chat.says("báo cáo");
        assertThat(chat.says("hộ vệ sinh khoảng 60")).startsWith("Bác nhắn “").contains("Hộ vệ sinh là khoảng 60 hộ");
        assertThat(chat.state().asked()).contains("clean");
    }

    private void complete() {
        assertThat(chat.saysAll("báo cáo", "19", "97", "8")).contains("[Gửi]");
    }
}
