package vn.thonbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleChecksTest {

    private static final List<RuleChecks.Times> MARCH = List.of(new RuleChecks.Times(
            LocalDateTime.parse("2027-03-15T00:00"),
            LocalDateTime.parse("2027-03-16T17:00"),
            LocalDateTime.parse("2027-03-17T17:00")));

    @Test
    void thePresetsAreFine() {
        assertThat(RuleChecks.of(Rules.PRESET)).isEmpty();
        assertThat(RuleChecks.of(Step.PRESET, MARCH)).isEmpty();
    }

    @Test
    void refusesAWindowThatNeverOpens() {
        var backwards = new Rules.Window(LocalTime.of(11, 0), LocalTime.of(7, 0));
        assertThat(RuleChecks.of(new Rules(List.of(backwards), Set.of(), 3))).containsExactly(Fault.WINDOW_NEVER_OPENS);
        assertThat(RuleChecks.of(new Rules(List.of(), Set.of(), 3))).containsExactly(Fault.NO_WINDOW);
        assertThat(RuleChecks.of(new Rules(Rules.PRESET.windows(), EnumSet.allOf(DayOfWeek.class), 3)))
                .containsExactly(Fault.EVERY_DAY_QUIET);
        assertThat(RuleChecks.of(new Rules(Rules.PRESET.windows(), Set.of(), 0)))
                .containsExactly(Fault.PER_WEEK);
    }

    @Test
    void refusesAStepThatCouldNeverSayAnything() {
        assertThat(faults(step("soft", Step.Anchor.DEADLINE, 2))).containsExactly(Fault.STEP_AFTER_LOCK);
        assertThat(faults(step("soft", Step.Anchor.OPENING, -1))).containsExactly(Fault.STEP_BEFORE_OPENING);
    }

    @Test
    void refusesTwoStepsOfOneName() {
        var step = step("soft", Step.Anchor.DEADLINE, 0);
        assertThat(RuleChecks.of(List.of(step, step), MARCH)).containsExactly(Fault.STEP_TWICE);
        assertThat(faults(step("Nhắc nhẹ", Step.Anchor.DEADLINE, 0))).containsExactly(Fault.NO_STEP_CODE);
    }

    private static Set<Fault> faults(Step step) {
        return RuleChecks.of(List.of(step), MARCH);
    }

    private static Step step(String code, Step.Anchor anchor, int days) {
        return new Step(code, Step.Kind.AFTER, anchor, days, LocalTime.of(8, 0), Recipient.HEAD);
    }
}
