package vn.thonbao.reminder;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds settings that could never do what they say. */
final class RuleChecks {

    private static final int MOST_A_WEEK = 7;

    private RuleChecks() {}

    static Set<Fault> of(Rules rules) {
        var faults = EnumSet.noneOf(Fault.class);
        if (rules.windows().isEmpty()) {
            faults.add(Fault.NO_WINDOW);
        }
        if (rules.windows().stream().anyMatch(w -> !w.from().isBefore(w.to()))) {
            faults.add(Fault.WINDOW_NEVER_OPENS);
        }
        if (rules.quietDays().size() == DayOfWeek.values().length) {
            faults.add(Fault.EVERY_DAY_QUIET);
        }
        if (rules.perWeek() < 1 || rules.perWeek() > MOST_A_WEEK) {
            faults.add(Fault.PER_WEEK);
        }
        return faults;
    }

    /** Of one period of the campaign: its village deadline and lock, local. */
    record Times(LocalDateTime opens, LocalDateTime sendBy, LocalDateTime lock) {}

    /** @param periods of the campaign that are still to come: a step after the lock of each of them is refused; one that would come before the opening merely rests */
    static Set<Fault> of(List<Step> steps, List<Times> periods) {
        var faults = EnumSet.noneOf(Fault.class);
        for (var step : steps) {
            if (!step.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
                faults.add(Fault.NO_STEP_CODE);
            }
            if (steps.stream().filter(s -> s.code().equals(step.code())).count() > 1) {
                faults.add(Fault.STEP_TWICE);
            }
            if (step.anchor() == Step.Anchor.OPENING && step.days() < 0) {
                faults.add(Fault.STEP_BEFORE_OPENING);
            }
            if (!periods.isEmpty()
                    && periods.stream().allMatch(p -> !moment(step, p).isBefore(p.lock()))) {
                faults.add(Fault.STEP_AFTER_LOCK);
            }
        }
        return faults;
    }

    private static LocalDateTime moment(Step step, Times period) {
        return step.moment(period.opens().toLocalDate(), period.sendBy());
    }
}
