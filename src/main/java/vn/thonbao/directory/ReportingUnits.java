package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ReportingUnits extends ListCrudRepository<UnitRow, Long> {

    @Query("""
            SELECT * FROM reporting_unit
            WHERE agency_id = :agency AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
            ORDER BY code""")
    List<UnitRow> existing(long agency, LocalDate day);

    List<UnitRow> findByAgencyIdOrderByCode(long agency);
}
