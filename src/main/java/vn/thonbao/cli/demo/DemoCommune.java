package vn.thonbao.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.Settings;

/** Phường An Hải as it stands before anybody talks: 23 residential groups, their heads, counts, and the officer. */
@Component
class DemoCommune {

    static final String OFFICER = "lan";
    static final String CAMPAIGN = "an-hai-2025";

    /** Speaks for two units, so that "which one?" can be seen. */
    private static final String HEAD_OF_TWO = "14";

    private static final String HER_SECOND_UNIT = "15";

    /** Has a deputy, so that two people share one report. */
    private static final String UNIT_WITH_DEPUTY = "05";

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final Directory directory;
    private final Accounts accounts;
    private final CampaignDesk campaigns;
    private final Settings settings;
    private final PasswordEncoder passwords;

    DemoCommune(
            Directory directory,
            Accounts accounts,
            CampaignDesk campaigns,
            Settings settings,
            PasswordEncoder passwords) {
        this.directory = directory;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.settings = settings;
        this.passwords = passwords;
    }

    /** @param heads unit code to the person who speaks for it */
    record Built(
            AgencyId agency,
            AccountId officer,
            CampaignId campaign,
            Map<String, ReportingUnit> units,
            Map<String, PersonId> heads) {

        ReportingUnit unit(String code) {
            return known(units, code);
        }

        PersonId head(String code) {
            return known(heads, code);
        }

        private static <T> T known(Map<String, T> all, String code) {
            return Optional.ofNullable(all.get(code))
                    .orElseThrow(() -> new IllegalStateException("the demo has no unit " + code));
        }
    }

    /** Joins the caller's transaction. */
    Built build(List<DemoUnits.Row> rows) {
        var plan = plan();
        var agency = directory.addAgency(
                plan.issuer().kind(), plan.issuer().name(), plan.issuer().office(), "chị Lan", "0225 000 001");
        var units = new HashMap<String, ReportingUnit>();
        var heads = new HashMap<String, PersonId>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var unit = directory.addUnit(
                    agency, plan.units().kind(), plan.units().names().get(i), row.code(), SINCE);
            units.put(row.code(), directory.unit(unit));
            if (row.code().equals(UNIT_WITH_DEPUTY)) {
                addDeputy(agency, unit);
            }
            row.wholes().forEach((name, count) -> directory.countDenominator(unit, name, count, SINCE));
            heads.put(row.code(), head(agency, unit, row, heads));
        }
        directory.addUnit(agency, ReportingUnit.OFFICE, plan.issuer().office(), "00", SINCE);
        var campaign = campaigns.open(agency, plan);
        var officer = accounts.add(agency, OFFICER, "Phạm Thị Lan", Account.Role.OFFICER, passwords.encode("-"));
        return new Built(agency, officer, campaign, units, heads);
    }

    /** What {@link #build} made, read back after a restart. */
    Optional<Built> standing() {
        return directory.agencies().stream().findFirst().map(agency -> {
            var units = new HashMap<String, ReportingUnit>();
            var heads = new HashMap<String, PersonId>();
            var today = LocalDate.of(2025, 12, 1);
            directory.units(agency.id(), today).forEach(u -> units.put(u.code(), u));
            units.forEach((code, unit) -> directory.postsAt(unit.id(), today).stream()
                    .filter(p -> p.role().startsWith("tổ trưởng"))
                    .findFirst()
                    .ifPresent(p -> heads.put(code, p.person())));
            var campaign = campaigns.campaigns(agency.id()).get(0).id();
            var officer = accounts.byUsername(OFFICER).orElseThrow().id();
            return new Built(agency.id(), officer, campaign, units, heads);
        });
    }

    private CampaignPlan plan() {
        return CampaignFiles.read(settings.flows()).plans().stream()
                .filter(p -> p.code().equals(CAMPAIGN))
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart("Bản thử cần tệp campaigns/" + CAMPAIGN + ".yaml trong thư mục kịch bản."));
    }

    private PersonId head(AgencyId agency, UnitId unit, DemoUnits.Row row, Map<String, PersonId> heads) {
        if (row.code().equals(HER_SECOND_UNIT)) {
            var head = heads.get(HEAD_OF_TWO);
            if (head != null) {
                directory.appoint(head, unit, "tổ trưởng kiêm nhiệm", SINCE);
                return head;
            }
        }
        var head = directory.addPerson(agency, row.head(), row.addressForm(), Optional.of(row.phone()));
        directory.appoint(head, unit, "tổ trưởng", SINCE);
        return head;
    }

    private void addDeputy(AgencyId agency, UnitId unit) {
        var deputy = directory.addPerson(agency, "Nguyễn Văn Nam", "anh", Optional.of("0900 000 205"));
        directory.appoint(deputy, unit, "tổ phó", SINCE);
    }

    static Instant noon(LocalDate day, Settings settings) {
        return day.atTime(12, 0).atZone(settings.timezone()).toInstant();
    }
}
