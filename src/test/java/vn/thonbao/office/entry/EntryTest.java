package vn.thonbao.office.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SubmissionStatus;

/** Figures that the office keys in, read as carefully as those of a head. */
class EntryTest extends DemoOffice {

    @Autowired
    Enclosures enclosures;

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

    @Test
    void aSheetIsTypedOffBesideItsPictureAndTheHeadIsAskedOnce() {
        var unit = unit("14");
        attach("image", "to-giay.jpg");
        attach("voice", "loi-ke.ogg");
        assertThat(page("/entry/" + unit.id().value()))
                .bodyText()
                .contains("class=\"viewer\"", "data-do=\"right\"", "<audio", "sheet.js", "Lưu và nhờ xác nhận");
        assertThat(said(key("14", "then", "ask", "figure.ah.07.1", "2"))).contains("flash.sheetIncomplete");

        var campaign = campaigns.campaigns(agency()).get(0).id();
        campaigns
                .owedBy(campaign, unit)
                .forEach(owed -> submissions.enter(
                        period().id(),
                        unit,
                        owed.id(),
                        new FigureAnswer.NoData(),
                        "",
                        OptionalLong.empty(),
                        officer().author(),
                        clock.instant()));
        assertThat(said(key("14", "then", "ask"))).contains("flash.sheetAsked");
        assertThat(said(key("14", "then", "ask"))).contains("flash.sheetAskedBefore");

        assertThat(report("14").status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(page("/")).bodyText().contains("Số liệu chờ người báo cáo xác nhận", "hỏi lúc");
        assertThat(page(address(report("14")))).bodyText().contains("Chờ người báo cáo xác nhận: Phạm Thị Lan");
        assertThat(key("14", "then", "send")).hasRedirectedUrl(address(report("14")));
        assertThat(page(address(report("14")))).bodyText().contains("đã gửi theo giấy, chưa có xác nhận");
    }

    private void attach(String kind, String name) {
        var head = directory.person(head("14"));
        enclosures.attach(
                period().id(),
                unit("14"),
                Attachment.SHEET,
                name.repeat(8).substring(0, 64),
                kind,
                "application/octet-stream",
                10,
                name,
                new Author.Reporter(head.id(), head.name()),
                clock.instant());
    }

    private static String said(MvcTestResult answer) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get("flash"));
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
