package vn.thonbao.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.Total;
import vn.thonbao.submission.Totals;

/** What units undertook together beside what they reached: over those units alone of which both are known. */
@Component
@Transactional(readOnly = true)
public class RegisteredTotals {

    /** Both have a value. @param units how many are in both */
    public record Pair(int units, Total registered, Total reached) {}

    private final CampaignDesk campaigns;
    private final PreviousFigures previous;
    private final ReviewDesk reviews;

    RegisteredTotals(CampaignDesk campaigns, PreviousFigures previous, ReviewDesk reviews) {
        this.campaigns = campaigns;
        this.previous = previous;
        this.reviews = reviews;
    }

    /**
     * By item; what no unit has both of is left out. Costs nothing where the campaign has no registration.
     *
     * @param summed the totals of this very period
     * @param wholes denominators on file, by name: the same for both sides
     */
    public Map<IndicatorId, Pair> of(
            ReportingPeriod period,
            Collection<ReportingUnit> units,
            PeriodTotals.Summed summed,
            Map<UnitId, Map<String, BigDecimal>> wholes) {
        var registered = previous.registered(period.id(), units);
        if (registered.isEmpty()) {
            return Map.of();
        }
        var reached = counted(period, units, summed);
        var pairs = new HashMap<IndicatorId, Pair>();
        for (var indicator : campaigns.indicators(period)) {
            pair(indicator, units, registered, reached, wholes).ifPresent(pair -> pairs.put(indicator.id(), pair));
        }
        return pairs;
    }

    private Map<UnitId, Map<IndicatorId, FigureAnswer>> counted(
            ReportingPeriod period, Collection<ReportingUnit> units, PeriodTotals.Summed summed) {
        var sentBack = reviews.sentBack(period.id());
        var counted = new HashMap<UnitId, Map<IndicatorId, FigureAnswer>>();
        units.forEach(unit -> summed.report(unit)
                .ifPresent(r -> counted.put(unit.id(), r.counted(sentBack.getOrDefault(r.id(), Set.of())))));
        return counted;
    }

    private static Optional<Pair> pair(
            Indicator indicator,
            Collection<ReportingUnit> units,
            Map<UnitId, Before> registered,
            Map<UnitId, Map<IndicatorId, FigureAnswer>> reached,
            Map<UnitId, Map<String, BigDecimal>> wholes) {
        var then = new ArrayList<Totals.Row>();
        var now = new ArrayList<Totals.Row>();
        for (var unit : units) {
            var onFile = wholes.getOrDefault(unit.id(), Map.of());
            var said = row(registered.getOrDefault(unit.id(), Before.NOTHING).figures(), indicator, onFile);
            var done = row(reached.getOrDefault(unit.id(), Map.of()), indicator, onFile);
            if (indicator.reporters().include(unit) && adds(indicator, said) && adds(indicator, done)) {
                then.add(said);
                now.add(done);
            }
        }
        var pair = new Pair(then.size(), Totals.of(indicator, then), Totals.of(indicator, now));
        return Optional.of(pair)
                .filter(p -> p.registered().value().isPresent()
                        && p.reached().value().isPresent());
    }

    private static Totals.Row row(
            Map<IndicatorId, FigureAnswer> figures, Indicator indicator, Map<String, BigDecimal> wholes) {
        return new Totals.Row(Optional.ofNullable(figures.get(indicator.id())), wholes);
    }

    private static boolean adds(Indicator indicator, Totals.Row row) {
        return Totals.of(indicator, List.of(row)).covered() == 1;
    }
}
