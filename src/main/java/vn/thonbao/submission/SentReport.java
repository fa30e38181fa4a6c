package vn.thonbao.submission;

import java.util.Map;
import java.util.Set;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.UnitId;

/**
 * A report as totals need it: what was sent last, without authors, words and history.
 *
 * @param revision how often it was sent; 0 = never
 * @param sheetReceived as in {@link Submission}
 * @param line the figures, as {@link #figures} reads them
 */
public record SentReport(
        SubmissionId id, UnitId unit, SubmissionStatus status, int revision, boolean sheetReceived, String line) {

    static SentReport of(Submission report) {
        return new SentReport(
                report.id(),
                report.unit(),
                report.status(),
                report.revision(),
                report.sheetReceived(),
                SentFigures.write(report.sent().values()));
    }

    /** Read anew at each call. What was told in words comes without the words. */
    public Map<IndicatorId, FigureAnswer> figures() {
        return SentFigures.read(line);
    }

    /** Those that count in totals, as {@link Submission#counted} says of a single one. */
    public Map<IndicatorId, FigureAnswer> counted(Set<IndicatorId> sentBack) {
        var figures = figures();
        figures.keySet().removeAll(sentBack);
        return figures;
    }

    /** At least once. */
    public boolean sent() {
        return revision > 0;
    }

    public boolean approved() {
        return status == SubmissionStatus.APPROVED || status == SubmissionStatus.LOCKED;
    }
}
