package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Value;

/** Requests, edits, tables, files: everything that is not a plain answer. */
class DetoursTest {

    private final Chat chat = new Chat(
            Chat.households("poor", "Hộ nghèo"),
            Chat.percent("insured", "Bảo hiểm y tế"),
            Chat.households("clean", "Hộ vệ sinh"));

    @Test
    void helpsAndComesBackToTheQuestion() {
        chat.says("báo cáo");
        assertThat(chat.says("giúp"))
                .startsWith("Bác cứ nhắn số")
                .contains("1/3 · Hộ nghèo")
                .endsWith("[Không có] [Để sau] [Tập thử]");
        assertThat(chat.says("nhắc lại")).startsWith("1/3 · Hộ nghèo");
    }

    @Test
    void repeatsWhateverWaitsForAYes() {
        chat.says("báo cáo");
        chat.says("khoảng 19");
        assertThat(chat.says("giúp")).endsWith("Hộ nghèo là khoảng 19 hộ, đúng không ạ? [Đúng] [Số khác]");
        assertThat(chat.says("quay lại")).startsWith("1/3 · Hộ nghèo");
        assertThat(chat.state().pending()).isEmpty();
    }

    @Test
    void takesBackTheLastAnswerOnly() {
        chat.says("báo cáo");
        assertThat(chat.says("quay lại")).startsWith("Chưa có số nào vừa ghi để quay lại ạ.\n1/3");
        chat.says("5");
        chat.says("97");
        assertThat(chat.says("quay lại")).startsWith("Vâng, phường bỏ số của Bảo hiểm y tế để bác nhắn lại.\n2/3");
        assertThat(chat.effects().get(0)).isEqualTo(new Effect.Withdraw("insured"));
        assertThat(chat.drafted("poor")).isEqualTo("5 hộ");
    }

    @Test
    void asksLastWhatWasPutOff() {
        chat.says("báo cáo");
        assertThat(chat.says("để sau")).startsWith("Vâng, Hộ nghèo để sau, phường hỏi lại ở cuối.\n2/3");
        chat.says("97");
        assertThat(chat.says("8")).contains("1/3 · Hộ nghèo").contains("[Chưa có số liệu]");
        assertThat(chat.says("bỏ qua")).endsWith("[Chưa có số liệu] [Để sau]").contains("nếu kỳ này chưa có số");
        assertThat(chat.says("Để sau")).startsWith("Vâng ạ. Phường giữ các số đã ghi, còn thiếu: Hộ nghèo.");
        assertThat(chat.says("Báo cáo ngay")).contains("1/3 · Hộ nghèo");
        chat.says("Chưa có số liệu");
        assertThat(chat.drafted("poor")).isEqualTo("chưa có số liệu");
    }

    @Test
    void goesRoundWhatWasPutOffThrice() {
        chat.says("báo cáo");
        chat.says("để sau");
        chat.says("để sau");
        assertThat(chat.says("8")).contains("1/3 · Hộ nghèo");
        chat.says("để sau");
        assertThat(chat.says("để sau")).startsWith("2/3 · Bảo hiểm y tế");
        chat.says("để sau");
        assertThat(chat.says("để sau")).contains("còn thiếu: Hộ nghèo, Bảo hiểm y tế.");
    }

    @Test
    void postponesWhenToldThatItComesTomorrow() {
        chat.says("báo cáo");
        assertThat(chat.says("mai tôi gửi")).startsWith("Vâng, Hộ nghèo để sau");
    }

    @Test
    void stopsAndKeepsTheDraft() {
        chat.says("báo cáo");
        chat.says("5");
        assertThat(chat.says("dừng"))
                .startsWith("Vâng, phường giữ 1/3 số đã ghi.")
                .endsWith("[Báo cáo ngay] [Xem lại] [Gọi cán bộ]");
        assertThat(chat.state().asked()).isEmpty();
        assertThat(chat.says("Xem lại"))
                .isEqualTo(
                        "Phường đang ghi của Tổ dân phố 5:\n1. Hộ nghèo: 5 hộ\nCòn thiếu: Bảo hiểm y tế, Hộ vệ sinh.\n"
                                + "2/3 · Bảo hiểm y tế là bao nhiêu? Tính theo %.\nBác nhắn, ví dụ: 85 [Không có] [Để sau]");
    }

    @Test
    void callsAPersonAndComesBack() {
        chat.says("báo cáo");
        assertThat(chat.says("gặp cán bộ"))
                .startsWith("Phường đã báo cán bộ gọi lại cho bác.")
                .contains("1/3");
        assertThat(chat.effects().get(0)).isEqualTo(new Effect.HandOver("Người báo cáo muốn gặp cán bộ"));
    }

