package vn.thonbao.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;

/**
 * The front door for paper sheets whose figures the office has typed. Nothing is sent here: the head says yes by sending
 * ({@link SubmissionDesk#submit}), or an officer sends on his own name.
 */
@Component
@Transactional(readOnly = true)
public class SheetDesk {

    private final CampaignDesk campaigns;
    private final Drafts drafts;
    private final Figures figures;
    private final SheetReadings readings;
    private final ApplicationEventPublisher events;

    SheetDesk(
            CampaignDesk campaigns,
            Drafts drafts,
            Figures figures,
            SheetReadings readings,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.figures = figures;
        this.readings = readings;
        this.events = events;
    }

    public sealed interface Asking {
        record Asked(int times) implements Asking {}

        /** The same figures wait for a yes already: a button pressed twice asks once. */
        record AskedBefore() implements Asking {}

        record FiguresMissing(List<Indicator> missing) implements Asking {}

        /** The head can send no more. */
        record FiguresLocked() implements Asking {}

        /** No sheet waits, or the unit owes no figures. */
        record NoSheet() implements Asking {}
    }

    /** Asks the head whether what was typed off the sheet is right, once every figure the unit owes is there. */
    @Transactional
    public Asking ask(PeriodId period, ReportingUnit unit, Author.Officer by, Instant at) {
        var found = drafts.locked(period, unit).filter(SubmissionRow::sheetReceived);
        var owed = campaigns.owedBy(campaigns.period(period), unit);
        if (found.isEmpty() || owed.isEmpty()) {
            return new Asking.NoSheet();
        }
        var report = found.get();
        var lock = campaigns.deadline(period, unit.id()).map(Deadline::lock);
        if (report.status() == SubmissionStatus.LOCKED
                || lock.filter(at::isBefore).isEmpty()) {
            return new Asking.FiguresLocked();
        }
        var missing = missing(report, owed);
        if (!missing.isEmpty()) {
            return new Asking.FiguresMissing(missing);
        }
        if (waiting(report.id(), report.revision()).isPresent()) {
            return new Asking.AskedBefore();
        }
        var times = readings.ask(report, by, at);
        events.publishEvent(new SheetRead(new SubmissionId(report.id()), times, by.name(), at));
        return new Asking.Asked(times);
    }

    private List<Indicator> missing(SubmissionRow report, List<Indicator> owed) {
        Map<IndicatorId, Figure> there =
                report.with(figures.ofReport(report.id())).figures();
        return owed.stream().filter(i -> !there.containsKey(i.id())).toList();
    }

    /** The reading of this report that waits for the head's yes. */
    public Optional<SheetReading> waiting(Submission report) {
        return report.sheetReceived() && report.status() != SubmissionStatus.LOCKED
                ? waiting(report.id().value(), report.revision())
                : Optional.empty();
    }

    private Optional<SheetReading> waiting(long report, int revision) {
        return readings.newest(report).filter(r -> r.waits() && r.revision() == revision + 1);
    }

    /** The newest, answered or not. */
    public Optional<SheetReading> newest(SubmissionId report) {
        return readings.newest(report.value());
    }

    /** Those of a period that nobody has answered, stale ones too, the oldest first. */
    public List<SheetReading> waiting(PeriodId period) {
        return readings.waiting(period.value());
    }
}
