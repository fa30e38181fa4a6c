package vn.thonbao.submission;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Indicator.Judgement;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.campaign.Indicator.Role;
import vn.thonbao.campaign.Indicator.Totalling;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.ReportingUnit;

/** Arithmetic over answers: sums, ratios of sums, counts of yes. Right or absent; never a mean of percentages. */
public final class Totals {

    /**
     * @param answer absent = nothing sent yet
     * @param wholes the unit's denominators on file, by name
     */
    public record Row(Optional<FigureAnswer> answer, Map<String, BigDecimal> wholes) {}

    private static final LocalDate ALWAYS_DUE = LocalDate.of(9999, 12, 31);

    private Totals() {}

    /**
     * One answer as a number in the indicator's unit; a share counts as its percentage where percents are asked. Empty for what is no
     * number, and for a percentage of nothing.
     */
    public static Optional<BigDecimal> number(Indicator indicator, FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Amount amount) {
            return Optional.of(amount.value());
        }
        if (answer instanceof FigureAnswer.Share share) {
            return indicator.kind() == Kind.PERCENT
                    ? Optional.of(share.denominator())
                            .filter(whole -> whole.signum() > 0)
                            .map(whole -> Tally.percent(share.numerator(), whole))
                    : Optional.of(share.numerator());
        }
        return answer instanceof FigureAnswer.NothingToReport ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** @param rows one for each unit that owes the indicator */
    public static Total of(Indicator indicator, List<Row> rows) {
        return of(indicator, rows, ALWAYS_DUE);
    }

    /**
     * The same, seen from a day: a target that is set for a later year ("đến năm 2030") may be met before, but is not missed before.
     *
     * @param until last day of the period
     */
    public static Total of(Indicator indicator, List<Row> rows, LocalDate until) {
        var sum = new Tally(indicator, until.getYear());
        rows.forEach(sum::add);
        return sum.total();
    }

    /**
     * What one unit adds to the totals of all indicators that it owes.
     *
     * @param counted its answers that count, by indicator
     */
    public record Unit(ReportingUnit unit, Map<IndicatorId, FigureAnswer> counted, Map<String, BigDecimal> wholes) {}

    /** All indicators at once: every unit is looked at once, however many indicators there are. In the order of the indicators. */
    public static Map<IndicatorId, Total> of(List<Indicator> indicators, Stream<Unit> units, LocalDate until) {
        var tallies = indicators.stream()
                .map(indicator -> new Tally(indicator, until.getYear()))
                .toList();
        var single = indicators.stream()
                .flatMap(indicator -> indicator.reporters().units().stream())
                .collect(toSet());
        var ofKind = new HashMap<String, List<Tally>>();
        units.forEach(adding -> {
            var unit = adding.unit();
            var owed = single.contains(unit.id())
                    ? owed(tallies, unit)
                    : ofKind.computeIfAbsent(unit.kind(), kind -> owed(tallies, unit));
            owed.forEach(tally -> tally.add(adding));
        });
        var totals = new LinkedHashMap<IndicatorId, Total>();
        tallies.forEach(tally -> totals.put(tally.indicator().id(), tally.total()));
        return totals;
    }

    /**
     * The totals of several agencies in one, each unit counted where it belongs, against the target of the agency above them. What
     * does not add up over units does not over agencies either.
     *
     * @param everyAgency false if an agency is missing whose units nobody knows: then nothing is met yet
     * @param until last day of the period
     */
    public static Total together(Indicator indicator, List<Total> totals, boolean everyAgency, LocalDate until) {
        var sum = new Tally(indicator, until.getYear());
        totals.forEach(sum::add);
        return indicator.totalling() == Totalling.SINGLE ? sum.undecided() : sum.total(everyAgency);
    }

    private static List<Tally> owed(List<Tally> tallies, ReportingUnit unit) {
        return tallies.stream()
                .filter(tally -> tally.indicator().reporters().include(unit))
                .toList();
    }

    /**
     * Whether one unit keeps the target. A sum that the plan wants of the whole commune says nothing of a unit, unless nothing of it
     * is to be left ("không còn hộ nghèo"); a share holds for each.
     *
     * @param indicator as given to this unit ({@link Indicator#withTarget})
     * @param ownTarget whether the target was given to this unit alone
     */
    public static Total.Verdict ofUnit(
            Indicator indicator,
            boolean ownTarget,
            FigureAnswer answer,
            Map<String, BigDecimal> wholes,
            LocalDate until) {
        if (answer instanceof FigureAnswer.NotOurs || onlyReported(indicator)) {
            return Total.Verdict.NO_TARGET;
        }
        var wantedOfAll = indicator.totalling() == Totalling.SUM
                && indicator.target().filter(t -> t.signum() == 0).isEmpty();
        if (wantedOfAll && !ownTarget) {
            return Total.Verdict.NO_TARGET;
        }
        if (yes(answer).isPresent() && indicator.role() == Role.TARGET) {
            return indicator.judged() == Judgement.OPEN
                    ? Total.Verdict.UNKNOWN
                    : yes(answer).get() ? Total.Verdict.MET : Total.Verdict.NOT_MET;
        }
        return of(indicator, List.of(new Row(Optional.of(answer), wholes)), until)
                .verdict();
    }

    /** A task that the plan wants of nobody in particular is reported, and neither met nor missed. */
    static boolean onlyReported(Indicator indicator) {
        return indicator.kind() == Kind.TASK && indicator.judged() == Judgement.OPEN;
    }

    /** A task is kept when it is done. */
    private static Optional<Boolean> yes(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Progress progress) {
            return Optional.of(progress.stage() == FigureAnswer.Stage.DONE);
        }
        return answer instanceof FigureAnswer.YesNo yesNo ? Optional.of(yesNo.yes()) : Optional.empty();
    }
}
