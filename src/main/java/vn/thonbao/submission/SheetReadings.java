package vn.thonbao.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.database.Moments;

/** Callers bring the transaction. What came after the asking is told by its number, not by its time: clocks are moved. */
@Component
class SheetReadings {

    private static final String ROW = """
            SELECT r.*,
              EXISTS (SELECT 1 FROM figure f WHERE f.submission_id = r.submission_id AND f.id > r.last_figure
                      AND f.author_kind = 'OFFICER')
              OR EXISTS (SELECT 1 FROM attachment a WHERE a.submission_id = r.submission_id AND a.id > r.last_file
                         AND a.field = 'sheet') AS stale
            FROM sheet_reading r""";

    private final JdbcClient sql;
    private final Moments moments;

    SheetReadings(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** The newest of the report. */
    Optional<SheetReading> newest(long submission) {
        return sql.sql(ROW + " WHERE r.submission_id = ? ORDER BY r.revision DESC LIMIT 1")
                .param(submission)
                .query(this::reading)
                .optional();
    }

    /** Of all reports of a period that wait for their next sending. */
    List<SheetReading> waiting(long period) {
        return sql.sql(ROW + """
                         JOIN submission s ON s.id = r.submission_id AND s.revision + 1 = r.revision AND s.sheet_received
                        WHERE s.period_id = ? AND r.answered_at IS NULL ORDER BY r.asked_at, r.id""").param(period).query(this::reading).list();
    }

    private SheetReading reading(ResultSet row, int number) throws SQLException {
        return new SheetReading(
                new SubmissionId(row.getLong("submission_id")),
                row.getInt("revision"),
                row.getInt("asked"),
                row.getString("asked_by_name"),
                moments.read(row, "asked_at"),
                row.getBoolean("stale"),
                Optional.ofNullable(row.getString("person_name")),
                moments.find(row, "answered_at"));
    }

    /** @return how often it was asked by now */
    int ask(SubmissionRow report, Author.Officer by, Instant at) {
        return sql.sql("""
                        INSERT INTO sheet_reading
                          (agency_id, submission_id, revision, asked, asked_by_id, asked_by_name, asked_at, last_figure, last_file)
                        VALUES (:agency, :report, :revision, 1, :by, :name, :at,
                          (SELECT COALESCE(max(id), 0) FROM figure WHERE submission_id = :report),
                          (SELECT COALESCE(max(id), 0) FROM attachment WHERE submission_id = :report))
                        ON CONFLICT (submission_id, revision) DO UPDATE
                        SET asked = sheet_reading.asked + 1, asked_by_id = excluded.asked_by_id,
                            asked_by_name = excluded.asked_by_name, asked_at = excluded.asked_at,
                            last_figure = excluded.last_figure, last_file = excluded.last_file
                        RETURNING asked""")
                .param("agency", report.agencyId())
                .param("report", report.id())
                .param("revision", report.revision() + 1)
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", moments.parameter(at))
                .query(Integer.class)
                .single();
    }

    /** The head has sent the report as it was read to him; one that was never asked about is left alone. */
    void confirmed(SubmissionRow sent, Author.Reporter by, Instant at) {
        sql.sql("""
                        UPDATE sheet_reading SET person_id = ?, person_name = ?, answered_at = ?
                        WHERE submission_id = ? AND revision = ? AND answered_at IS NULL""")
                .params(by.id().value(), by.name(), moments.parameter(at), sent.id(), sent.revision())
                .update();
    }
}
