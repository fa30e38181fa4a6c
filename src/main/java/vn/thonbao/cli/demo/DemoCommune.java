package vn.thonbao.cli.demo;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Author;

/** The offices of the demo as they stand before anybody talks: units, their heads, counts, plans and the officer. */
@Component
class DemoCommune {

    /** No hash, so no password fits: only {@link DemoGreeting} gives one out. */
    private static final String NO_PASSWORD = "-";

    /** Speaks for two units of phường An Hải, so that "which one?" can be seen. */
    private static final String HEAD_OF_TWO = "14";

    private static final String HER_SECOND_UNIT = "15";

    /** Has a deputy, so that two people share one report. */
    private static final String UNIT_WITH_DEPUTY = "05";

    private static final String DEPUTY = "tổ phó";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private final Directory directory;
    private final Accounts accounts;
    private final CampaignDesk campaigns;
    private final Settings settings;

    DemoCommune(Directory directory, Accounts accounts, CampaignDesk campaigns, Settings settings) {
        this.directory = directory;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    /** @param heads unit code to the person who speaks for it */
    record Built(
            DemoPlace place,
            AgencyId agency,
            Author.Officer officer,
            List<CampaignId> campaigns,
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

    /** In the order of the places. Joins the caller's transaction. */
    List<Built> build() {
        var plans = CampaignFiles.read(settings.flows()).plans();
        return Stream.of(DemoPlace.values())
                .map(place -> build(
                        place,
                        place.campaigns().stream()
                                .map(code -> plan(plans, code))
                                .toList()))
                .toList();
    }

    /** What {@link #build} made, read back after a restart. */
    List<Built> standing() {
        return Stream.of(DemoPlace.values())
                .flatMap(place -> accounts.byUsername(place.officer().username()).stream()
                        .map(account -> standing(place, account)))
                .toList();
    }

    private static CampaignPlan plan(List<CampaignPlan> plans, String code) {
        return plans.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("Bản thử cần tệp campaigns/" + code + ".yaml trong thư mục kịch bản."));
    }

    private Built build(DemoPlace place, List<CampaignPlan> plans) {
        var first = plans.get(0);
        var issuer = first.issuer();
        var officer = place.officer();
        var agency =
                directory.addAgency(issuer.kind(), issuer.name(), issuer.office(), officer.called(), officer.phone());
        var heads = new HashMap<String, PersonId>();
        var rows = DemoUnits.read(place).rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var unit = directory.addUnit(
                    agency, first.units().kind(), first.units().names().get(i), row.code(), SINCE);
            if (place == DemoPlace.AN_HAI && row.code().equals(UNIT_WITH_DEPUTY)) {
                addDeputy(agency, unit);
            }
            row.wholes().forEach((name, count) -> directory.countDenominator(unit, name, count, SINCE));
            heads.put(row.code(), head(place, agency, unit, row, heads));
        }
        directory.addUnit(agency, ReportingUnit.OFFICE, issuer.office(), "00", SINCE);
        plans.forEach(plan -> campaigns.open(agency, plan));
        accounts.add(agency, officer.username(), officer.name(), Account.Role.OFFICER, NO_PASSWORD);
        return standing(place, accounts.byUsername(officer.username()).orElseThrow());
    }

    private Built standing(DemoPlace place, Account account) {
        var agency = account.agency();
        var units = directory.units(agency, TODAY).stream().collect(toMap(ReportingUnit::code, unit -> unit));
        var codes = units.values().stream().collect(toMap(ReportingUnit::id, ReportingUnit::code));
        var heads = new HashMap<String, PersonId>();
        directory.posts(agency, TODAY).stream()
                .filter(post -> !post.role().equals(DEPUTY))
                .forEach(post ->
                        Optional.ofNullable(codes.get(post.unit())).ifPresent(c -> heads.put(c, post.person())));
        var officer = new Author.Officer(account.id(), account.displayName());
        var opened = campaigns.campaigns(agency).stream().map(Campaign::id).toList();
        return new Built(place, agency, officer, opened, units, heads);
    }

    private PersonId head(
            DemoPlace place, AgencyId agency, UnitId unit, DemoUnits.Row row, Map<String, PersonId> heads) {
        if (place == DemoPlace.AN_HAI && row.code().equals(HER_SECOND_UNIT)) {
            var head = heads.get(HEAD_OF_TWO);
            if (head != null) {
                directory.appoint(head, unit, "tổ trưởng kiêm nhiệm", SINCE);
                return head;
            }
        }
        var head = directory.addPerson(agency, row.head(), row.addressForm(), Optional.of(row.phone()));
        directory.appoint(head, unit, place.headsRole(), SINCE);
        return head;
    }

    private void addDeputy(AgencyId agency, UnitId unit) {
        var deputy = directory.addPerson(agency, "Nguyễn Văn Nam", "anh", Optional.of("0900 000 205"));
        directory.appoint(deputy, unit, DEPUTY, SINCE);
    }

    static Instant noon(LocalDate day, Settings settings) {
        return day.atTime(12, 0).atZone(settings.timezone()).toInstant();
    }
}
