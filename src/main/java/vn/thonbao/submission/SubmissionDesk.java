package vn.thonbao.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;

/** The front door: drafts, figures, sending. Callers bring the transaction; each figure is saved the moment it is given. */
@Component
public class SubmissionDesk {

    public Optional<Submission> find(PeriodId period, UnitId unit) {
        throw new UnsupportedOperationException("helper D");
    }

    public Submission submission(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** All reports of a period with their figures, in a fixed number of queries. */
    public List<Submission> all(PeriodId period) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Enters or replaces one figure; begins the draft if there is none. The old value goes into the history. */
    public EntryOutcome enter(
            PeriodId period,
            ReportingUnit unit,
            IndicatorId indicator,
            FigureAnswer answer,
            String rawWords,
            OptionalLong message,
            Author author,
            Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Takes a figure out again; the history keeps it. */
    public EntryOutcome withdraw(
            PeriodId period, ReportingUnit unit, IndicatorId indicator, Author author, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    public void tell(PeriodId period, ReportingUnit unit, String field, String text, Author author, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    public Attachment attach(
            PeriodId period,
            ReportingUnit unit,
            String field,
            String sha256,
            String kind,
            String mediaType,
            long size,
            String name,
            Author author,
            Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /**
     * Sends the draft as the next revision. From approved it becomes "đã gửi" again. Refuses with what is missing when an
     * indicator the unit owes has no answer, unless the author is an officer.
     */
    public SubmitOutcome submit(PeriodId period, ReportingUnit unit, Author author, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /** For {@code review} alone: moves a report along {@link SubmissionStatus#canBecome}; false if that is not allowed. */
    public boolean move(SubmissionId id, SubmissionStatus to, Author by, Instant at, String why) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<FigureChange> history(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<StatusChange> life(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Narrative> narratives(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Attachment> attachments(SubmissionId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** What the unit reported in an earlier period, by indicator; only sent figures. */
    public Map<IndicatorId, Figure> sentFigures(PeriodId period, UnitId unit) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Units that have sent at least once, of those given. */
    public Set<UnitId> haveSent(PeriodId period, Collection<UnitId> units) {
        throw new UnsupportedOperationException("helper D");
    }
}