    @Test
    void sendsNothingThatIsNotComplete() {
        chat.says("báo cáo");
        chat.says("5");
        assertThat(chat.says("gửi")).startsWith("Còn thiếu Bảo hiểm y tế, Hộ vệ sinh nên chưa gửi được.\n2/3");
        assertThat(chat.did(Effect.Finish.class)).isFalse();
    }

    @Test
    void changesByNumberLabelAndOldFigure() {
        chat.says("báo cáo");
        chat.says("5");
        chat.says("97");
        assertThat(chat.says("báo nhầm 4 chứ không phải 5")).startsWith("Bác sửa “Hộ nghèo” từ 5 hộ thành 4 hộ");
        assertThat(chat.says("Đúng, sửa lại")).startsWith("Đã sửa Hộ nghèo: 5 hộ thành 4 hộ.\n3/3");
        assertThat(chat.says("câu 2 là 98")).startsWith("Bác sửa “Bảo hiểm y tế” từ 97% thành 98%");
        assertThat(chat.says("không")).startsWith("Vâng, Bảo hiểm y tế vẫn là 97%.\n3/3");
        assertThat(chat.says("hộ vệ sinh 60")).startsWith("Phường ghi Hộ vệ sinh: 60 hộ.");
        assertThat(chat.drafted("insured")).isEqualTo("97%");
    }

    @Test
    void asksWhichWhenSeveralHoldTheOldFigure() {
        chat.says("báo cáo");
        chat.says("5");
        chat.says("5");
        assertThat(chat.says("báo nhầm 4 chứ không phải 5"))
                .startsWith("Phường chưa rõ bác muốn sửa mục nào.")
                .endsWith("[Không sửa]");
        assertThat(chat.says("2")).startsWith("Bảo hiểm y tế đang ghi 5%. Bác nhắn số mới");
    }

    @Test
    void readsBackAgainAfterAChangeByNumber() {
        complete();
        assertThat(chat.says("2")).isEqualTo("Bảo hiểm y tế đang ghi 97%. Bác nhắn số mới, ví dụ: 85");
        assertThat(chat.says("98"))
                .startsWith(
                        "Đã sửa Bảo hiểm y tế: 97% thành 98%.\nPhường ghi của Tổ dân phố 5:\n1. Hộ nghèo: 5 hộ\n2. Bảo hiểm y tế: 98%");
        assertThat(chat.says("3 là 9")).contains("3. Hộ vệ sinh: 9 hộ");
        assertThat(chat.says("7")).startsWith("Chưa có mục số 7 để sửa.");
        assertThat(chat.says("Sửa")).endsWith("ví dụ: 1 [Không sửa]");
        assertThat(chat.says("Không sửa")).startsWith("Phường ghi của Tổ dân phố 5:");
        assertThat(chat.says("sai rồi")).endsWith("[Không sửa]");
        assertThat(chat.says("trời đẹp")).startsWith("Phường chưa rõ bác muốn sửa mục nào.");
        chat.says("Không sửa");
        assertThat(chat.says("trời đẹp")).startsWith("Bác bấm Gửi nếu đã đúng");
        chat.says("đúng rồi");
        assertThat(chat.did(Effect.Finish.class)).isTrue();
    }

    @Test
    void asksTheNewFigureAgainWhenItCannotBeRead() {
        complete();
        chat.says("2");
        assertThat(chat.says("120")).startsWith("Bảo hiểm y tế không thể quá 100%.");
        assertThat(chat.state().pending()).contains(new Pending.NewAnswer("insured"));
        chat.says("98");
        assertThat(chat.drafted("insured")).isEqualTo("98%");
    }

    @Test
    void hasNothingToEditAtTheStart() {
        chat.says("báo cáo");
        assertThat(chat.says("sửa")).startsWith("Chưa có số nào đã ghi để sửa ạ.\n1/3");
    }

