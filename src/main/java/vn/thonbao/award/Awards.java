package vn.thonbao.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.database.Moments;

/** Proposals, what was told of them and what became of them, as they are stored. */
@Component
class Awards {

    private static final String ALL = """
            SELECT a.*, t.who, t.name, t.form, t.deed
            FROM award a JOIN award_telling t ON t.award_id = a.id
             AND t.id = (SELECT MAX(newest.id) FROM award_telling newest WHERE newest.award_id = a.id)
            WHERE a.agency_id = :agency""";

    private final JdbcClient sql;
    private final Moments moments;

    Awards(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    long add(AgencyId agency, PersonId person, Optional<UnitId> unit, String source, Instant at) {
        return sql.sql("""
                        INSERT INTO award (agency_id, person_id, unit_id, source, proposed_at, status)
                        VALUES (?, ?, ?, ?, ?, 'NEW') RETURNING id""")
                .param(agency.value())
                .param(person.value())
                .param(unit.map(UnitId::value).orElse(null))
                .param(source)
                .param(moments.parameter(at))
                .query(Long.class)
                .single();
    }

    void tell(AgencyId agency, long award, Award.Told told, Instant at) {
        sql.sql("""
                        INSERT INTO award_telling (agency_id, award_id, who, name, form, deed, told_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(agency.value())
                .param(award)
                .param(told.who())
                .param(told.name())
                .param(told.form())
                .param(told.deed())
                .param(moments.parameter(at))
                .update();
    }

    Optional<Award> from(AgencyId agency, String source) {
        return sql.sql(ALL + " AND a.source = :source")
                .param("agency", agency.value())
                .param("source", source)
                .query(this::row)
                .optional();
    }

    Optional<Award> find(AgencyId agency, long id) {
        return sql.sql(ALL + " AND a.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    List<Award> all(AgencyId agency) {
        return sql.sql(ALL + " ORDER BY a.id DESC")
                .param("agency", agency.value())
                .query(this::row)
                .list();
    }

    private Award row(ResultSet row, int number) throws SQLException {
        var unit = row.getLong("unit_id");
        var spokenFor = row.wasNull() ? Optional.<UnitId>empty() : Optional.of(new UnitId(unit));
        return new Award(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                new PersonId(row.getLong("person_id")),
                spokenFor,
                new Award.Told(
                        row.getString("who"), row.getString("name"), row.getString("form"), row.getString("deed")),
                moments.read(row, "proposed_at"),
                Award.Status.valueOf(row.getString("status")));
    }

    /**
     * @param officer absent = the head
     * @return empty if somebody else has moved it since it was read
     */
    Optional<AwardStep> move(
            Award award, Award.Status status, String reason, Optional<AccountId> officer, String by, Instant at) {
        var moved = sql.sql("UPDATE award SET status = ? WHERE id = ? AND status = ?")
                .param(status.name())
                .param(award.id())
                .param(award.status().name())
                .update();
        if (moved == 0) {
            return Optional.empty();
        }
        var id = sql.sql("""
                        INSERT INTO award_step (agency_id, award_id, status, reason, account_id, by_name, taken_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(award.agency().value())
                .param(award.id())
                .param(status.name())
                .param(reason)
                .param(officer.map(AccountId::value).orElse(null))
                .param(by)
                .param(moments.parameter(at))
                .query(Long.class)
                .single();
        return Optional.of(new AwardStep(id, status, reason, officer.isPresent(), by, at));
    }

    /** Oldest first. */
    List<AwardStep> steps(long award) {
        return sql.sql("SELECT * FROM award_step WHERE award_id = ? ORDER BY id")
                .param(award)
                .query((row, number) -> {
                    row.getLong("account_id");
                    var byOffice = !row.wasNull();
                    return new AwardStep(
                            row.getLong("id"),
                            Award.Status.valueOf(row.getString("status")),
                            row.getString("reason"),
                            byOffice,
                            row.getString("by_name"),
                            moments.read(row, "taken_at"));
                })
                .list();
    }
}
