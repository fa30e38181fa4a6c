package vn.thonbao.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;

/**
 * A unit's report for a period: the draft and what was sent are one thing.
 *
 * @param revision how often it was sent; 0 = never
 * @param sheetReceived a photo or file of the paper sheet has come, and its figures wait to be keyed
 * @param hasEnclosures whether there are stories or files beside the figures ({@link Enclosures})
 * @param figures as the unit sees them, with what was changed since the last sending
 * @param sent as they were sent last
 */
public record Submission(
        SubmissionId id,
        AgencyId agency,
        PeriodId period,
        UnitId unit,
        SubmissionStatus status,
        int revision,
        Optional<Instant> sentAt,
        Optional<Author> sentBy,
        boolean sheetReceived,
        boolean hasEnclosures,
        Map<IndicatorId, Figure> figures,
        Map<IndicatorId, Figure> sent) {

    public Submission {
        figures = Map.copyOf(figures);
        sent = Map.copyOf(sent);
    }

    /**
     * The figure as it counts in totals: sent, and not sent back. The one place of that rule. A correction that waits to be
     * sent changes nothing yet.
     *
     * @param sentBack indicators with an open comment of the office ({@code review})
     */
    public Optional<Figure> counted(IndicatorId indicator, Set<IndicatorId> sentBack) {
        return Optional.ofNullable(sent.get(indicator)).filter(f -> !sentBack.contains(indicator));
    }

    /** How many of these have a figure: what was told of an item that is another unit's by now is none of them. */
    public int entered(List<Indicator> owed) {
        return (int) owed.stream().filter(i -> figures.containsKey(i.id())).count();
    }

    /** Whether something was entered or withdrawn since the last sending. */
    public boolean changedSinceSent() {
        return !figures.equals(sent);
    }
}
