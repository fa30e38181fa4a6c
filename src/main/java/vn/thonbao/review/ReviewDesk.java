package vn.thonbao.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.SubmissionId;

/** The front door: approve, return with a reason, and the list of people who want a call. */
@Component
public class ReviewDesk {

    /** @param revision the one the officer saw: a newer sending is not approved unseen */
    public ReviewOutcome approve(SubmissionId id, int revision, Author.Officer by, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Sends single figures back; also an approved report may be returned before the lock. */
    public ReviewOutcome returnToReporter(
            SubmissionId id, int revision, Map<IndicatorId, String> comments, Author.Officer by, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Takes an approval back, with a reason. */
    public ReviewOutcome reopen(SubmissionId id, int revision, String reason, Author.Officer by, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The comments of the newest return, as long as the report has not been sent again. */
    public Map<IndicatorId, FigureComment> openComments(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The same for all reports of a period, in one query; reports without an open comment are left out. */
    public Map<SubmissionId, Map<IndicatorId, FigureComment>> openComments(PeriodId period) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Every comment ever made, oldest first: shown beside the figure. */
    public List<FigureComment> comments(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Decision> decisions(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** One open request a person; a second one while the first is open only renews the reason. */
    public void requestCall(AgencyId agency, PersonId person, Optional<UnitId> unit, String reason, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<CallRequest> openCalls(AgencyId agency) {
        throw new UnsupportedOperationException("helper D");
    }

    public void called(AgencyId agency, long request, Author.Officer by, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }
}
