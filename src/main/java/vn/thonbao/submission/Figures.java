package vn.thonbao.submission;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Decimals;
import vn.thonbao.platform.database.Inserts;
import vn.thonbao.platform.database.Memory;
import vn.thonbao.platform.database.Moments;

/**
 * Nothing is ever changed or deleted here. Lists are oldest first. Read and written by SQL of our own: all figures of a report
 * are read at every turn of a conversation, and mapping them by Spring Data cost more than all the rest of the turn.
 */
@Component
class Figures {

    /** Reports whose figures stay known from one turn to the next: some 10 kB each. */
    private static final int BEING_TALKED_OF = 600;

    private static final String COLUMNS = """
            f.agency_id, f.submission_id, f.indicator_id, f.revision, f.answer, f.amount, f.numerator, f.denominator,
            f.approximate, f.words, f.raw_words, f.message_id, f.author_kind, f.author_id, f.author_name, f.entered_at""";

    private static final String APPEND = Inserts.unnumbered("""
            INSERT INTO figure (agency_id, submission_id, indicator_id, revision, answer, amount, numerator, denominator,
                approximate, words, raw_words, message_id, author_kind, author_id, author_name, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final String OF_REPORT =
            "SELECT " + COLUMNS + " FROM figure f WHERE f.submission_id = ? ORDER BY f.id";

    private static final String OF_PERIOD = "SELECT " + COLUMNS + """
             FROM figure f JOIN submission s ON s.id = f.submission_id
            WHERE s.period_id = ? ORDER BY f.id""";

    private static final String OF_UNITS = "SELECT " + COLUMNS + """
             FROM submission s JOIN figure f ON f.submission_id = s.id
            WHERE s.period_id = :period AND s.unit_id IN (:units) ORDER BY f.id""";

    private final JdbcClient sql;
    private final JdbcTemplate writing;
    private final Moments moments;
    private final Decimals decimals;
    private final Memory memory;

    Figures(JdbcClient sql, JdbcTemplate writing, Moments moments, Decimals decimals, Settings settings) {
        this.sql = sql;
        this.writing = writing;
        this.moments = moments;
        this.decimals = decimals;
        this.memory = new Memory(settings, BEING_TALKED_OF);
    }

    void append(FigureRow row) {
        writing.update(APPEND, statement -> set(statement, row));
        var report = report(row.submissionId());
        memory.<List<FigureRow>>known(report)
                .ifPresentOrElse(before -> memory.write(report, with(before, row)), () -> memory.forget(report));
    }

    private static List<FigureRow> with(List<FigureRow> before, FigureRow row) {
        var all = new ArrayList<>(before);
        all.add(row.asStored());
        return List.copyOf(all);
    }

    /** All in one go: a report of forty figures costs little more than one of a single figure. */
    void append(List<FigureRow> rows) {
        writing.batchUpdate(APPEND, rows, rows.size(), this::set);
        rows.stream().map(FigureRow::submissionId).distinct().forEach(id -> memory.forget(report(id)));
    }

    private void set(PreparedStatement statement, FigureRow row) throws SQLException {
        var at = 0;
        statement.setLong(++at, row.agencyId());
        statement.setLong(++at, row.submissionId());
        statement.setLong(++at, row.indicatorId());
        statement.setInt(++at, row.revision());
        statement.setString(++at, row.answer().kind().name());
        statement.setObject(++at, decimals.parameter(row.answer().amount()));
        statement.setObject(++at, decimals.parameter(row.answer().numerator()));
        statement.setObject(++at, decimals.parameter(row.answer().denominator()));
        statement.setObject(++at, row.answer().approximate());
        statement.setString(++at, row.answer().words());
        statement.setString(++at, row.rawWords());
        statement.setObject(++at, row.messageId());
        statement.setString(++at, row.author().kind().name());
        statement.setLong(++at, row.author().id());
        statement.setString(++at, row.author().name());
        statement.setObject(++at, moments.parameter(row.enteredAt()));
    }

    List<FigureRow> ofReport(long submission) {
        return memory.of(
                report(submission),
                () -> sql.sql(OF_REPORT).param(submission).query(this::row).list());
    }

    private static List<?> report(long submission) {
        return List.of("figures", submission);
    }

    List<FigureRow> ofPeriod(long period) {
        return sql.sql(OF_PERIOD).param(period).query(this::row).list();
    }

    List<FigureRow> ofUnits(long period, List<Long> units) {
        return sql.sql(OF_UNITS)
                .param("period", period)
                .param("units", units)
                .query(this::row)
                .list();
    }

    /** The indicators that message gave a figure for. */
    Set<Long> givenBy(long period, long unit, long message) {
        return sql.sql("""
                SELECT DISTINCT f.indicator_id FROM figure f JOIN submission s ON s.id = f.submission_id
                WHERE s.period_id = ? AND s.unit_id = ? AND f.message_id = ?""").params(period, unit, message).query(Long.class).set();
    }

    private FigureRow row(ResultSet row, int number) throws SQLException {
        var message = Optional.of(row.getLong(12)).filter(id -> id > 0); // 0 = NULL: ids begin at 1
        return new FigureRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                new AnswerColumns(
                        AnswerColumns.Kind.valueOf(row.getString(5)),
                        Decimals.find(row, 6),
                        Decimals.find(row, 7),
                        Decimals.find(row, 8),
                        row.getBoolean(9),
                        row.getString(10)),
                row.getString(11),
                message.orElse(null),
                AuthorColumns.read(row, 13).orElseThrow(),
                moments.find(row, 16).orElseThrow());
    }
}
