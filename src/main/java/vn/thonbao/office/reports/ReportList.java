package vn.thonbao.office.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** Every unit with what became of its report. */
@Component
class ReportList {

    private static final String ALL = "all";

    private static final String NONE = "none";

    record View(List<Filter> filters, List<Row> rows) {

        public boolean anyToApprove() {
            return rows.stream().anyMatch(Row::approvable);
        }
    }

    record Filter(String status, String label, long count) {}

    /** @param seen "id:revision" for the decision; {@code status} is a name in small letters */
    record Row(
            long unit,
            String name,
            Optional<Long> report,
            String seen,
            String status,
            String statusWords,
            int revision,
            String at,
            String by,
            int entered,
            int owed,
            long outliers,
            boolean approvable) {}

    private final PeriodSheets sheets;
    private final Moments moments;
    private final Words words;

    ReportList(PeriodSheets sheets, Moments moments, Words words) {
        this.sheets = sheets;
        this.moments = moments;
        this.words = words;
    }

    View of(Scope scope, String status) {
        var sheet = sheets.of(scope);
        var all = sheet.units().stream().map(u -> row(sheet, u)).toList();
        return new View(filters(all), all.stream().filter(r -> shows(status, r)).toList());
    }

    private List<Filter> filters(List<Row> rows) {
        return Stream.concat(
                        Stream.of(ALL, NONE),
                        Stream.of(SubmissionStatus.values()).map(ReportList::key))
                .map(s -> new Filter(
                        s,
                        words.text("report." + s),
                        rows.stream().filter(r -> shows(s, r)).count()))
                .filter(f -> f.count() > 0 || f.status().equals(ALL))
                .toList();
    }

    private static boolean shows(String status, Row row) {
        return status.equals(ALL) || status.equals(row.status());
    }

    private Row row(PeriodSheet sheet, ReportingUnit unit) {
        var report = sheet.report(unit);
        var status = report.map(r -> key(r.status())).orElse(NONE);
        return new Row(
                unit.id().value(),
                unit.name(),
                report.map(r -> r.id().value()),
                report.map(r -> r.id().value() + ":" + r.revision()).orElse(""),
                status,
                words.text("report." + status),
                report.map(Submission::revision).orElse(0),
                report.flatMap(Submission::sentAt).map(moments::brief).orElse(""),
                report.flatMap(Submission::sentBy).map(Author::name).orElse(""),
                report.map(r -> r.figures().size()).orElse(0),
                sheet.owedBy(unit).size(),
                sheet.outliers(unit),
                report.filter(r -> r.status() == SubmissionStatus.SENT).isPresent());
    }

    static String key(SubmissionStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
