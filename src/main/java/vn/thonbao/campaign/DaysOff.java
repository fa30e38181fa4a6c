package vn.thonbao.campaign;

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
interface DaysOff extends CrudRepository<DaysOff.Row, Long> {

    @Table("day_off")
    record Row(@Id @Nullable Long id, long agencyId, LocalDate day, DayOff.Kind kind, String note) {
        DayOff dayOff() {
            return new DayOff(day, kind, note);
        }
    }

    List<Row> findByAgencyIdOrderByDay(long agency);

    @Modifying
    @Transactional
    @Query("DELETE FROM day_off WHERE agency_id = :agency AND day BETWEEN :first AND :last")
    void clear(long agency, LocalDate first, LocalDate last);
}
