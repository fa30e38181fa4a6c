package vn.thonbao.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.GroupCommit;
import vn.thonbao.platform.database.Memory;
import vn.thonbao.platform.database.Moments;

/** Callers bring the transaction. By SQL of our own, as {@link Figures} are: a report is read at every turn. */
@Component
class Submissions {

    private static final int BEING_TALKED_OF = 2_000;

    private static final String ROW = """
            SELECT id, agency_id, period_id, unit_id, status, revision, sent_at, sent_by_kind, sent_by_id, sent_by_name,
                sheet_received,
                EXISTS (SELECT 1 FROM narrative n WHERE n.submission_id = s.id)
                    OR EXISTS (SELECT 1 FROM attachment a WHERE a.submission_id = s.id)
            FROM submission s""";

    private static final String OF_UNIT = ROW + " WHERE period_id = ? AND unit_id = ?";

    private static final String OF_PERIOD = ROW + " WHERE period_id = ? ORDER BY id";

    private static final String OF_UNITS = ROW + " WHERE period_id = :period AND unit_id IN (:units)";

    private static final String SENT =
            "SELECT id, unit_id, status, revision, sheet_received, sent_figures FROM submission";

    private static final String BY_ID = ROW + " WHERE id = ?";

    private final JdbcClient sql;
    private final GroupCommit commits;
    private final Moments moments;
    private final String locked;
    private final Memory memory;

    Submissions(JdbcClient sql, GroupCommit commits, Moments moments, Settings settings) {
        this.sql = sql;
        this.commits = commits;
        this.moments = moments;
        this.locked =
                settings.sqlite() ? "" : " FOR UPDATE OF s"; // SQLite has one writer: who writes has locked everything
        this.memory = new Memory(settings, BEING_TALKED_OF);
    }

    Optional<SubmissionRow> find(long period, long unit) {
        return memory.of(
                of(period, unit),
                () -> sql.sql(OF_UNIT).params(period, unit).query(this::row).optional());
    }

    private static List<?> of(long period, long unit) {
        return List.of("report", period, unit);
    }

    /** For who writes what belongs to the report beside its row. */
    void forget(SubmissionRow report) {
        memory.forget(of(report.periodId(), report.unitId()));
    }

    SubmissionRow get(long id) {
        return sql.sql(BY_ID).param(id).query(this::row).optional().orElseThrow();
    }

    List<SubmissionRow> ofPeriod(long period) {
        return sql.sql(OF_PERIOD).param(period).query(this::row).list();
    }

    List<SubmissionRow> ofUnits(long period, List<Long> units) {
        return sql.sql(OF_UNITS)
                .param("period", period)
                .param("units", units)
                .query(this::row)
                .list();
    }

    /** @param figures absent where it was never sent, or by a program that did not write the line yet */
    record Sent(
            long id,
            long unit,
            SubmissionStatus status,
            int revision,
            boolean sheetReceived,
            Optional<String> figures) {

        SentReport report() {
            return new SentReport(
                    new SubmissionId(id), new UnitId(unit), status, revision, sheetReceived, figures.orElse(""));
        }
    }

    /** One short row for each report, however many figures it has. */
    List<Sent> sent(long period) {
        return sql.sql(SENT + " WHERE period_id = ?")
                .param(period)
                .query(Submissions::sent)
                .list();
    }

    List<Sent> sent(long period, List<Long> units) {
        return sql.sql(SENT + " WHERE period_id = :period AND unit_id IN (:units)")
                .param("period", period)
                .param("units", units)
                .query(Submissions::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getLong(1),
                row.getLong(2),
                SubmissionStatus.valueOf(row.getString(3)),
                row.getInt(4),
                row.getBoolean(5),
                Optional.ofNullable(row.getString(6)));
    }

    /** Two people of one unit write one after the other. */
    Optional<SubmissionRow> findLocked(long period, long unit) {
        return commits.leads()
                ? find(period, unit)
                : sql.sql(OF_UNIT + locked)
                        .params(period, unit)
                        .query(this::row)
                        .optional();
    }

    SubmissionRow getLocked(long id) {
        return sql.sql(BY_ID + locked).param(id).query(this::row).optional().orElseThrow();
    }

    /** @return false if somebody else has begun it meanwhile */
    boolean begin(long agency, long period, long unit) {
        memory.forget(of(period, unit));
        return sql.sql("""
                        INSERT INTO submission (agency_id, period_id, unit_id, status, revision, sheet_received)
                        VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT (period_id, unit_id) DO NOTHING""")
                        .params(agency, period, unit, SubmissionStatus.DRAFT.name(), false)
                        .update()
                == 1;
    }

    void update(SubmissionRow row) {
        update(row, Optional.empty());
    }

    /** @param figures what it is sent with now */
    void send(SubmissionRow row, String figures) {
        update(row, Optional.of(figures));
    }

    private void update(SubmissionRow row, Optional<String> figures) {
        forget(row);
        var by = Optional.ofNullable(row.sentBy());
        sql.sql("""
                UPDATE submission SET status = ?, revision = ?, sent_at = ?, sent_by_kind = ?, sent_by_id = ?, sent_by_name = ?,
                    sheet_received = ?,
                    sent_figures = COALESCE(?, CASE WHEN revision = ? THEN sent_figures END)
                WHERE id = ?""")
                .param(row.status().name())
                .param(row.revision())
                .param(moment(row.sentAt()))
                .param(by.map(author -> author.kind().name()).orElse(null))
                .param(by.map(AuthorColumns::id).orElse(null))
                .param(by.map(AuthorColumns::name).orElse(null))
                .param(row.sheetReceived())
                .param(figures.orElse(null))
                .param(row.revision())
                .param(row.id())
                .update();
    }

    private @Nullable Object moment(@Nullable Instant at) {
        return at == null ? null : moments.parameter(at);
    }

    private SubmissionRow row(ResultSet row, int number) throws SQLException {
        return new SubmissionRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                SubmissionStatus.valueOf(row.getString(5)),
                row.getInt(6),
                moments.find(row, 7).orElse(null),
                AuthorColumns.read(row, 8).orElse(null),
                row.getBoolean(11),
                row.getBoolean(12));
    }
}
