package vn.thonbao.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door for officers' accounts. */
@Component
public class Accounts {

    /** @param passwordHash made by Spring Security's encoder, never the password */
    public AccountId add(AgencyId agency, String username, String displayName, Account.Role role, String passwordHash) {
        throw new UnsupportedOperationException("helper D");
    }

    public Optional<Account> byUsername(String username) {
        throw new UnsupportedOperationException("helper D");
    }

    public Account account(AccountId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Account> all() {
        throw new UnsupportedOperationException("helper D");
    }

    public void changePassword(AccountId id, String passwordHash) {
        throw new UnsupportedOperationException("helper D");
    }
}
