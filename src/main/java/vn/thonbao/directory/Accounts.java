package vn.thonbao.directory;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door for officers' accounts. */
@Component
@Transactional(readOnly = true)
public class Accounts {
    private final AccountRows accounts;

    Accounts(AccountRows accounts) {
        this.accounts = accounts;
    }

    /**
     * @param passwordHash made by Spring Security's encoder, never the password
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken, in whichever agency
     */
    @Transactional
    public AccountId add(AgencyId agency, String username, String displayName, Account.Role role, String passwordHash) {
        return accounts.save(new AccountRow(null, agency.value(), username, displayName, role, passwordHash))
                .accountId();
    }

    public Optional<Account> byUsername(String username) {
        return accounts.findByUsername(username).map(AccountRow::account);
    }

    public Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow().account();
    }

    public List<Account> all() {
        return accounts.findAllByOrderByUsername().stream()
                .map(AccountRow::account)
                .toList();
    }

    @Transactional
    public void changePassword(AccountId id, String passwordHash) {
        if (!accounts.changePassword(id.value(), passwordHash)) {
            throw new NoSuchElementException("no account " + id.value());
        }
    }
}
