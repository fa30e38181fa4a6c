package vn.thonbao.office.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.InReview;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.SubmissionId;

/** The officer's decisions, each in one transaction. Every one names the sending that was looked at. */
@Component
class Decisions {

    private final Scopes scopes;
    private final InReview inReview;
    private final ReviewDesk reviews;
    private final Moments moments;

    Decisions(Scopes scopes, InReview inReview, ReviewDesk reviews, Moments moments) {
        this.scopes = scopes;
        this.inReview = inReview;
        this.reviews = reviews;
        this.moments = moments;
    }

    /**
     * Several unopened: each that is calm, as leaders do it in the chat.
     *
     * @return the units of those that were not approved: something in them wants a look, or they have changed since the officer
     *     saw them
     */
    @Transactional
    public List<String> approve(SignedIn me, List<Seen> reports) {
        var left = new ArrayList<String>();
        for (var seen : reports) {
            var report = inReview.of(scopes.report(me.agency(), seen.report()));
            if (!report.calm() || !(approve(me, seen) instanceof ReviewOutcome.Approved)) {
                left.add(report.unit().name());
            }
        }
        return left;
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
