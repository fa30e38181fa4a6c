package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thonbao.understanding.Value;

/** Many figures in one message, photos, and the answers that stand for a figure. */
class TablesTest {

    private final Chat chat = Chat.ofThree();

    @Test
    void takesThreeBareFiguresInTheOrderOfTheQuestions() {
        assertThat(chat.says("1. 19\n2. 97\n3. 8"))
                .contains("1. Hộ nghèo: 19 hộ\n2. Bảo hiểm y tế: 97%\n3. Hộ vệ sinh: 8 hộ");
        chat.says("Đúng");
        assertThat(chat.effects())
                .extracting(e -> e instanceof Effect.Enter enter ? enter.field() : "")
                .containsExactly("poor", "insured", "clean", "");
    }

    @Test
    void asksForEachWhenNoRowIsSure() {
        assertThat(chat.says("Hộ nghèo khoảng 19\nBảo hiểm y tế 975"))
                .contains("1. Hộ nghèo: khoảng 19 hộ? (phường sẽ hỏi lại)")
                .contains("2. Bảo hiểm y tế: chưa rõ (phường sẽ hỏi lại)\nPhường sẽ hỏi lại từng mục. 1/3");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void saysWhatItCouldNotPlace() {
        assertThat(chat.says("Hộ nghèo 19\nBảo hiểm y tế 97\nxe công nông 12 cái"))
                .contains("Chưa rõ: xe công nông 12 cái\nCác số trên đúng không ạ?");
    }

    @Test
    void showsTheTableAgainAfterADetour() {
        var table = chat.says("Bảo hiểm y tế 97\nHộ vệ sinh 8");
        assertThat(chat.says("giúp")).endsWith(table);
        assertThat(chat.says("Sửa")).isEqualTo("Bác nhắn số thứ tự và số đúng, ví dụ: 2 là 85 [Đúng]");
        assertThat(chat.says("2 là nhiều lắm")).startsWith("Phường chưa rõ ý bác.");
        assertThat(chat.says("2 là 98")).contains("2. Bảo hiểm y tế: 98%");
    }

    @Test
    void everybodyIsTheWholeOnFileOrAHundredPercent() {
        chat.items(
                Chat.of(Chat.percent("insured", "Bảo hiểm y tế"), "800"),
                Chat.percent("water", "Nước sạch"),
                Chat.households("clean", "Hộ vệ sinh"));
        chat.says("báo cáo");
        assertThat(chat.says("tất cả")).contains("Bảo hiểm y tế là 800/800 (100%), đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        chat.saysAll("Đúng", "tất cả", "Đúng");
        assertThat(chat.drafted("insured")).isEqualTo("800/800 (100%)");
        assertThat(chat.drafted("water")).isEqualTo("100%");
    }

    @Test
    void keepsAPhotoWhateverStands() {
        chat.saysAll("báo cáo", "khoảng 19");
        assertThat(chat.sends(1, ""))
                .isEqualTo("Phường đã nhận ảnh, cán bộ sẽ xem và nhập giúp bác. Bác nhắn “khoảng 19”."
                        + " Hộ nghèo là khoảng 19 hộ, đúng không ạ? [Đúng] [Số khác]");
        assertThat(chat.effects()).extracting(e -> e.getClass().getSimpleName()).containsExactly("Attach", "Say");
    }

    @Test
    void readsAFigureUnderAPhotoAfterKeepingThePhoto() {
        chat.says("báo cáo");
        assertThat(chat.sends(1, "19"))
                .startsWith("Phường đã nhận ảnh, cán bộ sẽ xem và nhập giúp bác. Phường ghi Hộ nghèo");
        assertThat(chat.effects())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Attach", "Enter", "Say");
    }

    @Test
    void aPhotoAtTheStartOpensTheFirstQuestion() {
        chat.sends(1, "");
        chat.says("19");
        assertThat(chat.drafted("poor")).isEqualTo("19 hộ");
    }

    @Test
    void takesExactlyAsMuchTextAsTheFlowAllows() {
        chat.saysAll("báo cáo", "19", "97", "8", "Kết quả nổi bật");
        assertThat(chat.says("x".repeat(2001))).endsWith("[Không thêm nữa]");
        assertThat(chat.says("x".repeat(2000))).startsWith("Phường đã ghi, cảm ơn bác.");
    }

    @Test
    void openingAgainForgetsTheQuestionThatNobodySees() {
        chat.says("báo cáo");
        assertThat(chat.opens()).startsWith("Chào bác Hùng.");
        assertThat(chat.state().asked()).isEmpty();
        chat.saysAll("báo cáo", "19", "97", "8");
        assertThat(chat.opens()).startsWith("Phường ghi của Tổ dân phố 5:");
    }

    @Test
    void showsTheListWithWhatComesNext() {
        assertThat(chat.says("xem lại"))
                .startsWith("Phường chưa ghi số nào của Tổ dân phố 5.\n1/3")
                .doesNotContain("Còn thiếu");
        chat.saysAll("báo cáo", "19", "97", "8");
        assertThat(chat.says("xem lại")).contains("Đúng thì bác bấm Gửi");
        chat.says("gửi đi");
        assertThat(chat.did(Effect.Finish.class)).isTrue();
    }

    @Test
    void twoAnswersAreTheSameWhenTheirFiguresAre() {
        var share = new Value.Share(new BigDecimal("298"), new BigDecimal("312"));
        assertThat(Prompts.same(share, new Value.Share(new BigDecimal("298.0"), new BigDecimal("312.0"))))
                .isTrue();
        assertThat(Prompts.same(share, new Value.Share(new BigDecimal("298"), new BigDecimal("313"))))
                .isFalse();
        assertThat(Prompts.same(share, new Value.Share(new BigDecimal("297"), new BigDecimal("312"))))
                .isFalse();
        assertThat(Prompts.same(share, Value.Amount.of(new BigDecimal("298")))).isFalse();
        assertThat(Prompts.same(Value.Amount.of(BigDecimal.ONE), new Value.YesNo(true)))
                .isFalse();
        assertThat(Prompts.same(new Value.YesNo(true), new Value.YesNo(true))).isTrue();
        assertThat(Prompts.same(new Value.YesNo(true), new Value.YesNo(false))).isFalse();
    }

    @Test
    void aMessageThatIsTooLongBeforeAnyQuestionIsHarmless() {
        assertThat(chat.says("a".repeat(10_001)))
                .isEqualTo(
                        "Tin vừa rồi dài quá, phường chưa đọc được. Bác nhắn ngắn lại, hoặc chụp ảnh gửi cho phường cũng được.");
    }
}
