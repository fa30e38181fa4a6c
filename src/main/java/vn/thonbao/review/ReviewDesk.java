package vn.thonbao.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureChange;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;

/** The front door: approve, return with a reason, and the list of people who want a call. */
@Component
@Transactional(readOnly = true)
public class ReviewDesk {
    /** Characters of a reason: with the figure, its label and an example around it, it still makes one short message. */
    public static final int LONGEST_REASON = 500;

    /** Where an official decides; it is kept beside the decision and changes nothing of it. */
    public enum Place {
        PAGE,
        CHAT
    }

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final Decisions decisions;
    private final FigureComments comments;
    private final CallRequests calls;
    private final ApplicationEventPublisher events;

    ReviewDesk(
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Decisions decisions,
            FigureComments comments,
            CallRequests calls,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.decisions = decisions;
        this.comments = comments;
        this.calls = calls;
        this.events = events;
    }

    /** On a page of the office, as {@link #approve(SubmissionId, int, Author.Officer, Place, Instant)}. */
    @Transactional
    public ReviewOutcome approve(SubmissionId id, int revision, Author.Officer by, Instant at) {
        return approve(id, revision, by, Place.PAGE, at);
    }

    /** @param revision the one the officer saw: a newer sending is not approved unseen */
    @Transactional
    public ReviewOutcome approve(SubmissionId id, int revision, Author.Officer by, Place place, Instant at) {
        if (!submissions.move(id, revision, SubmissionStatus.APPROVED, by, at, "")) {
            return notNow(id);
        }
        record(id, revision, "approved", by, place, at, "");
        events.publishEvent(new SubmissionApproved(id, revision, by.name()));
        return new ReviewOutcome.Approved();
    }

    /** On a page of the office, as {@link #returnToReporter(SubmissionId, int, Map, Author.Officer, Place, Instant)}. */
    @Transactional
    public ReviewOutcome returnToReporter(
            SubmissionId id, int revision, Map<IndicatorId, String> comments, Author.Officer by, Instant at) {
        return returnToReporter(id, revision, comments, by, Place.PAGE, at);
    }

    /**
     * Sends single figures back; also an approved report may be returned. Not after the lock: the head could not answer any
     * more.
     *
     * @param comments for each figure what is to be looked at again; one that is blank, or about a figure that was not sent,
     *     returns nothing at all
     * @throws IllegalArgumentException if one has more than {@link #LONGEST_REASON} characters
     */
    @Transactional
    public ReviewOutcome returnToReporter(
            SubmissionId id,
            int revision,
            Map<IndicatorId, String> comments,
            Author.Officer by,
            Place place,
            Instant at) {
        comments.values().forEach(ReviewDesk::notTooLong);
        var seen = submissions.submission(id);
        if (comments.isEmpty()
                || comments.values().stream().anyMatch(String::isBlank)
                || !seen.sent().keySet().containsAll(comments.keySet())) {
            return new ReviewOutcome.NothingToReturn();
        }
        if (campaigns.locked(seen.period(), seen.unit(), at)
                || !submissions.move(id, revision, SubmissionStatus.RETURNED, by, at, "")) {
            return notNow(id);
        }
        record(id, revision, "returned", by, place, at, "");
        comments.forEach((indicator, words) -> this.comments.save(new FigureComments.Row(
                null,
                seen.agency().value(),
                id.value(),
                indicator.value(),
                revision,
                words.strip(),
                by.id().value(),
                by.name(),
                at)));
        events.publishEvent(new SubmissionReturned(
                id, revision, List.copyOf(openComments(id).values()), by.name()));
        return new ReviewOutcome.Returned();
    }

    /** On a page of the office, as {@link #reopen(SubmissionId, int, String, Author.Officer, Place, Instant)}. */
    @Transactional
    public ReviewOutcome reopen(SubmissionId id, int revision, String reason, Author.Officer by, Instant at) {
        return reopen(id, revision, reason, by, Place.PAGE, at);
    }

