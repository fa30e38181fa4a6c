package vn.thonbao.office.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SubmissionStatus;

/** Figures that the office keys in, read as carefully as those of a head. */
class EntryTest extends DemoOffice {

    @Test
    void aFigureThatCanBeReadTwoWaysIsOfferedAsChoicesAndTheOthersAreSaved() {
        var asked = key("00", "figure.ah.01.1", "1.234", "figure.ah.02.1", "98,5", "figure.ah.03.1", "chín mươi mấy");

        assertThat(asked)
                .hasStatus(422)
                .bodyText()
                .contains("Đã lưu 1 mục. Còn 2 mục", "1.234 tỷ đồng", "1,234 tỷ đồng", "value=\"chín mươi mấy\"");
        assertThat(figures("00")).containsOnly(new FigureAnswer.Amount(new BigDecimal("98.5"), false));
    }

    @Test
    void aPickCountsOnlyForTheWordsItWasOfferedFor() {
        assertThat(key("04", "figure.ah.07.1", "khoảng 3", "pick.ah.07.1", "0", "offered.ah.07.1", "khoảng 4"))
                .hasStatus(422);
        assertThat(key("04", "figure.ah.07.1", "khoảng 3", "pick.ah.07.1", "9", "offered.ah.07.1", "khoảng 3"))
                .hasStatus(422);

        assertThat(key("04", "figure.ah.07.1", "khoảng 3", "pick.ah.07.1", "0", "offered.ah.07.1", "khoảng 3"))
                .hasStatus3xxRedirection();

        assertThat(figures("04")).containsOnly(new FigureAnswer.Amount(new BigDecimal("3"), true));
    }

    @Test
    void anOfficerSendsForAHeadAndItIsMarkedSo() {
        var sent = key("23", "then", "send", "figure.ah.07.1", "2", "figure.ah.13.2", "có");

        var report = report("23");
        assertThat(sent).hasRedirectedUrl(address(report));
        assertThat(report.status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(report.sentBy().orElseThrow()).isInstanceOf(Author.Officer.class);
        assertThat(page(address(report))).bodyText().contains("cán bộ nhập");
    }

    @Test
    void whatCannotBeTakenIsNeitherSavedNorSent() {
        var refused = key("22", "then", "send", "figure.ah.10.1", "120%", "figure.ah.07.1", "<b>2</b>");

        assertThat(refused).hasStatus(422).bodyText().contains("value=\"120%\"", "value=\"&lt;b&gt;2&lt;/b&gt;\"");
        assertThat(submissions.find(period().id(), unit("22").id())).isEmpty();
    }

    @Test
    void anEmptyFormSaysSo() {
        var answer = key("22", "figure.ah.07.1", "  ");
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash")))
                .contains("flash.nothingTyped");
    }

    private MvcTestResult key(String unit, Object... fields) {
        var all = new Object[fields.length + 2];
        all[0] = "period";
        all[1] = period().id().value();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return send("/entry/" + unit(unit).id().value(), all);
    }

    private List<FigureAnswer> figures(String unit) {
        return report(unit).figures().values().stream().map(f -> f.answer()).toList();
    }
}
