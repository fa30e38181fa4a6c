package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three misunderstandings in a row bring a person; whatever is understood in between ends the count. */
class PatienceTest {

    private final Chat chat = Chat.ofThree();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "báo cáo | giúp",
                "báo cáo | mai tôi gửi",
                "báo cáo | khoảng 19",
                "báo cáo | Hộ nghèo 19;Bảo hiểm y tế 97",
                "báo cáo, 61 | Số khác",
                "báo cáo, 19, hộ nghèo 18 | Không sửa",
                "báo cáo, 19, hộ nghèo 18 | không, 17",
                "báo cáo, 19, 97, 8, Sửa | Không sửa",
                "báo cáo, 19, 97, 8, Sửa | 2",
                "báo cáo, 19, 97, 8 | Kết quả nổi bật",
                "báo cáo, 19, 97, 8 | 1 là 61",
                "báo cáo, 19, 97, 8, 'Ảnh, tài liệu' | Không thêm nữa",
                "Hộ nghèo 19;Bảo hiểm y tế 97 | Sửa",
                "Hộ nghèo 19;Bảo hiểm y tế 97 | 1 là 18",
            })
    void whateverIsUnderstoodEndsTheCount(String before, String understood) {
        split(before).forEach(chat::says);
        chat.saysAll("hôm nay trời đẹp", "hôm nay trời đẹp");
        assertThat(chat.state().misunderstandings()).isEqualTo(2);
        chat.says(understood.replace(';', '\n'));
        assertThat(chat.state().misunderstandings()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "báo cáo | [Không có] [Để sau] [Gọi cán bộ]",
                "báo cáo, 61 | [Đúng] [Số khác] [Gọi cán bộ]",
                "báo cáo, 19, hộ nghèo 18 | [Đúng, sửa lại] [Không sửa] [Gọi cán bộ]",
                "báo cáo, 19, 97, 8, Sửa | [Không sửa] [Gọi cán bộ]",
                "Hộ nghèo 19;Bảo hiểm y tế 97 | [Đúng] [Sửa] [Gọi cán bộ]",
            })
    void theThirdMisunderstandingBringsAPersonWhateverStands(String before, String buttons) {
        split(before).forEach(chat::says);
        assertThat(chat.saysAll("hôm nay trời đẹp", "hôm nay trời đẹp")).doesNotContain("[Gọi cán bộ]");
        assertThat(chat.says("hôm nay trời đẹp"))
                .contains("bấm Gọi cán bộ, sẽ có người gọi lại")
                .endsWith(buttons);
    }

    @Test
    void aFigureThatBelongsNowhereCountsToo() {
        chat.says("19");
        assertThat(chat.state().misunderstandings()).isEqualTo(1);
    }

    @Test
    void aPhotoEndsTheCount() {
        chat.saysAll("báo cáo", "hôm nay trời đẹp");
        chat.sends(1, "");
        assertThat(chat.state().misunderstandings()).isZero();
    }

    @Test
    void theConsentIsPatientToo() {
        var welcome = new Chat().flow(Chat.LIBRARY.flow("welcome"));
        welcome.resumes();
        welcome.saysAll("hôm nay trời đẹp", "hôm nay trời đẹp");
        assertThat(welcome.state().misunderstandings()).isEqualTo(2);
        welcome.says("Đọc thêm");
        assertThat(welcome.state().misunderstandings()).isZero();
        welcome.saysAll("hôm nay trời đẹp", "không đồng ý");
        assertThat(welcome.state().misunderstandings()).isZero();
    }

    private static List<String> split(String talk) {
        return List.of(talk.replace("'Ảnh, tài liệu'", "Ảnh; tài liệu").split(", (?=\\S)")).stream()
                .map(s -> s.equals("Ảnh; tài liệu") ? "Ảnh, tài liệu" : s.replace(';', '\n'))
                .toList();
    }
}