    @Test
    void entersAPastedTableAfterAYesOnly() {
        assertThat(chat.says("Hộ nghèo 1\nBảo hiểm y tế 97,5\nHộ vệ sinh 85"))
                .isEqualTo(
                        "Phường hiểu như sau:\n1. Hộ nghèo: 1 hộ\n2. Bảo hiểm y tế: 97,5%\n3. Hộ vệ sinh: 85 hộ\nCác số trên đúng không ạ? [Đúng] [Sửa]");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("trời đẹp")).startsWith("Phường chưa rõ ý bác.").endsWith("[Đúng] [Sửa]");
        assertThat(chat.says("Sửa")).isEqualTo("Bác nhắn số thứ tự và số đúng, ví dụ: 1 là 85 [Đúng]");
        assertThat(chat.says("1 là 2")).contains("1. Hộ nghèo: 2 hộ");
        assertThat(chat.says("Đúng")).startsWith("Đã ghi 3 mục.\nPhường ghi của Tổ dân phố 5:");
        assertThat(chat.drafted("poor")).isEqualTo("2 hộ");
        assertThat(chat.effects()).hasSize(4);
    }

    @Test
    void asksOnlyForTheRestOfATable() {
        chat.colleague("clean", Value.Amount.of(new BigDecimal("80")));
        assertThat(chat.says("Hộ nghèo 1\nBảo hiểm y tế 975\nHộ vệ sinh 85"))
                .contains("2. Bảo hiểm y tế: chưa rõ (phường sẽ hỏi lại)")
                .contains("3. Hộ vệ sinh: 85 hộ (thay cho 80 hộ)");
        assertThat(chat.says("Đúng")).startsWith("Đã ghi 2 mục.\n2/3 · Bảo hiểm y tế");
        assertThat(chat.says("Hộ nghèo 1\nHộ vệ sinh 85"))
                .startsWith("Các số này phường đã ghi đúng như vậy rồi ạ.\n2/3");
    }

    @Test
    void joinsASecondMessageToTheTable() {
        chat.says("Hộ nghèo 1\nBảo hiểm y tế 97");
        assertThat(chat.says("Hộ vệ sinh 85\nHộ nghèo 2"))
                .contains("1. Hộ nghèo: 2 hộ\n2. Bảo hiểm y tế: 97%\n3. Hộ vệ sinh: 85 hộ");
    }

    @Test
    void takesAPhotoAsThePaperSheetAndKeepsTheQuestion() {
        chat.says("báo cáo");
        assertThat(chat.sends(1, ""))
                .startsWith("Phường đã nhận ảnh, cán bộ sẽ nhập số giúp bác.")
                .contains("xin tiếp Hộ nghèo")
                .endsWith("[Không có] [Để sau]");
        assertThat(((Effect.Attach) chat.effects().get(0)).field()).isEqualTo("sheet");
        chat.says("5");
        assertThat(chat.drafted("poor")).isEqualTo("5 hộ");
        assertThat(chat.sends(1, "97")).contains("Phường ghi Bảo hiểm y tế: 97%");
        assertThat(chat.sends(1, "tổ 5")).doesNotContain("Phường ghi");
    }

    @Test
    void takesTheOptionalPartsBesideTheReadBack() {
        complete();
        assertThat(chat.says("Kết quả nổi bật")).endsWith("[Không thêm nữa]");
        assertThat(chat.says("Không thêm nữa"))
                .startsWith("Phường ghi của Tổ dân phố 5:")
                .contains("[Kết quả nổi bật]");
        chat.says("Kết quả nổi bật");
        assertThat(chat.says("x".repeat(2001))).startsWith("Bác viết gọn lại giúp, không quá 2000 chữ");
        assertThat(chat.says("Ngõ 12 sạch"))
                .startsWith("Phường đã ghi, cảm ơn bác.")
                .contains("Kết quả nổi bật: Ngõ 12 sạch")
                .doesNotContain("[Kết quả nổi bật]");
        assertThat(chat.says("Ảnh, tài liệu")).endsWith("[Không thêm nữa]");
        assertThat(chat.says("đây")).startsWith("Bác gửi ảnh hoặc tệp giúp phường");
        assertThat(chat.sends(11, ""))
                .startsWith("Phường đã nhận 10 tệp. Phường nhận được nhiều nhất 10 tệp")
                .contains("Ảnh, tài liệu: 10 tệp");
        assertThat(((Effect.Attach) chat.effects().get(0)).field()).isEqualTo("evidence");
        chat.says("gửi");
        assertThat(chat.did(Effect.Finish.class)).isTrue();
    }

    @Test
    void leavesAnOptionalPartWithBackOrLater() {
        complete();
        chat.says("Kết quả nổi bật");
        assertThat(chat.says("quay lại")).startsWith("Phường ghi của Tổ dân phố 5:");
        assertThat(chat.drafted("clean")).isEqualTo("8 hộ");
        chat.says("Kết quả nổi bật");
        assertThat(chat.says("để sau")).startsWith("Phường ghi của Tổ dân phố 5:");
        assertThat(chat.says("xem lại"))
                .startsWith("Phường đang ghi của Tổ dân phố 5:")
                .endsWith("[Ảnh, tài liệu]");
        assertThat(chat.says("để sau")).startsWith("Vâng, phường giữ 3/3 số đã ghi.");
    }

    private void complete() {
        chat.says("báo cáo");
        chat.says("5");
        chat.says("97");
        assertThat(chat.says("8")).endsWith("ví dụ: 3 [Gửi] [Sửa] [Kết quả nổi bật] [Ảnh, tài liệu]");
    }
}
