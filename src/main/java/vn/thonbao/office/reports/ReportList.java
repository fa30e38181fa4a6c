package vn.thonbao.office.reports;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.SecondLook;
import vn.thonbao.office.Words;
import vn.thonbao.review.InReview;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.SubmissionStatus;

/** Every unit that has something to report, or has reported, with what became of it. */
@Component
class ReportList {

    private static final String ALL = "all";

    private static final String NONE = "none";

    record View(List<Filter> filters, List<Row> rows) {

        public boolean anyToApprove() {
            return rows.stream().anyMatch(Row::approvable);
        }

        public boolean anyToOpen() {
            return rows.stream().anyMatch(row -> row.waits() && !row.calm());
        }
    }

    record Filter(String status, String label, long count) {}

    /**
     * @param seen "id:revision" for the decision; {@code status} is a name in small letters
     * @param marks and {@code looks} why it is not calm
     */
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
            List<String> marks,
            List<SecondLook> looks,
            boolean waits,
            boolean calm) {

        /** Without being opened. */
        public boolean approvable() {
            return waits && calm;
        }
    }

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final InReview inReview;
    private final Moments moments;
    private final Words words;

    ReportList(Directory directory, CampaignDesk campaigns, InReview inReview, Moments moments, Words words) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.inReview = inReview;
        this.moments = moments;
        this.words = words;
    }

    View of(Scope scope, String status) {
        var begun = inReview.of(scope.period()).stream()
                .collect(toMap(report -> report.unit().id(), report -> report));
        var all = directory.units(scope.campaign().agency(), scope.period().to()).stream()
                .filter(unit -> begun.containsKey(unit.id()) || campaigns.reportsIn(scope.period(), unit))
                .map(unit -> Optional.ofNullable(begun.get(unit.id()))
                        .map(this::row)
                        .orElseGet(() -> nothingYet(scope, unit)))
                .toList();
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

    private Row row(ReportInReview of) {
        var report = of.report();
        var status = key(report.status());
        var owed = of.lines().stream().map(ReportInReview.Line::indicator).toList();
        return new Row(
                of.unit().id().value(),
                of.unit().name(),
                Optional.of(report.id().value()),
                report.id().value() + ":" + report.revision(),
                status,
                words.text("report." + status),
                report.revision(),
                report.sentAt().map(moments::brief).orElse(""),
                report.sentBy().map(Author::name).orElse(""),
                report.entered(owed),
                owed.size(),
                report.revision() > 0 ? marks(of) : List.of(),
                looks(of, owed),
                report.status() == SubmissionStatus.SENT,
                of.calm());
    }

    private List<String> marks(ReportInReview report) {
        var far = report.lines().stream().filter(ReportInReview.Line::far).count();
        var open = report.lines().stream().filter(ReportInReview.Line::open).count();
        return Stream.of(
                        report.late() ? words.text("report.late") : "",
                        far > 0 ? words.text("report.far", far) : "",
                        open > 0 ? words.text("report.open", open) : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private List<SecondLook> looks(ReportInReview report, List<Indicator> owed) {
        return report.misfits().stream()
                .map(misfit -> words.secondLook(misfit, owed))
                .toList();
    }

    private Row nothingYet(Scope scope, ReportingUnit unit) {
        return new Row(
                unit.id().value(),
                unit.name(),
                Optional.empty(),
                "",
                NONE,
                words.text("report." + NONE),
                0,
                "",
                "",
                0,
                campaigns.owedBy(scope.period(), unit).size(),
                List.of(),
                List.of(),
                false,
                false);
    }

    static String key(SubmissionStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
