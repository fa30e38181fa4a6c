package vn.thonbao.office.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.SmallCommune;

/** A small commune for each test, at the demo's 1 December 2025: what moves deadlines of all must not touch the demo. */
abstract class CommuneOffice extends DemoOffice {

    @Autowired
    Delays delays;

    SmallCommune at;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan-" + at.agency.value()).orElseThrow());
    }

    String periodPage() {
        return "/campaigns/periods/" + at.period.value();
    }

    Deadline deadline(ReportingUnit unit) {
        return campaigns.deadline(at.period, unit.id()).orElseThrow();
    }

    /** The plan's: 17:00 on 15 and 16 December. */
    static Deadline asPlanned() {
        return new Deadline(Instant.parse("2025-12-15T10:00:00Z"), Instant.parse("2025-12-16T10:00:00Z"));
    }

    CampaignDesk.Target target(String number, String words) {
        return new CampaignDesk.Target(new BigDecimal(number), words);
    }
}
