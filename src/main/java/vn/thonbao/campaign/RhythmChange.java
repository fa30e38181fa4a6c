package vn.thonbao.campaign;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another rhythm for a campaign that runs. What the old one opened keeps its days and deadlines; the new one goes on after the last
 * day of these, or with the very same periods, and never asks for the same days twice.
 *
 * @param standing periods that are asked for, of whatever origin
 */
record RhythmChange(
        Optional<Rhythm> old, Optional<Rhythm> now, List<ReportingPeriod> standing, LocalDate today, WorkingDays days) {

    /** Those that the new one would open at once. */
    List<CampaignPlan.Period> opened() {
        return fresh().stream().filter(period -> !period.from().isAfter(today)).toList();
    }

    /** Those that would ask for days once more. */
    List<CampaignPlan.Period> overlapping() {
        return last().map(last -> fresh().stream()
                        .filter(period -> overlaps(period, last))
                        .toList())
                .orElse(List.of());
    }

    /** Those that count from the first day on overlap by nature: they end after each other. */
    private boolean overlaps(CampaignPlan.Period period, LocalDate last) {
        return now.filter(Rhythm::cumulative).isPresent()
                ? !period.to().isAfter(last)
                : !period.from().isAfter(last);
    }

    private List<CampaignPlan.Period> fresh() {
        var spans = standing.stream()
                .map(p -> new WorkingDays.Span(p.from(), p.to()))
                .toList();
        var until = last().filter(today::isBefore).orElse(today);
        return now.map(rhythm -> rhythm.begun(until, days)).orElse(List.of()).stream()
                .filter(period -> !spans.contains(new WorkingDays.Span(period.from(), period.to())))
                .toList();
    }

    /** The last day that the old rhythm has asked for, or one that was taken away before it. */
    private Optional<LocalDate> last() {
        var own = ofTheOld();
        return Stream.concat(
                        own.stream(),
                        standing.stream()
                                .filter(this::withinTheNew)
                                .filter(p -> own.stream().noneMatch(o -> meet(o, p))))
                .map(ReportingPeriod::to)
                .max(Comparator.naturalOrder());
    }

    private boolean withinTheNew(ReportingPeriod period) {
        return now.filter(rhythm ->
                        !period.from().isBefore(rhythm.first()) && !period.to().isAfter(rhythm.last()))
                .isPresent();
    }

    /** What the plan itself lists beside a rhythm, for the same days, it wants beside the next one too. */
    private static boolean meet(ReportingPeriod one, ReportingPeriod other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private List<ReportingPeriod> ofTheOld() {
        var begun = old.map(rhythm -> rhythm.begun(today, days)).orElse(List.of()).stream()
                .map(p -> new WorkingDays.Span(p.from(), p.to()))
                .collect(toSet());
        return standing.stream()
                .filter(p -> begun.contains(new WorkingDays.Span(p.from(), p.to())))
                .toList();
    }
}
