package vn.thonbao.office.demo;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.office.SignedIn;

/** Gives every page of the office the demo's offices to choose from. Without the demo there is no such thing. */
@ControllerAdvice(basePackageClasses = SignedIn.class)
@ConditionalOnProperty(name = "thonbao.demo", havingValue = "true")
class DemoOffices {

    /** @param here whether it is the one that is shown */
    record Choice(long agency, String name, boolean here) {}

    private final Directory directory;
    private final Accounts accounts;

    DemoOffices(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Nothing to choose before somebody has signed in. */
    @ModelAttribute("demoOffices")
    List<Choice> choices(@AuthenticationPrincipal @Nullable SignedIn me) {
        if (me == null) {
            return List.of();
        }
        var officers = officers();
        return directory.agencies().stream()
                .filter(agency -> officers.containsKey(agency.id()))
                .map(agency -> new Choice(
                        agency.id().value(), agency.fullName(), agency.id().equals(me.agency())))
                .toList();
    }

    Optional<Account> officer(long agency) {
        return Optional.ofNullable(officers().get(new AgencyId(agency)));
    }

    private Map<AgencyId, Account> officers() {
        return accounts.all().stream()
                .collect(toMap(Account::agency, account -> account, (first, second) -> first, LinkedHashMap::new));
    }
}
