package vn.thonbao.submission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;

@Table("submission")
record SubmissionRow(
        @Id @Nullable Long id,
        long agencyId,
        long periodId,
        long unitId,
        SubmissionStatus status,
        int revision,
        @Nullable Instant sentAt,
        @Embedded.Nullable(prefix = "sent_by_") @Nullable AuthorColumns sentBy,
        boolean sheetReceived) {

    long stored() {
        return Rows.stored(id);
    }

    SubmissionRow sent(Author by, Instant at) {
        return new SubmissionRow(
                id, agencyId, periodId, unitId, SubmissionStatus.SENT, revision + 1, at, AuthorColumns.of(by), false);
    }

    SubmissionRow moved(SubmissionStatus to) {
        return new SubmissionRow(id, agencyId, periodId, unitId, to, revision, sentAt, sentBy, sheetReceived);
    }

    SubmissionRow withSheet() {
        return new SubmissionRow(id, agencyId, periodId, unitId, status, revision, sentAt, sentBy, true);
    }

    /** @param rows all of this submission, oldest first */
    Submission with(List<FigureRow> rows) {
        return new Submission(
                new SubmissionId(stored()),
                new AgencyId(agencyId),
                new PeriodId(periodId),
                new UnitId(unitId),
                status,
                revision,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(sentBy).map(AuthorColumns::author),
                sheetReceived,
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
