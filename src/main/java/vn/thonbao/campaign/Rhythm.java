package vn.thonbao.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a campaign's periods follow each other by themselves.
 *
 * @param first no period covers a day before it, {@code last} none a day after it
 * @param cumulative every period counts from {@code first} on ("lũy kế")
 * @param closes the last day of a week; other cycles do not ask
 * @param sendAfter working days from a period's last day to its deadline; at least 1
 * @param at o'clock, of deadline and lock
 * @param grace working days from the deadline to the lock
 */
public record Rhythm(
        Cycle cycle,
        LocalDate first,
        LocalDate last,
        boolean cumulative,
        DayOfWeek closes,
        int sendAfter,
        LocalTime at,
        int grace) {

    /** The periods that have begun by this day, the oldest first, each with the deadline its calendar gives it. */
    List<CampaignPlan.Period> begun(LocalDate today, WorkingDays days) {
        return begun(today).map(stretch -> period(stretch, days)).toList();
    }

    /** How many periods there will have been in the end. */
    long count() {
        return begun(last).count();
    }

    /** Whether one of its periods has exactly these days. */
    boolean has(LocalDate from, LocalDate to) {
        var stretch = cycle.around(to, closes);
        var begins = cumulative ? first : later(stretch.from(), first);
        var ends = stretch.to().isAfter(last) ? last : stretch.to();
        return from.equals(begins) && to.equals(ends);
    }

    private Stream<Cycle.Stretch> begun(LocalDate today) {
        return Stream.iterate(
                cycle.around(first, closes),
                stretch -> !later(stretch.from(), first).isAfter(today.isAfter(last) ? last : today),
                stretch -> cycle.around(stretch.to().plusDays(1), closes));
    }

    private CampaignPlan.Period period(Cycle.Stretch stretch, WorkingDays days) {
        var from = cumulative ? first : later(stretch.from(), first);
        var to = stretch.to().isAfter(last) ? last : stretch.to();
        var sendBy = days.plusWorking(to, sendAfter);
        return new CampaignPlan.Period(
                cumulative ? "lũy kế " + stretch.label() : stretch.label(),
                from,
                to,
                false,
                Optional.of(sendBy.atTime(at)),
                Optional.of(days.plusWorking(sendBy, grace).atTime(at)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
