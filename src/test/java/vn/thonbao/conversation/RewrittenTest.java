package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.Facts.Standing;

/** A message that gave a figure is changed afterwards. */
class RewrittenTest {

    private final Chat chat = new Chat(
            Chat.households("poor", "Hộ nghèo"),
            Chat.percent("insured", "Bảo hiểm y tế"),
            Chat.households("clean", "Hộ vệ sinh"));

    @Test
    void oldAndNewAreShownAndAskedOnceAndTheOpenQuestionComesBack() {
        chat.says("báo cáo");
        chat.says("54");
        assertThat(chat.rewrites("45", "poor"))
                .isEqualTo("Bác sửa “Hộ nghèo” từ 54 hộ thành 45 hộ, đúng không ạ? [Đúng, sửa lại] [Không sửa]");
        assertThat(chat.drafted("poor")).isEqualTo("54 hộ");
        assertThat(chat.says("đúng"))
                .startsWith("Đã sửa Hộ nghèo: 54 hộ thành 45 hộ.")
                .contains("2/3 · Bảo hiểm y tế");
        assertThat(chat.drafted("poor")).isEqualTo("45 hộ");
    }

    @Test
    void whatWaitedForAYesBeforeIsAskedAgainAfterwards() {
        chat.says("báo cáo");
        chat.says("54");
        chat.says("khoảng 97");
        chat.rewrites("45", "poor");
        assertThat(chat.says("không")).contains("Hộ nghèo").contains("54 hộ").contains("2/3 · Bảo hiểm y tế");
    }

    @Test
    void theSameFigureInOtherWordsChangesNothing() {
        chat.says("báo cáo");
        chat.says("54");
        assertThat(chat.rewrites("54 hộ", "poor")).contains("54 hộ").contains("2/3");
        assertThat(chat.effects()).noneMatch(Effect.Enter.class::isInstance);
    }

    @Test
    void whatCannotBeReadAsThatFigureChangesNothingAndSaysHowTo() {
        chat.says("báo cáo");
        chat.says("54");
        assertThat(chat.rewrites("xin lỗi bác gửi nhầm", "poor"))
                .contains("số hệ thống đã ghi chưa đổi theo", "2/3 · Bảo hiểm y tế");
        assertThat(chat.drafted("poor")).isEqualTo("54 hộ");
    }

    @Test
    void aTableThatGaveSeveralFiguresIsShownAgainWithWhatChanged() {
        chat.says("báo cáo");
        chat.says("Hộ nghèo: 54\nBảo hiểm y tế: 97\nHộ vệ sinh: 8");
        chat.says("đúng");
        assertThat(chat.rewrites("Hộ nghèo: 45\nBảo hiểm y tế: 97\nHộ vệ sinh: 8", "poor", "insured", "clean"))
                .contains("45");
        assertThat(chat.drafted("poor")).isEqualTo("54 hộ");
        chat.says("đúng");
        assertThat(chat.drafted("poor")).isEqualTo("45 hộ");
    }

    @Test
    void afterSendingItIsAskedOnceAndSentAgainAndAfterTheLockNotAtAll() {
        chat.says("báo cáo");
        chat.says("54");
        chat.says("97");
        chat.says("8");
        chat.says("gửi");
        assertThat(chat.rewrites("45", "poor")).contains("từ 54 hộ thành 45 hộ, đúng không ạ?");
        assertThat(chat.says("đúng")).startsWith("Đã sửa Hộ nghèo: 54 hộ thành 45 hộ.");
        assertThat(chat.effects()).anyMatch(Effect.Finish.class::isInstance);
        chat.standing(new Standing.Locked("17 giờ thứ Ba, 09/12"));
        assertThat(chat.rewrites("44", "poor")).contains("17 giờ thứ Ba, 09/12");
        assertThat(chat.drafted("poor")).isEqualTo("45 hộ");
    }
}
