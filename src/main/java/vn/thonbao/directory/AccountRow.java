package vn.thonbao.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("account")
record AccountRow(
        @Id @Nullable Long id,
        long agencyId,
        String username,
        String displayName,
        Account.Role role,
        String passwordHash) {

    Account account() {
        return new Account(accountId(), new AgencyId(agencyId), username, displayName, role, passwordHash);
    }

    AccountId accountId() {
        return new AccountId(Rows.stored(id));
    }
}
