package vn.thonbao.review;

import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfit;
import vn.thonbao.submission.Submission;

/**
 * One report as it was sent last, beside all that speaks for and against it.
 *
 * @param lines every item the unit owes, in the plan's order
 * @param misfits figures that do not fit each other
 * @param late it came after the unit's deadline
 */
public record ReportInReview(
        Submission report,
        Campaign campaign,
        ReportingPeriod period,
        ReportingUnit unit,
        List<Line> lines,
        List<Misfit> misfits,
        boolean late) {

    /**
     * @param sent absent: the office sent the report without it
     * @param previous of the period before
     * @param far from the previous figure ({@link Outliers})
     */
    public record Line(Indicator indicator, Optional<FigureAnswer> sent, Optional<FigureAnswer> previous, boolean far) {

        /** Nobody has a number here yet. */
        public boolean open() {
            return sent.isEmpty() || sent.get() instanceof FigureAnswer.NoData;
        }
    }

    public ReportInReview {
        lines = List.copyOf(lines);
        misfits = List.copyOf(misfits);
    }

    /** Worth a closer look, figure by figure. */
    public List<Line> doubtful() {
        return lines.stream()
                .filter(line -> line.far() || line.open() || misfits(line))
                .toList();
    }

    private boolean misfits(Line line) {
        return misfits.stream().anyMatch(misfit -> misfit.about(line.indicator().code()));
    }

    /** In time, complete, nothing far from before and nothing that does not fit. */
    public boolean calm() {
        return !late && doubtful().isEmpty();
    }
}
