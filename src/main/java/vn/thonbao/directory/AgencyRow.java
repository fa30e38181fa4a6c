package vn.thonbao.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("agency")
record AgencyRow(@Id @Nullable Long id, String kind, String name, String office, String officer, String officerPhone) {

    Agency agency() {
        return new Agency(agencyId(), kind, name, office, officer, officerPhone);
    }

    AgencyId agencyId() {
        return new AgencyId(Rows.stored(id));
    }
}
