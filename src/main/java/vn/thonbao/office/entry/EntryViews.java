package vn.thonbao.office.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.SheetWords;
import vn.thonbao.office.Words;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.Submission;

/** Lays out the form: every figure that the unit owes, beside its past, its target and the picture of the sheet. */
@Component
class EntryViews {

    private final PeriodSheets sheets;
    private final Enclosures enclosures;
    private final SheetWords sheetWords;
    private final Moments moments;
    private final Words words;

    EntryViews(PeriodSheets sheets, Enclosures enclosures, SheetWords sheetWords, Moments moments, Words words) {
        this.sheets = sheets;
        this.enclosures = enclosures;
        this.sheetWords = sheetWords;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public EntryView of(Scope scope, ReportingUnit unit, EntryForm form, Map<String, Problem> problems) {
        var sheet = sheets.of(scope, unit);
        var report = sheet.report(unit);
        var lines = sheet.owedBy(unit).stream()
                .map(i -> line(sheet, unit, i, form, problems))
                .toList();
        return new EntryView(
                unit.id().value(),
                unit.name(),
                PeriodSheet.isOffice(unit),
                report.map(r -> r.id().value()),
                report.map(r -> r.status().words()).orElseGet(() -> words.text("report.none")),
                report.map(this::pictures).orElse(List.of()),
                report.filter(Submission::sheetReceived).isPresent(),
                report.map(sheetWords::of).orElse(""),
                lines,
                lines.stream().filter(l -> !l.current().isEmpty()).count());
    }

    private List<EntryView.Picture> pictures(Submission report) {
        return enclosures.attachments(report.id()).stream()
                .filter(a -> a.field().equals(Attachment.SHEET))
                .map(a -> new EntryView.Picture(
                        report.id().value(),
                        a.id(),
                        a.name(),
                        a.kind(),
                        a.author().name(),
                        moments.brief(a.at())))
                .toList();
    }

    private EntryView.Line line(
            PeriodSheet sheet, ReportingUnit unit, Indicator indicator, EntryForm form, Map<String, Problem> problems) {
        var figure =
                sheet.report(unit).flatMap(r -> Optional.ofNullable(r.figures().get(indicator.id())));
        var problem = Optional.ofNullable(problems.get(indicator.code()));
        return new EntryView.Line(
                indicator.code(),
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.targetWords(),
                indicator.unit(),
                words.previous(sheet.before(unit), indicator),
                indicator.example(),
                figure.map(f -> words.answer(f.answer(), indicator)).orElse(""),
                figure.map(Figure::rawWords).orElse(""),
                problem.map(p -> form.typed().getOrDefault(indicator.code(), ""))
                        .orElse(""),
                problem,
                indicator.doubt());
    }
}
