package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Difficulties in words; and that no answer people give is taken for one. */
class DifficultyTest {

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thôn tôi vướng đất làm nhà văn hóa",
                "thon toi vuong dat lam nha van hoa",
                "khó khăn: nhiều báo cáo hỏi trùng nhau",
                "kho khan: nhieu bao cao hoi trung nhau",
                "Khó khăn, vướng mắc: không có đất làm nhà văn hóa",
                "dạ em ơi thôn 3 đang vướng chỗ đổ rác ạ",
                "tôi xin phản ánh đèn đường xóm Đông hỏng cả tháng nay",
                "phan anh den duong hong",
                "kiến nghị xã cho máy nạo vét mương",
                "vướng mắc: 3 hộ chưa có đất làm nhà, nhờ xã xem giúp"
            })
    void hearsWhatAHeadIsStuckWith(String text) {
        assertThat(understanding.tellsADifficulty(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khó khăn: không có",
                "kho khan: khong co gi a",
                "vướng mắc gì không?",
                "không vướng gì",
                "thôn không có khó khăn gì",
                "khó khăn",
                "khó khăn: 5 hộ",
                "khó khăn 12 hộ nghèo",
                "hộ khó khăn 12",
                "tổ có 2 hộ khó khăn, hộ nghèo không",
                "350 m vuong duong be tong",
                "phản ánh"
            })
    void hearsNoneInAnAnswer(String text) {
        assertThat(understanding.tellsADifficulty(text)).isFalse();
    }

    @Test
    void noFigureDateAnswerRequestOrPasteOfTheTablesIsADifficulty() throws IOException {
        for (var table : List.of("figures.md", "dates.md", "answers.md", "requests.md", "pastes.md")) {
            for (var line :
                    Files.readAllLines(Path.of("src/test/resources/corpus").resolve(table))) {
                for (var text :
                        line.replaceAll("^> |^\\|[^|]*(\\\\\\|[^|]*)*\\|", "").split(" · ")) {
                    assertThat(understanding.tellsADifficulty(text.replace("|", "")))
                            .as(text)
                            .isFalse();
                }
            }
        }
    }
}
