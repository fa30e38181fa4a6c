package vn.thonbao.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Denominators extends CrudRepository<Denominators.Row, Long> {

    @Table("unit_denominator")
    record Row(
            @Id @Nullable Long id, long agencyId, long unitId, String name, BigDecimal amount, LocalDate countedOn) {}

    @Query("SELECT * FROM unit_denominator WHERE agency_id = :agency AND counted_on <= :day ORDER BY counted_on")
    List<Row> within(long agency, LocalDate day);

    @Modifying
    @Query("""
            INSERT INTO unit_denominator (agency_id, unit_id, name, amount, counted_on)
            VALUES (:agency, :unit, :name, :amount, :day)
            ON CONFLICT (unit_id, name, counted_on) DO UPDATE SET amount = excluded.amount""")
    void count(long agency, long unit, String name, BigDecimal amount, LocalDate day);
}
