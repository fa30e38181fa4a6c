package vn.thonbao.office.setup;

import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;

/** Makes a commune out of its plan: units, the office's own unit, the first account, the open campaign. All or nothing. */
@Component
class Founding {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    Founding(Directory directory, CampaignDesk campaigns, Accounts accounts, PasswordEncoder passwords) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @return false if somebody else was faster: there is an account already */
    @Transactional
    public boolean found(CampaignPlan plan, SetupForm form) {
        if (!accounts.all().isEmpty()) {
            return false;
        }
        var issuer = plan.issuer();
        var agency = directory.addAgency(
                issuer.kind(),
                issuer.name(),
                issuer.office(),
                form.officer().strip(),
                form.phone().strip());
        var since = since(plan);
        directory.addUnit(agency, ReportingUnit.OFFICE, issuer.office(), "00", since);
        var names = plan.units().names();
        for (int i = 0; i < names.size(); i++) {
            directory.addUnit(agency, plan.units().kind(), names.get(i), "%02d".formatted(i + 1), since);
        }
        campaigns.open(agency, plan);
        accounts.add(
                agency,
                form.username(),
                form.officer().strip(),
                Account.Role.ADMINISTRATOR,
                passwords.encode(form.password()));
        return true;
    }

    /** Units must exist in every period of the plan, those of the past included. */
    private static LocalDate since(CampaignPlan plan) {
        return plan.periods().stream()
                .map(CampaignPlan.Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
