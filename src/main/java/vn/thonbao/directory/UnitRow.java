package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("reporting_unit")
record UnitRow(
        @Id @Nullable Long id,
        long agencyId,
        String kind,
        String name,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    ReportingUnit unit() {
        return new ReportingUnit(
                new UnitId(Rows.stored(id)),
                new AgencyId(agencyId),
                kind,
                name,
                code,
                validFrom,
                Optional.ofNullable(validTo));
    }
}
