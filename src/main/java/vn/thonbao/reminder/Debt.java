package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * A report that a unit still owes, as one of its people is concerned by it. All times are local.
 *
 * @param as HEAD or DEPUTY: whose steps concern this person; only the first person of a unit carries its calls
 * @param opens first day after the days the figures cover
 * @param moved the unit has a deadline of its own, agreed to by the office
 * @param steps of the campaign
 * @param settled codes of the steps that were decided on before
 * @param asked when the head asked to be reminded
 * @param bar what keeps every reminder of this debt from this person
 */
record Debt(
        PeriodId period,
        UnitId unit,
        PersonId person,
        Recipient as,
        boolean first,
        LocalDate opens,
        LocalDateTime sendBy,
        LocalDateTime lock,
        boolean moved,
        List<Step> steps,
        Set<String> settled,
        Optional<LocalDateTime> asked,
        Optional<Reason> bar) {

    /** A step with its times. @param limit after it the step says nothing that is still true */
    record Timed(Step step, LocalDateTime wished, LocalDateTime limit) {}

    /** Those that concern this person and are not settled, in the order of their times. */
    Stream<Timed> open() {
        var own = moved
                ? Stream.concat(Stream.of(Step.AGREED), steps.stream().filter(this::follows))
                        .map(step -> step.under(sendBy.toLocalDate()))
                : steps.stream();
        return own.filter(step -> step.to() == as || step.to() == Recipient.OFFICER && first)
                .filter(step -> !settled.contains(step.code()))
                .map(this::timed)
                .filter(this::sensible)
                .sorted((one, other) -> one.wished().compareTo(other.wished()));
    }

    private boolean follows(Step step) {
        return !step.moment(opens, sendBy).isBefore(sendBy);
    }

    private Timed timed(Step step) {
        var wished = step.moment(opens, sendBy);
        return new Timed(step, wished, wished.isBefore(sendBy) ? sendBy : lock);
    }

    /** Where the deadline follows closely on the period, "two days before" would come before there is anything to report. */
    private boolean sensible(Timed timed) {
        return timed.wished().isBefore(lock) && (moved || !timed.wished().isBefore(opens.atStartOfDay()));
    }
}
