package vn.thonbao.office;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.submission.Author;

/** Who is signed in. Every page is about this officer's agency and no other. */
public final class SignedIn extends User {

    private static final long serialVersionUID = 1;

    private final long account;
    private final long agency;
    private final String displayName;

    public SignedIn(Account account) {
        super(
                account.username(),
                account.passwordHash(),
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        this.account = account.id().value();
        this.agency = account.agency().value();
        this.displayName = account.displayName();
    }

    public AgencyId agency() {
        return new AgencyId(agency);
    }

    public Author.Officer author() {
        return new Author.Officer(new AccountId(account), displayName);
    }

    public String getDisplayName() {
        return displayName;
    }
}
