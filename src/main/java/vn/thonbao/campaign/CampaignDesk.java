package vn.thonbao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/** The front door: what is asked of whom, by when. Definitions are read often and change seldom, so they are kept in memory. */
@Component
public class CampaignDesk {

    /** Writes a plan into the database for an agency whose units exist already. The same code twice is refused. */
    public CampaignId open(AgencyId agency, CampaignPlan plan) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Campaign> campaigns(AgencyId agency) {
        throw new UnsupportedOperationException("helper D");
    }

    public Campaign campaign(CampaignId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** In the plan's order. */
    public List<Indicator> indicators(CampaignId campaign) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Those the unit owes, in the plan's order. */
    public List<Indicator> owedBy(CampaignId campaign, ReportingUnit unit) {
        throw new UnsupportedOperationException("helper D");
    }

    public ReportingPeriod period(PeriodId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Periods that are asked for (no history), the newest first. */
    public List<ReportingPeriod> periods(CampaignId campaign) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<ReportingPeriod> history(CampaignId campaign) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The period just before, history included: its figures are the previous values. */
    public Optional<ReportingPeriod> before(PeriodId period) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Of this unit: an agreed delay moves deadline and lock of one unit alone. Absent for history. */
    public Optional<Deadline> deadline(PeriodId period, UnitId unit) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Milestone> milestones(CampaignId campaign) {
        throw new UnsupportedOperationException("helper D");
    }

    public boolean locked(PeriodId period, UnitId unit, Instant now) {
        return deadline(period, unit).map(d -> !now.isBefore(d.lock())).orElse(true);
    }
}
