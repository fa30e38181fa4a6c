package vn.thonbao.office.reports;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.Words;
import vn.thonbao.review.FigureComment;
import vn.thonbao.review.Outliers;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.FigureChange;
import vn.thonbao.submission.Misfit;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/** A report's figures, one line for each that the unit owes or has told, each beside its past. */
@Component
class ReportLines {

    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final Moments moments;
    private final Words words;

    ReportLines(SubmissionDesk submissions, ReviewDesk reviews, Moments moments, Words words) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.moments = moments;
        this.words = words;
    }

    List<ReportView.Line> of(PeriodSheet sheet, ReportingUnit unit, Submission report, ReturnForm form) {
        var changes = submissions.history(report.id()).stream().collect(groupingBy(FigureChange::indicator));
        var remarks = reviews.comments(report.id()).stream().collect(groupingBy(FigureComment::indicator));
        var misfits = sheet.misfits(unit);
        return sheet.indicators().stream()
                .filter(i -> i.reporters().include(unit) || report.figures().containsKey(i.id()))
                .map(i -> line(sheet, unit, report, form, i, misfits, remarks, changes))
                .toList();
    }

    private ReportView.Line line(
            PeriodSheet sheet,
            ReportingUnit unit,
            Submission report,
            ReturnForm form,
            Indicator indicator,
            List<Misfit> misfits,
            Map<IndicatorId, List<FigureComment>> remarks,
            Map<IndicatorId, List<FigureChange>> changes) {
        var id = indicator.id().value();
        var previous = sheet.previous(unit, indicator);
        var figure = Optional.ofNullable(report.figures().get(indicator.id()));
        var sentBack = sheet.sentBack(report, indicator);
        var state = indicator.reporters().include(unit)
                ? figure.map(f -> state(report, f, sentBack)).orElse("missing")
                : "notowed";
        return new ReportView.Line(
                id,
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.targetWords(),
                words.previous(sheet.before(unit), indicator),
                words.registered(sheet.registered(unit), indicator),
                indicator.doubt(),
                state,
                figure.map(f -> words.answer(f.answer(), indicator)).orElse(""),
                figure.map(Figure::rawWords).orElse(""),
                figure.map(f -> f.author().name()).orElse(""),
                figure.filter(f -> f.author() instanceof Author.Officer).isPresent(),
                figure.map(f -> moments.brief(f.at())).orElse(""),
                figure.filter(f -> Outliers.far(indicator, previous, f.answer()))
                        .isPresent(),
                !state.equals("draft") && misfits.stream().anyMatch(misfit -> misfit.about(indicator.code())),
                remarks.getOrDefault(indicator.id(), List.of()).stream()
                        .map(c -> remark(c, indicator, sentBack && c.revision() == report.revision()))
                        .toList(),
                changes.getOrDefault(indicator.id(), List.of()).stream()
                        .map(c -> change(c, indicator))
                        .toList(),
                form.ticked().contains(id),
                form.comments().getOrDefault(id, ""),
                form.lacksReason(id),
                form.tooLong(id));
    }

    private static String state(Submission report, Figure figure, boolean sentBack) {
        if (figure.revision() > report.revision()) {
            return "draft";
        }
        if (sentBack) {
            return "returned";
        }
        return report.status() == SubmissionStatus.APPROVED || report.status() == SubmissionStatus.LOCKED
                ? "approved"
                : "sent";
    }

    private ReportView.Remark remark(FigureComment comment, Indicator indicator, boolean open) {
        return new ReportView.Remark(
                comment.comment(),
                words.answer(comment.old(), indicator),
                comment.by(),
                moments.brief(comment.at()),
                open);
    }

    private ReportView.Change change(FigureChange change, Indicator indicator) {
        return new ReportView.Change(
                change.answer().map(a -> words.answer(a, indicator)).orElseGet(() -> words.text("answer.withdrawn")),
                change.rawWords(),
                change.author().name(),
                moments.brief(change.at()),
                change.revision());
    }
}
