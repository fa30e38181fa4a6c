package vn.thonbao.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.database.Moments;

/** Nothing is ever changed or deleted here. */
@Component
class StatusChanges {

    private final JdbcClient sql;
    private final Moments moments;

    StatusChanges(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @param before absent = the report was begun */
    void record(Optional<SubmissionStatus> before, SubmissionRow after, Author by, Instant at, String why) {
        var author = AuthorColumns.of(by);
        sql.sql("""
                INSERT INTO status_change (agency_id, submission_id, old_status, new_status, revision, author_kind, author_id,
                    author_name, changed_at, why)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(after.agencyId())
                .param(after.id())
                .param(before.map(SubmissionStatus::name).orElse(null))
                .param(after.status().name())
                .param(after.revision())
                .param(author.kind().name())
                .param(author.id())
                .param(author.name())
                .param(moments.parameter(at))
                .param(why)
                .update();
    }

    /** Oldest first. */
    List<StatusChange> of(long submission) {
        return sql.sql("""
                SELECT old_status, new_status, revision, changed_at, why, author_kind, author_id, author_name
                FROM status_change WHERE submission_id = ? ORDER BY id""").param(submission).query(this::change).list();
    }

    private StatusChange change(ResultSet row, int number) throws SQLException {
        return new StatusChange(
                Optional.ofNullable(row.getString(1)).map(SubmissionStatus::valueOf),
                SubmissionStatus.valueOf(row.getString(2)),
                row.getInt(3),
                AuthorColumns.read(row, 6).orElseThrow().author(),
                moments.find(row, 4).orElseThrow(),
                row.getString(5));
    }
}
