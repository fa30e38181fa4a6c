package vn.thonbao.cli.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.Understanding;

class BatchTest {

    private static final Understanding READER =
            new Understanding(((FlowLibrary.Result.Good) FlowLibrary.read(Path.of("conversation-flows")))
                    .library()
                    .vocabulary());

    private static final String HOUSEHOLDS =
            "{'id': 'ho', 'label': 'Số hộ nghèo', 'unit': 'hộ', 'integer': true, 'min': 0, 'max': 400, 'prev': 7}";
    private static final String FAMILIES =
            "{'id': 'gdvh', 'label': 'Tỷ lệ hộ đạt Gia đình văn hóa', 'unit': '%', 'min': 0, 'max': 100, 'prev': 96.8}";

    private int bad;

    @Test
    void aClearFigureIsAccepted() throws IOException {
        assertThat(figure("97,5 %", FAMILIES))
                .isEqualTo("{'id':'1','decision':'accept','value':97.5,'readings':[97.5]}");
    }

    @Test
    void aDoubtfulFigureIsProposedWithTheReason() throws IOException {
        assertThat(figure("khoang 12", HOUSEHOLDS))
                .isEqualTo(
                        "{'id':'1','decision':'confirm','value':12,'readings':[12],'approx':true,'reason':'approximate'}");
    }

    @Test
    void aShareGivesThePercentAndBothItsParts() throws IOException {
        var field = FAMILIES.replace("'prev': 96.8", "'share': true, 'total': 312");
        assertThat(figure("298/312", field))
                .isEqualTo("{'id':'1','decision':'accept','value':95.51,'readings':[95.51],'num':298,'den':312}");
        assertThat(figure("đạt cả 312 hộ", field)).contains("'value':100", "'num':312", "'special':'all'");
    }

    @Test
    void wordsThatStandForAFigureSaySo() throws IOException {
        assertThat(figure("không có hộ nào", HOUSEHOLDS)).contains("'accept'", "'value':0", "'special':'nothing'");
        assertThat(figure("như kỳ trước", HOUSEHOLDS)).contains("'value':7", "'special':'same-as-before'");
    }

    @Test
    void anAnswerWithoutAFigureIsAskedAgainAndCarriesItsMeaning() throws IOException {
        assertThat(figure("chưa có số liệu", HOUSEHOLDS))
                .isEqualTo("{'id':'1','decision':'reask','special':'no-data','reason':'no-data'}");
        assertThat(figure("105%", FAMILIES)).contains("'reask'", "'reason':'above-maximum'");
    }

    @Test
    void theQuestionDecidesWhatNoMeans() throws IOException {
        assertThat(yesNo("không", "Số liệu như trên đã đúng chưa ạ?")).contains("'value':'no'");
        assertThat(yesNo("không", "Thôn mình không có hộ nghèo, đúng không ạ?")).contains("'value':'unclear'");
        assertThat(yesNo("sửa đi", "Sửa 12 thành 21, đúng không ạ?")).contains("'value':'yes'");
        assertThat(yesNo("giữ nguyên", "Giữ nguyên hay sửa?")).contains("'value':'yes'");
        assertThat(yesNo("chưa chụp", "Bác có ảnh kèm theo không?")).contains("'value':'no'");
        assertThat(yesNo("khoan gửi", "Bác gửi luôn nhé?")).contains("'value':'no'");
    }

    @Test
    void aDateIsCountedFromTheDayThatIsGiven() throws IOException {
        var day = "{'id': '1', 'ask': 'date', 'refDate': '2025-11-20', 'direction': 'future', 'text': '";
        assertThat(one(day + "trước 10/12'}"))
                .isEqualTo(
                        "{'id':'1','decision':'accept','value':'2025-12-10','readings':['2025-12-10'],'bound':'before'}");
        assertThat(one(day + "rằm tháng chạp'}")).contains("'confirm'", "'2026-02-02'");
        assertThat(one(day + "tuần sau'}")).contains("'reask'");
    }

    @Test
    void aPasteIsOneValueForEachIndicatorItNames() throws IOException {
        assertThat(one("{'id': '1', 'ask': 'paste', 'text': 'ho ngheo 5\\ngdvh khoảng 97', 'candidates': [" + HOUSEHOLDS
                        + ", " + FAMILIES + "]}"))
                .isEqualTo("{'id':'1','decision':'confirm','values':{'ho':5,'gdvh':97},'confirm':['gdvh'],'reask':[],"
                        + "'unmatched':[]}");
    }

    @Test
    void aBadLineIsNamedAndTheOthersGoOn() throws IOException {
        var lines = answers("{'ask':\n\n{'id': '2', 'ask': 'smell', 'text': 'a'}\n{'id': '3', 'ask': 'figure'}\n"
                + "{'id': '4', 'ask': 'figure', 'text': '5', 'field': " + HOUSEHOLDS + "}");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("'line':1", "'error':'không đọc được dòng này");
        assertThat(lines.get(1)).contains("'line':3", "smell");
        assertThat(lines.get(2)).contains("'line':4", "thiếu");
        assertThat(lines.get(3)).contains("'id':'4'", "'value':5");
        assertThat(bad).isEqualTo(3);
    }

    private String figure(String text, String field) throws IOException {
        return one("{'id': '1', 'ask': 'figure', 'text': '" + text + "', 'field': " + field + "}");
    }

    private String yesNo(String text, String question) throws IOException {
        return one("{'id': '1', 'ask': 'yesno', 'text': '" + text + "', 'question': '" + question + "'}");
    }

    private String one(String line) throws IOException {
        var lines = answers(line);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** Single quotes stand for the double ones of JSON. */
    private List<String> answers(String lines) throws IOException {
        var out = new StringWriter();
        bad = new Batch(READER)
                .run(new BufferedReader(new StringReader(lines.replace('\'', '"'))), new PrintWriter(out));
        return out.toString().replace('"', '\'').lines().toList();
    }
}
