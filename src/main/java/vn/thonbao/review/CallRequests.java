package vn.thonbao.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

@Transactional(readOnly = true)
interface CallRequests extends Repository<CallRequests.Row, Long> {

    @Table("call_request")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long personId,
            @Nullable Long unitId,
            String reason,
            Instant askedAt) {

        CallRequest request() {
            return new CallRequest(
                    Objects.requireNonNull(id),
                    new PersonId(personId),
                    Optional.ofNullable(unitId).map(UnitId::new),
                    reason,
                    askedAt);
        }
    }

    @Query("SELECT * FROM call_request WHERE agency_id = :agency AND called_at IS NULL ORDER BY asked_at, id")
    List<Row> open(long agency);

    /** Asking again does not move a person back in the row, and no earlier wish is lost: what is new stands behind it. */
    @Modifying
    @Transactional
    @Query("""
            INSERT INTO call_request (agency_id, person_id, unit_id, reason, asked_at)
            VALUES (:agency, :person, :unit, :reason, :at)
            ON CONFLICT (person_id) WHERE called_at IS NULL
            DO UPDATE SET unit_id = excluded.unit_id, reason = CASE
              WHEN replace(call_request.reason, excluded.reason, '') <> call_request.reason THEN call_request.reason
              ELSE substr(call_request.reason || ' · ' || excluded.reason, 1, 1000) END""")
    void ask(long agency, long person, @Nullable Long unit, String reason, Instant at);

    @Modifying
    @Transactional
    @Query("""
            UPDATE call_request SET called_at = :at, called_by_id = :by, called_by_name = :name
            WHERE id = :id AND agency_id = :agency AND called_at IS NULL""")
    boolean close(long agency, long id, long by, String name, Instant at);
}
