package vn.thonbao.submission;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;

/** Begins and locks reports: who writes into one holds its row until the end of the transaction. */
@Component
class Drafts {
    private final CampaignDesk campaigns;
    private final Submissions submissions;
    private final StatusChanges life;

    Drafts(CampaignDesk campaigns, Submissions submissions, StatusChanges life) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.life = life;
    }

    Optional<SubmissionRow> locked(PeriodId period, ReportingUnit unit) {
        return submissions.findLocked(period.value(), unit.id().value());
    }

    SubmissionRow lockedOrBegun(PeriodId period, ReportingUnit unit, Author author, Instant at) {
        return locked(period, unit).orElseGet(() -> begin(period, unit, author, at));
    }

    /** For who has found no {@link #locked} report: somebody else may have begun it since, and then it is theirs. */
    SubmissionRow begin(PeriodId period, ReportingUnit unit, Author author, Instant at) {
        var agency = campaigns.campaign(campaigns.period(period).campaign()).agency();
        if (!agency.equals(unit.agency())) {
            throw new IllegalArgumentException(
                    "unit " + unit.id().value() + " and period " + period.value() + " are of two agencies");
        }
        var begun = submissions.begin(agency.value(), period.value(), unit.id().value());
        var draft = locked(period, unit).orElseThrow();
        if (begun) {
            life.record(Optional.empty(), draft, author, at, "");
        }
        return draft;
    }

    /**
     * Since when this author may not change the report any more; absent = open. For reporters figures close at the lock, for
     * officers when the report has gone up.
     */
    Optional<Instant> closedSince(
            PeriodId period, ReportingUnit unit, Optional<SubmissionRow> report, Author author, Instant at) {
        var lock = campaigns.deadline(period, unit.id()).map(Deadline::lock);
        var goneUp = report.filter(r -> r.status() == SubmissionStatus.LOCKED).isPresent();
        var tooLate =
                author instanceof Author.Reporter && lock.filter(at::isBefore).isEmpty();
        return goneUp || tooLate ? Optional.of(lock.orElse(at)) : Optional.empty();
    }
}
