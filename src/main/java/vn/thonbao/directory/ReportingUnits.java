package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ReportingUnits extends ListCrudRepository<UnitRow, Long> {

    List<UnitRow> findByAgencyIdOrderByCode(long agency);

    boolean existsByAgencyIdAndCode(long agency, String code);

    @Modifying
    @Transactional
    @Query("UPDATE reporting_unit SET valid_to = :lastDay WHERE id = :unit")
    void end(long unit, LocalDate lastDay);
}
