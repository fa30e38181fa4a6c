package vn.thonbao.office.reports;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.SubmissionId;

/** The officer's decisions, each in one transaction. Every one names the sending that was looked at. */
@Component
class Decisions {

    private final Scopes scopes;
    private final ReviewDesk reviews;
    private final Moments moments;

    Decisions(Scopes scopes, ReviewDesk reviews, Moments moments) {
        this.scopes = scopes;
        this.reviews = reviews;
        this.moments = moments;
    }

    /** @return how many were approved; the others have changed since the officer saw them */
    @Transactional
    public int approve(SignedIn me, List<Seen> reports) {
        return (int) reports.stream()
                .map(seen -> approve(me, seen))
                .filter(ReviewOutcome.Approved.class::isInstance)
                .count();
    }

    @Transactional
    public ReviewOutcome approve(SignedIn me, Seen seen) {
        return reviews.approve(id(me, seen), seen.revision(), me.author(), moments.now());
    }

    @Transactional
    public ReviewOutcome sendBack(SignedIn me, Seen seen, Map<IndicatorId, String> comments) {
        return reviews.returnToReporter(id(me, seen), seen.revision(), comments, me.author(), moments.now());
    }

    @Transactional
    public ReviewOutcome reopen(SignedIn me, Seen seen, String reason) {
        return reviews.reopen(id(me, seen), seen.revision(), reason, me.author(), moments.now());
    }

    private SubmissionId id(SignedIn me, Seen seen) {
        return scopes.report(me.agency(), seen.report()).id();
    }
}
