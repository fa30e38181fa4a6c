package vn.thonbao.cli.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Understanding;

class ExplainTest {

    private static final Understanding READER = new Understanding(
            FlowLibrary.vocabulary(Path.of("conversation-flows")).vocabulary().orElseThrow());

    @Test
    void aClearFigureIsShownWithItsWordsAndItsPlace() {
        assertThat(figure("dạ 97,5 ạ", "%", "100"))
                .containsExactly(
                        "Từ:",
                        "  dạ  [agree, other_words, politeness]",
                        "  97,5",
                        "  ạ  [politeness]",
                        "Con số:",
                        "  “97,5”: đọc là 97,5, là số liệu",
                        "Kết luận: nhận 97,5% (chín mươi bảy phẩy năm)",
                        "  dạ 97,5 ạ",
                        "     ^^^^");
    }

    @Test
    void whatIsNoFigureIsNamedWithTheReason() {
        assertThat(figure("thôn 5 báo 98, gọi 0912345678 ngày 10/12", "%", "100"))
                .contains(
                        "  “5”: bỏ qua, vì là số thứ tự (thôn 5, câu 3)",
                        "  “0912345678”: bỏ qua, vì là số điện thoại",
                        "  “10/12”: bỏ qua, vì là ngày tháng");
    }

    @Test
    void aReadingThatTheFieldCannotHoldSaysWhy() {
        assertThat(figure("1.234", "hộ", "400"))
                .contains(
                        "  “1.234”: đọc là 1.234 hoặc 1,234, là số liệu; tính theo hộ: 1.234 (loại: lớn hơn mức có thể) hoặc 1,234 (loại: phải là số nguyên)",
                        "Kết luận: chưa nhận, vì lớn hơn mức có thể");
        assertThat(figure("5 người", "hộ", "400"))
                .contains("  “5 người”: đọc là 5 người, là số liệu; khác loại đơn vị với hộ");
    }

    @Test
    void aMendedWordIsShownAsItWasUnderstood() {
        assertThat(figure("15 trịu", "triệu đồng", "500"))
                .contains("  trịu → triệu (sửa lỗi gõ)  [mended]")
                .contains("Kết luận: hỏi lại 15 triệu đồng (mười lăm), vì phải sửa lỗi gõ mới đọc được");
    }

    @Test
    void datesAnswersAndPastesAreExplainedToo() {
        var thursday = new DateField(LocalDate.of(2025, 11, 20), DateField.Direction.FUTURE);
        assertThat(new Explainer(READER, new Explainer.Asked.Day(thursday)).explain("thứ hai tuần sau"))
                .startsWith("Kết luận: nhận ngày 24/11/2025");
        assertThat(new Explainer(READER, new Explainer.Asked.YesNo("Số liệu đúng chưa ạ?")).explain("đúng, à không"))
                .endsWith("Kết luận: không");
        assertThat(new Explainer(READER, new Explainer.Asked.Many(List.of(field("%", "100")))).explain("thử 98; dê 45"))
                .containsExactly("thử, “98”: nhận 98% (chín mươi tám)", "“dê 45”: không rõ là của chỉ tiêu nào");
    }

    private static List<String> figure(String message, String unit, String max) {
        return new Explainer(READER, new Explainer.Asked.Figure(field(unit, max))).explain(message);
    }

    private static Field field(String unit, String max) {
        return new Field(
                "f",
                "thử",
                List.of(),
                unit,
                unit.equals("hộ") ? 0 : 2,
                Optional.empty(),
                Optional.of(new BigDecimal(max)),
                Optional.empty(),
                Optional.empty(),
                false,
                Field.Kind.FIGURE,
                Optional.empty());
    }
}
