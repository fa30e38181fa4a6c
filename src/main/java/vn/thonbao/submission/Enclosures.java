package vn.thonbao.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;

/** The front door to what a report has beside its figures: stories, photos and papers. Callers bring the transaction. */
@Component
@Transactional(readOnly = true)
public class Enclosures {
    private final Drafts drafts;
    private final Submissions submissions;
    private final Narratives narratives;
    private final Attachments attachments;

    Enclosures(Drafts drafts, Submissions submissions, Narratives narratives, Attachments attachments) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.narratives = narratives;
        this.attachments = attachments;
    }

    /** Keeps the story for a field; a later one replaces it. */
    @Transactional
    public void tell(PeriodId period, ReportingUnit unit, String field, String text, Author author, Instant at) {
        var report = drafts.lockedOrBegun(period, unit, author, at);
        submissions.forget(report);
        var old = narratives.findBySubmissionIdAndField(report.id(), field).map(Narratives.Row::id);
        narratives.save(new Narratives.Row(
                old.orElse(null), report.agencyId(), report.id(), field, text, AuthorColumns.of(author), at));
    }

    /** Takes the story for a field out of the report again. */
    @Transactional
    public void takeBack(PeriodId period, ReportingUnit unit, String field) {
        var report = drafts.locked(period, unit);
        report.ifPresent(submissions::forget);
        report.flatMap(r -> narratives.findBySubmissionIdAndField(r.id(), field))
                .ifPresent(narratives::delete);
    }

    /** Attaches a file that is stored already; the same file twice for one field is one attachment. */
    @Transactional
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
        var report = drafts.lockedOrBegun(period, unit, author, at);
        submissions.forget(report);
        if (field.equals(Attachment.SHEET)) {
            submissions.update(report.withSheet());
        }
        return attachments
                .findBySubmissionIdAndFieldAndSha256(report.id(), field, sha256)
                .orElseGet(() -> attachments.save(new Attachments.Row(
                        null,
                        report.agencyId(),
                        report.id(),
                        field,
                        sha256,
                        kind,
                        mediaType,
                        size,
                        name,
                        AuthorColumns.of(author),
                        at)))
                .attachment();
    }

    public List<Narrative> narratives(SubmissionId id) {
        return narratives.findBySubmissionIdOrderById(id.value()).stream()
                .map(Narratives.Row::narrative)
                .toList();
    }

    /** Of all these reports, in one statement; what has no story is left out. */
    public Map<SubmissionId, List<Narrative>> narratives(Collection<SubmissionId> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return narratives
                .findBySubmissions(reports.stream().map(SubmissionId::value).toList())
                .stream()
                .collect(groupingBy(
                        row -> new SubmissionId(row.submissionId()), mapping(Narratives.Row::narrative, toList())));
    }

    public List<Attachment> attachments(SubmissionId id) {
        return attachments.findBySubmissionIdOrderById(id.value()).stream()
                .map(Attachments.Row::attachment)
                .toList();
    }
}
