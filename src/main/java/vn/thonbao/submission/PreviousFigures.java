package vn.thonbao.submission;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.Succession;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Derived;
import vn.thonbao.platform.Settings;

/**
 * "Kỳ trước" of a unit, and what it registered beforehand; where units were merged since, what their predecessors said together, or
 * that it is not enough.
 */
@Component
@Transactional(readOnly = true)
public class PreviousFigures {

    private static final int UNDER_WAY = 600;

    private final Derived<List<?>, Map<IndicatorId, FigureAnswer>> answers;
    private final Directory directory;
    private final UnitChanges changes;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;

    PreviousFigures(
            Directory directory,
            UnitChanges changes,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Settings settings) {
        this.answers = new Derived<>(settings, UNDER_WAY);
        this.directory = directory;
        this.changes = changes;
        this.campaigns = campaigns;
        this.submissions = submissions;
    }

    public Before of(PeriodId period, ReportingUnit unit) {
        return campaigns
                .before(period)
                .map(before -> of(before, unit, id -> answers(before, id)))
                .orElse(Before.NOTHING);
    }

    /** What the unit registered for the period; a registration that was sent back says nothing until it is sent anew. */
    public Before registered(PeriodId period, ReportingUnit unit) {
        return registered(period, List.of(unit)).getOrDefault(unit.id(), Before.NOTHING);
    }

    /** The same of many units; empty, and without a statement, where the campaign has no registration. */
    public Map<UnitId, Before> registered(PeriodId period, Collection<ReportingUnit> units) {
        return campaigns
                .registration(period)
                .map(registration -> of(registration, units, report -> report.status() != SubmissionStatus.RETURNED))
                .orElse(Map.of());
    }

    private Map<IndicatorId, FigureAnswer> answers(ReportingPeriod period, UnitId unit) {
        var figures = submissions.sentFigures(period.id(), unit);
        return answers.of(
                List.of(period.id(), unit),
                () -> figures.values().stream().collect(toUnmodifiableMap(Figure::indicator, Figure::answer)),
                figures);
    }

    /** The same of many units in a fixed number of statements; what was told in words comes without the words. */
    public Map<UnitId, Before> of(PeriodId period, Collection<ReportingUnit> units) {
        return campaigns
                .before(period)
                .map(before -> of(before, units, report -> true))
                .orElse(Map.of());
    }

    private Map<UnitId, Before> of(
            ReportingPeriod before, Collection<ReportingUnit> units, Predicate<SentReport> wanted) {
        var reports = submissions.sent(before.id(), withPredecessors(before, units)).stream()
                .filter(wanted)
                .collect(toMap(SentReport::unit, report -> report));
        return units.stream()
                .collect(toMap(
                        ReportingUnit::id,
                        unit -> of(
                                before,
                                unit,
                                id -> Optional.ofNullable(reports.get(id))
                                        .map(SentReport::figures)
                                        .orElse(Map.of()))));
    }

    private Set<UnitId> withPredecessors(ReportingPeriod before, Collection<ReportingUnit> units) {
        var ids = units.stream().map(ReportingUnit::id).collect(toCollection(HashSet::new));
        units.stream()
                .filter(unit -> !stood(unit, before))
                .findFirst()
                .ifPresent(
                        unit -> changes.successions(unit.agency()).forEach(succession -> ids.add(succession.former())));
        return ids;
    }

    private Before of(
            ReportingPeriod before, ReportingUnit unit, Function<UnitId, Map<IndicatorId, FigureAnswer>> sent) {
        if (stood(unit, before)) {
            return Before.own(sent.apply(unit.id()));
        }
        var all = changes.successions(unit.agency());
        var former = former(unit, all);
        if (former.isEmpty()) {
            return Before.NOTHING;
        }
        return predecessors(unit, before, all)
                .map(parts -> sums(before, parts, sent, former))
                .orElse(Before.unknown(former));
    }

    private static boolean stood(ReportingUnit unit, ReportingPeriod before) {
        return !unit.from().isAfter(before.to());
    }

    private List<ReportingUnit> former(ReportingUnit unit, List<Succession> all) {
        var ids = all.stream()
                .filter(s -> s.next().equals(unit.id()))
                .map(Succession::former)
                .toList();
        return ids.isEmpty() ? List.of() : directory.units(ids);
    }

    /** Those that stood then and together were this unit; absent if one of them was split since, or a part is new. */
    private Optional<List<ReportingUnit>> predecessors(
            ReportingUnit unit, ReportingPeriod before, List<Succession> all) {
        var former = former(unit, all);
        var parts = new ArrayList<ReportingUnit>();
        for (var part : former) {
            var wasSplit =
                    all.stream().filter(s -> s.former().equals(part.id())).count() > 1;
            var found = stood(part, before) ? Optional.of(List.of(part)) : predecessors(part, before, all);
            if (wasSplit || found.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(found.get());
        }
        return Optional.of(parts).filter(some -> !some.isEmpty()).map(List::copyOf);
    }

    private Before sums(
            ReportingPeriod before,
            List<ReportingUnit> parts,
            Function<UnitId, Map<IndicatorId, FigureAnswer>> sent,
            List<ReportingUnit> former) {
        var figures = parts.stream().collect(toMap(ReportingUnit::id, part -> sent.apply(part.id())));
        var wholes = parts.stream()
                .collect(toMap(ReportingUnit::id, part -> directory.denominators(part.id(), before.to())));
        var sums = new HashMap<IndicatorId, FigureAnswer>();
        var notEnough = new HashSet<IndicatorId>();
        for (var indicator : campaigns.indicators(before.campaign())) {
            var rows = parts.stream()
                    .filter(part -> indicator.reporters().include(part))
                    .map(part -> row(indicator, part, figures, wholes))
                    .toList();
            if (rows.stream().noneMatch(row -> row.answer().isPresent()) || !addsUp(indicator)) {
                continue;
            }
            var total = Totals.of(indicator, rows);
            sum(indicator, total).ifPresentOrElse(sum -> sums.put(indicator.id(), sum), () -> {
                if (total.base() > 0) {
                    notEnough.add(indicator.id());
                }
            });
        }
        return new Before(former, sums, notEnough);
    }

    private static Totals.Row row(
            Indicator indicator,
            ReportingUnit part,
            Map<UnitId, Map<IndicatorId, FigureAnswer>> figures,
            Map<UnitId, Map<String, BigDecimal>> wholes) {
        return new Totals.Row(
                Optional.ofNullable(figures.getOrDefault(part.id(), Map.of()).get(indicator.id())),
                wholes.getOrDefault(part.id(), Map.of()));
    }

    private static boolean addsUp(Indicator indicator) {
        return indicator.totalling() == Indicator.Totalling.SUM || indicator.totalling() == Indicator.Totalling.RATIO;
    }

    /** Of parts that told percentages alone no count is made up: together they are a percentage too. */
    private static Optional<FigureAnswer> sum(Indicator indicator, Total total) {
        if (!total.complete()) {
            return Optional.empty();
        }
        if (indicator.totalling() == Indicator.Totalling.RATIO && total.fromPercent() > 0) {
            return total.value()
                    .map(value -> new FigureAnswer.Amount(
                            value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(), false));
        }
        return indicator.totalling() == Indicator.Totalling.SUM
                ? total.value().map(value -> new FigureAnswer.Amount(value, false))
                : total.value()
                        .flatMap(value -> total.numerator())
                        .flatMap(n -> total.denominator().map(d -> new FigureAnswer.Share(n, d)));
    }
}
