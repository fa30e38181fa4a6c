package vn.thonbao.difficulty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Difficulties and what was said about them, as they are stored. The database refuses to rewrite or delete a word of it. */
@Component
class Difficulties {

    private static final String ALL = """
            SELECT d.*, (SELECT m.words FROM difficulty_message m WHERE m.difficulty_id = d.id ORDER BY m.id LIMIT 1) AS words
            FROM difficulty d WHERE d.agency_id = :agency""";

    private static final String ANSWERED_LAST = " ORDER BY CASE d.status WHEN 'ANSWERED' THEN 1 ELSE 0 END,"
            + " CASE d.status WHEN 'ANSWERED' THEN NULL ELSE d.answer_by END,"
            + " CASE d.status WHEN 'ANSWERED' THEN -d.id ELSE d.id END";

    private final JdbcClient sql;
    private final Moments moments;

    Difficulties(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    long add(
            AgencyId agency,
            PersonId person,
            Optional<UnitId> unit,
            Optional<String> source,
            Instant at,
            LocalDate answerBy) {
        return sql.sql("""
                        INSERT INTO difficulty (agency_id, person_id, unit_id, source, raised_at, answer_by, status)
                        VALUES (?, ?, ?, ?, ?, ?, 'NEW') RETURNING id""")
                .param(agency.value())
                .param(person.value())
                .param(unit.map(UnitId::value).orElse(null))
                .param(source.orElse(null))
                .param(moments.parameter(at))
                .param(moments.parameter(answerBy))
                .query(Long.class)
                .single();
    }

    /** The one that was raised from this place of a report. */
    Optional<Difficulty> from(AgencyId agency, String source) {
        return sql.sql(ALL + " AND d.source = :source")
                .param("agency", agency.value())
                .param("source", source)
                .query(this::row)
                .optional();
    }

    Optional<Difficulty> find(AgencyId agency, long id) {
        return sql.sql(ALL + " AND d.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Those that wait come first, the most urgent on top; then the answered ones, the newest on top. */
    List<Difficulty> all(AgencyId agency) {
        return sql.sql(ALL + ANSWERED_LAST)
                .param("agency", agency.value())
                .query(this::row)
                .list();
    }

    List<Difficulty> open(AgencyId agency) {
        return sql.sql(ALL + " AND d.status <> 'ANSWERED' ORDER BY d.answer_by, d.id")
                .param("agency", agency.value())
                .query(this::row)
                .list();
    }

    private Difficulty row(ResultSet row, int number) throws SQLException {
        return new Difficulty(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                new PersonId(row.getLong("person_id")),
                id(row, "unit_id").map(UnitId::new),
                row.getString("words"),
                moments.read(row, "raised_at"),
                LocalDate.parse(row.getString("answer_by")),
                Difficulty.Status.valueOf(row.getString("status")),
                id(row, "owner_id").map(AccountId::new));
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    void move(long id, Difficulty.Status status, Optional<AccountId> owner) {
        sql.sql("UPDATE difficulty SET status = ?, owner_id = ? WHERE id = ?")
                .param(status.name())
                .param(owner.map(AccountId::value).orElse(null))
                .param(id)
                .update();
    }

    /** @param officer absent = the head */
    DifficultyMessage say(Difficulty about, Optional<AccountId> officer, String by, String words, Instant at) {
        var id = sql.sql("""
                        INSERT INTO difficulty_message (agency_id, difficulty_id, account_id, by_name, words, written_at)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(about.agency().value())
                .param(about.id())
                .param(officer.map(AccountId::value).orElse(null))
                .param(by)
                .param(words)
                .param(moments.parameter(at))
                .query(Long.class)
                .single();
        return new DifficultyMessage(id, officer.isPresent(), by, words, at);
    }

    /** Oldest first. */
    List<DifficultyMessage> messages(long difficulty) {
        return sql.sql("SELECT * FROM difficulty_message WHERE difficulty_id = ? ORDER BY id")
                .param(difficulty)
                .query((row, number) -> new DifficultyMessage(
                        row.getLong("id"),
                        id(row, "account_id").isPresent(),
                        row.getString("by_name"),
                        row.getString("words"),
                        moments.read(row, "written_at")))
                .list();
    }
}
