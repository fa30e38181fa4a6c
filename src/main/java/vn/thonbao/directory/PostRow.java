package vn.thonbao.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("post")
record PostRow(
        @Id @Nullable Long id,
        long agencyId,
        long personId,
        long unitId,
        String role,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    Post post() {
        return new Post(new PersonId(personId), new UnitId(unitId), role);
    }
}
