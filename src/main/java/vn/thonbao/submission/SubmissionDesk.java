package vn.thonbao.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** The front door: drafts, figures, sending. Callers bring the transaction; each figure is saved the moment it is given. */
@Component
@Transactional(readOnly = true)
public class SubmissionDesk {
    private final CampaignDesk campaigns;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Figures figures;
    private final Narratives narratives;
    private final StatusChanges life;
    private final SheetReadings sheets;
    private final ApplicationEventPublisher events;
    private final Memory memory;

    SubmissionDesk(
            CampaignDesk campaigns,
            Drafts drafts,
            Submissions submissions,
            Figures figures,
            Narratives narratives,
            StatusChanges life,
            SheetReadings sheets,
            ApplicationEventPublisher events,
            Settings settings) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.submissions = submissions;
        this.figures = figures;
        this.narratives = narratives;
        this.life = life;
        this.sheets = sheets;
        this.events = events;
        this.memory = new Memory(settings, 600); // heads who talk at the same time, some 10 kB each
    }

    public Optional<Submission> find(PeriodId period, UnitId unit) {
        return submissions.find(period.value(), unit.value()).map(this::withFigures);
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Submission submission(SubmissionId id) {
        return withFigures(submissions.get(id.value()));
    }

    private Submission withFigures(SubmissionRow row) {
        return row.with(figures.ofReport(row.id()));
    }

    /** All reports of a period with their figures, in a fixed number of queries. */
    public List<Submission> all(PeriodId period) {
        return together(submissions.ofPeriod(period.value()), figures.ofPeriod(period.value()));
    }

    /** The same of these units alone. */
    public List<Submission> all(PeriodId period, Collection<UnitId> units) {
        var ids = units.stream().map(UnitId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : together(submissions.ofUnits(period.value(), ids), figures.ofUnits(period.value(), ids));
    }

    private static List<Submission> together(List<SubmissionRow> reports, List<FigureRow> figures) {
        var rows = figures.stream().collect(groupingBy(FigureRow::submissionId));
        return reports.stream()
                .map(s -> s.with(rows.getOrDefault(s.id(), List.of())))
                .toList();
    }

    /** All reports of a period with what they were sent with: one short row for each, however many figures. */
    public List<SentReport> sent(PeriodId period) {
        return sent(period, submissions.sent(period.value()));
    }

    /** The same of these units alone. */
    public List<SentReport> sent(PeriodId period, Collection<UnitId> units) {
        var ids = units.stream().map(UnitId::value).toList();
        return ids.isEmpty() ? List.of() : sent(period, submissions.sent(period.value(), ids));
    }

    private List<SentReport> sent(PeriodId period, List<Submissions.Sent> rows) {
        return rows.stream().anyMatch(row -> row.revision() > 0 && row.figures().isEmpty())
                // sent before this line was kept
                ? all(period, rows.stream().map(row -> new UnitId(row.unit())).toList()).stream()
                        .map(SentReport::of)
                        .toList()
                : rows.stream().map(Submissions.Sent::report).toList();
    }

    /** Of which indicators that message gave a figure, whatever became of it since. */
    public Set<IndicatorId> givenBy(PeriodId period, UnitId unit, long message) {
        return figures.givenBy(period.value(), unit.value(), message).stream()
                .map(IndicatorId::new)
                .collect(toSet());
    }

    /**
     * Enters or replaces one figure; begins the draft if there is none. The old value goes into the history. In a report that
     * was sent already the new value waits for the next {@link #submit}.
     *
     * @throws IllegalArgumentException if period and unit are of two agencies
     */
    @Transactional
    public EntryOutcome enter(
            PeriodId period,
            ReportingUnit unit,
            IndicatorId indicator,
            FigureAnswer answer,
            String rawWords,
            OptionalLong message,
            Author author,
            Instant at) {
        var report = drafts.locked(period, unit);
        var refusal = refusal(period, unit, indicator, report, author, at);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var draft = report.orElseGet(() -> drafts.begin(period, unit, author, at));
        var figure = append(draft, indicator, AnswerColumns.of(answer), rawWords, message, author, at);
        return new EntryOutcome.Entered(figure.figure().orElseThrow());
    }

    /** Takes a figure out again; the history keeps it. */
    @Transactional
    public EntryOutcome withdraw(
            PeriodId period, ReportingUnit unit, IndicatorId indicator, Author author, Instant at) {
        var report = drafts.locked(period, unit);
        var refusal = refusal(period, unit, indicator, report, author, at);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var was = report.map(this::withFigures)
                .flatMap(r -> Optional.ofNullable(r.figures().get(indicator)));
        was.ifPresent(f -> append(
                report.orElseThrow(), indicator, AnswerColumns.withdrawn(), "", OptionalLong.empty(), author, at));
        return new EntryOutcome.Withdrawn(was);
    }

    private Optional<EntryOutcome> refusal(
            PeriodId period,
            ReportingUnit unit,
            IndicatorId indicator,
            Optional<SubmissionRow> report,
            Author author,
            Instant at) {
        if (owed(period, unit).stream().noneMatch(i -> i.id().equals(indicator))) {
            return Optional.of(new EntryOutcome.NotOwed());
        }
        return drafts.closedSince(period, unit, report, author, at).map(EntryOutcome.FiguresLocked::new);
    }

    private FigureRow append(
            SubmissionRow report,
            IndicatorId indicator,
            AnswerColumns answer,
            String rawWords,
            OptionalLong message,
            Author author,
            Instant at) {
        var row = new FigureRow(
                report.agencyId(),
                report.id(),
                indicator.value(),
                report.revision() + 1,
                answer,
                rawWords,
                message.isPresent() ? message.getAsLong() : null,
                AuthorColumns.of(author),
                at);
        figures.append(row);
        return row;
    }

    /**
     * Sends the draft as the next revision. From approved it becomes "đã gửi" again. Refuses with what is missing when an
     * indicator the unit owes has no answer, unless the author is an officer. Sending again what was sent already, unchanged,
     * is received as the same revision: a button pressed twice is one sending.
     */
    @Transactional
    public SubmitOutcome submit(PeriodId period, ReportingUnit unit, Author author, Instant at) {
        var report = drafts.locked(period, unit);
        var closed = drafts.closedSince(period, unit, report, author, at);
        if (closed.isPresent()) {
            return new SubmitOutcome.FiguresLocked(closed.get());
        }
        var answered = report.map(this::withFigures).map(Submission::figures).orElse(Map.of());
        var missing = owed(period, unit).stream()
                .filter(i -> !answered.containsKey(i.id()))
                .toList();
        if (!missing.isEmpty() && author instanceof Author.Reporter) {
            return new SubmitOutcome.FiguresMissing(missing);
        }
        return send(report.orElseGet(() -> drafts.begin(period, unit, author, at)), author, at);
    }

    private List<Indicator> owed(PeriodId period, ReportingUnit unit) {
        return campaigns.owedBy(campaigns.period(period), unit);
    }

    private SubmitOutcome send(SubmissionRow report, Author author, Instant at) {
        var id = new SubmissionId(report.id());
        var waiting = report.status() == SubmissionStatus.DRAFT || report.status() == SubmissionStatus.RETURNED;
        if (!waiting && !changedSinceSent(report) && !confirms(report, author)) {
            return new SubmitOutcome.Received(id, report.revision());
        }
        var sent = report.sent(author, at);
        submissions.send(sent, SentFigures.write(withFigures(sent).sent().values()));
        memory.forget(sentBy(report.periodId(), report.unitId()));
        life.record(Optional.of(report.status()), sent, author, at, "");
        if (author instanceof Author.Reporter reporter) {
            sheets.confirmed(sent, reporter, at);
        }
        events.publishEvent(new SubmissionSent(id, sent.revision(), author));
        return new SubmitOutcome.Received(id, sent.revision());
    }

    /** A yes to what the office read off a sheet is a sending of its own, also where the sheet says what was sent before. */
    private boolean confirms(SubmissionRow report, Author author) {
        return author instanceof Author.Reporter
                && report.sheetReceived()
                && sheets.newest(report.id())
                        .filter(r -> r.waits() && r.revision() == report.revision() + 1)
                        .isPresent();
    }

    private boolean changedSinceSent(SubmissionRow report) {
        var sentAt = Optional.ofNullable(report.sentAt());
        return withFigures(report).changedSinceSent()
                || narratives.findBySubmissionIdOrderById(report.id()).stream()
                        .anyMatch(n -> sentAt.filter(n.toldAt()::isAfter).isPresent());
    }

    /**
     * For {@code review} alone: moves a report along {@link SubmissionStatus#canBecome}.
     *
     * @param revision the one that was decided on
     * @return false if the move is not allowed, or a newer revision has come
     */
    @Transactional
    public boolean move(SubmissionId id, int revision, SubmissionStatus to, Author by, Instant at, String why) {
        var report = submissions.getLocked(id.value());
        if (report.revision() != revision || !report.status().canBecome(to)) {
            return false;
        }
        var moved = report.moved(to);
        submissions.update(moved);
        memory.forget(sentBy(report.periodId(), report.unitId()));
        life.record(Optional.of(report.status()), moved, by, at, why);
        return true;
    }

    /** Oldest first. */
    public List<FigureChange> history(SubmissionId id) {
        return figures.ofReport(id.value()).stream().map(FigureRow::change).toList();
    }

    /** Oldest first. */
    public List<StatusChange> life(SubmissionId id) {
        return life.of(id.value());
    }

    /** What the unit reported in an earlier period, by indicator; only sent figures. */
    public Map<IndicatorId, Figure> sentFigures(PeriodId period, UnitId unit) {
        return memory.of(
                sentBy(period.value(), unit.value()),
                () -> find(period, unit).map(Submission::sent).orElse(Map.of()));
    }

    /** For whoever else of this room sends. */
    void forgetSent(PeriodId period, UnitId unit) {
        memory.forget(sentBy(period.value(), unit.value()));
    }

    private static List<?> sentBy(long period, long unit) {
        return List.of("sent", period, unit);
    }
}
