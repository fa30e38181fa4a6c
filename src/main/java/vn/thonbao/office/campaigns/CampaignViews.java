package vn.thonbao.office.campaigns;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignLife;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.Milestone;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.Scope;
import vn.thonbao.submission.SubmissionDesk;

/** Every campaign with its periods: those that still take figures with what has come, the others by their days alone. */
@Component
class CampaignViews {

    /** @param targets whether units may have targets of their own */
    record View(
            long id,
            String shortTitle,
            String title,
            Optional<String> planNumber,
            List<Row> open,
            List<Row> locked,
            List<Milestone> milestones,
            boolean targets,
            CampaignLife life) {}

    /**
     * @param left "còn 7 ngày" to the deadline
     * @param check last day on which the office looks through, {@code leader} on which it is signed
     * @param sent villages that have sent, of {@code of}; both 0 once the period is locked
     */
    record Row(
            long id,
            String label,
            String from,
            String to,
            String sendBy,
            String left,
            String lock,
            String check,
            String leader,
            long sent,
            int of) {}

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final Delays delays;
    private final Moves moves;
    private final TargetViews targets;
    private final Moments moments;

    CampaignViews(
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Delays delays,
            Moves moves,
            TargetViews targets,
            Moments moments) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.delays = delays;
        this.moves = moves;
        this.targets = targets;
        this.moments = moments;
    }

    @Transactional(readOnly = true)
    public List<View> all(AgencyId agency) {
        return campaigns.campaigns(agency).stream().map(this::view).toList();
    }

    private View view(Campaign campaign) {
        var periods = campaigns.periods(campaign.id());
        return new View(
                campaign.id().value(),
                campaign.shortTitle(),
                campaign.title(),
                campaign.planNumber(),
                periods.stream()
                        .filter(this::open)
                        .map(p -> row(new Scope(campaign, p), true))
                        .toList(),
                periods.stream()
                        .filter(p -> !open(p))
                        .map(p -> row(new Scope(campaign, p), false))
                        .toList(),
                campaigns.milestones(campaign.id()),
                !targets.indicators(campaign).isEmpty(),
                campaign.life());
    }

    private boolean open(ReportingPeriod period) {
        return campaigns
                .deadline(period.id())
                .filter(d -> d.lock().isAfter(moments.now()))
                .isPresent();
    }

    private Row row(Scope scope, boolean counted) {
        var period = scope.period();
        var deadline = campaigns.deadline(period.id());
        var chain = delays.chain(period.id());
        var villages = counted ? villages(scope) : Set.<UnitId>of();
        return new Row(
                period.id().value(),
                period.label(),
                moments.date(period.from()),
                moments.date(period.to()),
                deadline.map(Deadline::sendBy).map(moments::full).orElse(""),
                deadline.map(d -> moments.daysLeft(moments.day(d.sendBy()))).orElse(""),
                deadline.map(Deadline::lock).map(moments::full).orElse(""),
                chain.map(c -> moments.weekdayAndDate(c.check())).orElse(""),
                chain.map(c -> moments.weekdayAndDate(c.leader())).orElse(""),
                counted ? sent(period, villages) : 0,
                villages.size());
    }

    private Set<UnitId> villages(Scope scope) {
        return moves.units(scope).stream()
                .filter(unit -> !PeriodSheet.isOffice(unit))
                .map(ReportingUnit::id)
                .collect(toSet());
    }

    private long sent(ReportingPeriod period, Set<UnitId> villages) {
        return submissions.sent(period.id()).stream()
                .filter(r -> villages.contains(r.unit()) && r.revision() > 0)
                .count();
    }
}