    /**
     * Takes an approval back.
     *
     * @throws IllegalArgumentException if the reason has more than {@link #LONGEST_REASON} characters
     */
    @Transactional
    public ReviewOutcome reopen(
            SubmissionId id, int revision, String reason, Author.Officer by, Place place, Instant at) {
        notTooLong(reason);
        var approved = submissions.submission(id).status() == SubmissionStatus.APPROVED;
        if (!approved || !submissions.move(id, revision, SubmissionStatus.SENT, by, at, reason)) {
            return notNow(id);
        }
        record(id, revision, "reopened", by, place, at, reason);
        return new ReviewOutcome.Reopened();
    }

    private static void notTooLong(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
        }
    }

    private ReviewOutcome notNow(SubmissionId id) {
        var now = submissions.submission(id);
        return new ReviewOutcome.NotNow(now.status(), now.revision());
    }

    private void record(
            SubmissionId id, int revision, String verdict, Author.Officer by, Place place, Instant at, String reason) {
        var agency = submissions.submission(id).agency().value();
        decisions.save(new Decisions.Row(
                null,
                agency,
                id.value(),
                revision,
                verdict,
                by.id().value(),
                by.name(),
                at,
                reason,
                place == Place.CHAT));
    }

    /** The comments of the newest return, as long as the report has not been sent again. */
    public Map<IndicatorId, FigureComment> openComments(SubmissionId id) {
        return open(submissions.submission(id), comments.findBySubmissionIdOrderById(id.value()));
    }

    /** Figures of the period with an open comment: they do not count until they are sent again. */
    public Map<SubmissionId, Set<IndicatorId>> sentBack(PeriodId period) {
        return comments.open(period.value()).stream()
                .collect(groupingBy(
                        comment -> new SubmissionId(comment.submissionId()),
                        mapping(FigureComments.Row::indicator, toSet())));
    }

    /** A sending after the comment closes it, and has a higher revision. */
    private static Map<IndicatorId, FigureComment> open(Submission report, List<FigureComments.Row> rows) {
        return rows.stream()
                .filter(c -> c.revision() == report.revision())
                .flatMap(c -> Optional.ofNullable(report.sent().get(c.indicator()))
                        .map(old -> c.about(old.answer(), old.rawWords()))
                        .stream())
                .collect(toMap(FigureComment::indicator, c -> c));
    }

    /** Every comment ever made, oldest first: shown beside the figure. */
    public List<FigureComment> comments(SubmissionId id) {
        var history = submissions.history(id);
        return comments.findBySubmissionIdOrderById(id.value()).stream()
                .map(c -> commented(history, c))
                .toList();
    }

    private static FigureComment commented(List<FigureChange> history, FigureComments.Row comment) {
        var old = history.stream()
                .filter(f -> f.indicator().equals(comment.indicator()) && f.revision() <= comment.revision())
                .reduce((older, newer) -> newer)
                .orElseThrow();
        return comment.about(old.answer().orElseThrow(), old.rawWords());
    }

    /** Oldest first. */
    public List<Decision> decisions(SubmissionId id) {
        return decisions.findBySubmissionIdOrderById(id.value()).stream()
                .map(Decisions.Row::decision)
                .toList();
    }

    /** One open request a person; a second wish while the first is open is added to it. */
    @Transactional
    public void requestCall(AgencyId agency, PersonId person, Optional<UnitId> unit, String reason, Instant at) {
        calls.ask(agency.value(), person.value(), unit.map(UnitId::value).orElse(null), reason, at);
    }

    /** Who waits longest comes first. */
    public List<CallRequest> openCalls(AgencyId agency) {
        return calls.open(agency.value()).stream()
                .map(CallRequests.Row::request)
                .toList();
    }

    /** @return false if the agency has no such request that is still open */
    @Transactional
    public boolean called(AgencyId agency, long request, Author.Officer by, Instant at) {
        return calls.close(agency.value(), request, by.id().value(), by.name(), at);
    }
}
