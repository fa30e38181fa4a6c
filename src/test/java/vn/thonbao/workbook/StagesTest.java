package vn.thonbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.FigureAnswer.Stage;

class StagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đã xong|DONE||",
                "Đã xong: ngày 5/12|DONE||ngày 5/12",
                "xong|DONE||",
                "đang làm|UNDER_WAY||",
                "đang làm 62,5%|UNDER_WAY|62.5|",
                "đang làm 60%: còn 2 xóm|UNDER_WAY|60|còn 2 xóm",
                "chua lam: vì thiếu kinh phí|NOT_STARTED||vì thiếu kinh phí"
            })
    void readsACellAsItIsWritten(String cell, Stage stage, BigDecimal percent, String words) {
        var progress = new FigureAnswer.Progress(
                stage, Optional.ofNullable(percent), Optional.ofNullable(words).orElse(""));
        assertThat(Stages.read(cell)).contains(progress);
        assertThat(Stages.read(Stages.write(progress))).contains(progress);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "60%", "có", "đã xong 60%", "đang làm 120%", "đang làm 0%", "sắp xong", "đang làm abc%"})
    void takesNothingElse(String cell) {
        assertThat(Stages.read(cell)).isEmpty();
    }
}
