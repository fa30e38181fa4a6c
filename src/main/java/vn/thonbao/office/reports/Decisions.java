package vn.thonbao.office.reports;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.InReview;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.SubmissionId;

/** The officer's decisions, each in a transaction of its own. Every one names the sending that was looked at. */
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
     * Several unopened: each that is calm, as leaders do it in the chat. All are read before the first is approved, so that none
     * stays locked for the others; whoever sends again meanwhile has a newer revision.
     *
     * @return the units of those that were not approved: something in them wants a look, or they have changed since the officer
     *     saw them
     */
    public List<String> approve(SignedIn me, List<Seen> reports) {
        var ids = reports.stream().map(seen -> seen.report()).distinct();
        var read = inReview.of(ids.map(id -> scopes.report(me.agency(), id)).toList()).stream()
                .collect(toMap(report -> report.report().id().value(), report -> report));
        var left = new ArrayList<String>();
        for (var seen : reports) {
            var report = Optional.ofNullable(read.get(seen.report())).orElseThrow();
            if (!report.calm() || !(approved(me, seen, report) instanceof ReviewOutcome.Approved)) {
                left.add(report.unit().name());
            }
        }
        return left;
    }

    private ReviewOutcome approved(SignedIn me, Seen seen, ReportInReview report) {
        return reviews.approve(report.report().id(), seen.revision(), me.author(), moments.now());
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
