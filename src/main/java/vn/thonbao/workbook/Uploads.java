package vn.thonbao.workbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.submission.Author;

/** Workbooks between their preview and the writing, and what was written. Callers bring the transaction. */
@Component
class Uploads {
    /** A preview that nobody agreed to is gone after this, names and numbers included. */
    private static final Duration WAITS = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Moments moments;

    Uploads(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    long keep(AgencyId agency, String fileName, byte[] content, Author.Officer by, Instant now) {
        forgetOld(now);
        return sql.sql("""
                        INSERT INTO workbook_upload (agency_id, file_name, content, account_id, by_name, at, summary)
                        VALUES (?, ?, ?, ?, ?, ?, '') RETURNING id""")
                .params(agency.value(), fileName, content, by.id().value(), by.name())
                .param(moments.parameter(now))
                .query(Long.class)
                .single();
    }

    void forgetOld(Instant now) {
        sql.sql("DELETE FROM workbook_upload WHERE content IS NOT NULL AND at < ?")
                .param(moments.parameter(now.minus(WAITS)))
                .update();
    }

    /** A waiting one. */
    record Waiting(Upload upload, byte[] content) {}

    Optional<Waiting> waiting(AgencyId agency, long id, Instant now) {
        return sql.sql(
                        "SELECT id, file_name, by_name, at, summary, content FROM workbook_upload WHERE agency_id = ? AND id = ? AND content IS NOT NULL AND at >= ?")
                .params(agency.value(), id, moments.parameter(now.minus(WAITS)))
                .query((row, number) -> new Waiting(
                        new Upload(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                moments.find(row, 4).orElseThrow(),
                                row.getString(5)),
                        row.getBytes(6)))
                .optional();
    }

    /** @return false if it waits no more: two officers have agreed at once, and it was written already */
    boolean written(AgencyId agency, long id, String summary, Author.Officer by, Instant now) {
        return sql.sql("""
                        UPDATE workbook_upload SET content = NULL, summary = ?, account_id = ?, by_name = ?, at = ?
                        WHERE agency_id = ? AND id = ? AND content IS NOT NULL""")
                        .params(summary, by.id().value(), by.name())
                        .param(moments.parameter(now))
                        .params(agency.value(), id)
                        .update()
                == 1;
    }

    void changes(AgencyId agency, long upload, List<Change> changes) {
        for (var change : changes) {
            sql.sql("INSERT INTO workbook_change (agency_id, upload_id, sheet, subject, words) VALUES (?, ?, ?, ?, ?)")
                    .params(agency.value(), upload, change.sheet(), change.subject(), change.kept())
                    .update();
        }
    }

    void drop(AgencyId agency, long id) {
        sql.sql("DELETE FROM workbook_upload WHERE agency_id = ? AND id = ? AND content IS NOT NULL")
                .params(agency.value(), id)
                .update();
    }

    /** Those that were written, the newest first. */
    List<Upload> history(AgencyId agency) {
        return sql.sql("""
                        SELECT id, file_name, by_name, at, summary FROM workbook_upload
                        WHERE agency_id = ? AND content IS NULL ORDER BY id DESC LIMIT 50""")
                .param(agency.value())
                .query((row, number) -> new Upload(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        moments.find(row, 4).orElseThrow(),
                        row.getString(5)))
                .list();
    }

    /** In the order of the workbook. */
    List<WrittenLine> lines(AgencyId agency, long upload) {
        return sql.sql(
                        "SELECT sheet, subject, words FROM workbook_change WHERE agency_id = ? AND upload_id = ? ORDER BY id")
                .params(agency.value(), upload)
                .query((row, number) -> new WrittenLine(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
