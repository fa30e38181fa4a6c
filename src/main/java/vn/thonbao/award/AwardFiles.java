package vn.thonbao.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Moments;

/** Evidence: of a proposal for ever, of a talk until it is over. */
@Component
class AwardFiles {

    private final JdbcClient sql;
    private final Moments moments;

    AwardFiles(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** @param award absent = the head still talks */
    void add(AgencyId agency, PersonId person, Optional<Long> award, AwardFile file, Instant at) {
        sql.sql("""
                        INSERT INTO award_file
                         (agency_id, person_id, award_id, field, sha256, kind, media_type, size, name, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(agency.value())
                .param(person.value())
                .param(award.orElse(null))
                .param(file.field())
                .param(file.sha256())
                .param(file.kind())
                .param(file.mediaType())
                .param(file.size())
                .param(file.name())
                .param(moments.parameter(at))
                .update();
    }

    /** Oldest first. */
    List<AwardFile> of(long award) {
        return files("award_id = ?", award);
    }

    List<AwardFile> ofTheTalk(PersonId person) {
        return files("person_id = ? AND award_id IS NULL", person.value());
    }

    private List<AwardFile> files(String which, long id) {
        return sql.sql("SELECT * FROM award_file WHERE " + which + " ORDER BY id")
                .param(id)
                .query((row, number) -> new AwardFile(
                        row.getLong("id"),
                        row.getString("field"),
                        row.getString("sha256"),
                        row.getString("kind"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("name")))
                .list();
    }

    void forgetTheTalk(PersonId person) {
        sql.sql("DELETE FROM award_file WHERE person_id = ? AND award_id IS NULL")
                .param(person.value())
                .update();
    }
}
