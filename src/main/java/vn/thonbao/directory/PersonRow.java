package vn.thonbao.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("person")
record PersonRow(
        @Id @Nullable Long id,
        long agencyId,
        String name,
        String addressForm,
        @Nullable String phone) {

    Person person() {
        return new Person(personId(), new AgencyId(agencyId), name, addressForm, Optional.ofNullable(phone));
    }

    PersonId personId() {
        return new PersonId(Rows.stored(id));
    }
}
