package vn.thonbao.office.campaigns;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignLives;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.LifeChange;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/** What closing a campaign would end, what opening it would bring back, and how it came to stand as it does. */
@Component
class LifeViews {

    /** @param open periods that take figures, or would again if the campaign were opened */
    record View(String since, List<Row> open, List<Change> changes) {

        public int unsent() {
            return open.stream().mapToInt(Row::unsent).sum();
        }

        public int undecided() {
            return open.stream().mapToInt(row -> row.waiting() + row.returned()).sum();
        }
    }

    /**
     * Villages alone.
     *
     * @param unsent have sent nothing, of {@code of}; {@code begun} of them have figures in the draft, {@code sheets} a picture that
     *     waits to be keyed in
     * @param waiting reports that nobody has decided on; {@code returned} were sent back and have not come again
     */
    record Row(
            long id,
            String label,
            String sendBy,
            String lock,
            int of,
            int unsent,
            int begun,
            int sheets,
            int waiting,
            int returned) {}

    record Change(String at, String by, String became, String why) {}

    private final CampaignDesk campaigns;
    private final CampaignLives lives;
    private final SubmissionDesk submissions;
    private final Moves moves;
    private final Moments moments;
    private final Words words;

    LifeViews(
            CampaignDesk campaigns,
            CampaignLives lives,
            SubmissionDesk submissions,
            Moves moves,
            Moments moments,
            Words words) {
        this.campaigns = campaigns;
        this.lives = lives;
        this.submissions = submissions;
        this.moves = moves;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public View of(Campaign campaign) {
        return new View(
                campaign.closedAt().map(moments::full).orElse(""),
                campaigns.periods(campaign.id()).stream()
                        .filter(period -> !period.from().isAfter(moments.today()))
                        .flatMap(period -> row(campaign, period).stream())
                        .toList(),
                lives.changes(campaign.id()).stream().map(this::change).toList());
    }

    private Optional<Row> row(Campaign campaign, ReportingPeriod period) {
        return campaigns
                .planned(period.id())
                .filter(deadline -> deadline.lock().isAfter(moments.now()))
                .map(deadline -> row(campaign, period, deadline));
    }

    private Row row(Campaign campaign, ReportingPeriod period, Deadline deadline) {
        var villages = moves.units(new Scope(campaign, period)).stream()
                .filter(unit -> !PeriodSheet.isOffice(unit))
                .toList();
        var reports = submissions.sent(period.id()).stream().collect(toMap(SentReport::unit, r -> r));
        var known = villages.stream()
                .flatMap(unit -> Optional.ofNullable(reports.get(unit.id())).stream())
                .toList();
        return new Row(
                period.id().value(),
                period.label(),
                moments.full(deadline.sendBy()),
                moments.full(deadline.lock()),
                villages.size(),
                villages.size() - count(known, SentReport::sent),
                count(known, r -> !r.sent() && !r.sheetReceived()),
                count(known, r -> !r.sent() && r.sheetReceived()),
                count(known, r -> r.status() == SubmissionStatus.SENT),
                count(known, r -> r.status() == SubmissionStatus.RETURNED));
    }

    private static int count(List<SentReport> reports, Predicate<SentReport> which) {
        return (int) reports.stream().filter(which).count();
    }

    private Change change(LifeChange change) {
        return new Change(moments.brief(change.at()), change.by(), words.text("life." + change.became()), change.why());
    }
}
