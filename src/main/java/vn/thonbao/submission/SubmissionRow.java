package vn.thonbao.submission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;

/** @param enclosures whether the report has stories or files beside its figures */
record SubmissionRow(
        long id,
        long agencyId,
        long periodId,
        long unitId,
        SubmissionStatus status,
        int revision,
        @Nullable Instant sentAt,
        @Nullable AuthorColumns sentBy,
        boolean sheetReceived,
        boolean enclosures) {

    SubmissionRow sent(Author by, Instant at) {
        return new SubmissionRow(
                id,
                agencyId,
                periodId,
                unitId,
                SubmissionStatus.SENT,
                revision + 1,
                at,
                AuthorColumns.of(by),
                false,
                enclosures);
    }

    SubmissionRow moved(SubmissionStatus to) {
        return new SubmissionRow(
                id, agencyId, periodId, unitId, to, revision, sentAt, sentBy, sheetReceived, enclosures);
    }

    SubmissionRow withSheet() {
        return new SubmissionRow(id, agencyId, periodId, unitId, status, revision, sentAt, sentBy, true, true);
    }

    /** @param rows all of this submission, oldest first */
    Submission with(List<FigureRow> rows) {
        return new Submission(
                new SubmissionId(id),
                new AgencyId(agencyId),
                new PeriodId(periodId),
                new UnitId(unitId),
                status,
                revision,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(sentBy).map(AuthorColumns::author),
                sheetReceived,
                enclosures,
                newest(rows, revision + 1),
                newest(rows, revision));
    }

    private static Map<IndicatorId, Figure> newest(List<FigureRow> rows, int upTo) {
        var newest = new HashMap<IndicatorId, Figure>();
        for (var row : rows) {
            if (row.revision() <= upTo) {
                row.figure().ifPresentOrElse(f -> newest.put(f.indicator(), f), () -> newest.remove(row.indicator()));
            }
        }
        return newest;
    }
}
