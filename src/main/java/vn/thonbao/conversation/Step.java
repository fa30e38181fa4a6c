package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing to find out. Each step stands on its own and says when it applies; there are no jumps. */
public sealed interface Step {

    /** The question, with {@code {placeholders}}. */
    String ask();

    /** One virtual step for each indicator that the unit owes in the period, in the plan's order. */
    record AssignedFigures(String ask, SoftCheck doubtIf) implements Step {}

    /**
     * A question of the flow's own.
     *
     * @param label how it is called in a read-back and, when optional, on the button that offers it; at most 20 characters
     * @param more what "Đọc thêm" tells, when the flow has it
     * @param optional not asked in its turn but offered beside the read-back, so a report costs no message more than its figures
     */
    record Question(
            String field,
            String label,
            String ask,
            Expectation expects,
            Condition when,
            Optional<String> more,
            boolean optional)
            implements Step {}

    /** Hard: an answer that does not fit is refused with the reason. */
    sealed interface Expectation {
        /** @param no blank = only a yes gets past the question (a consent); a no is heard kindly and nothing is kept */
        record YesNo(vn.thonbao.understanding.Question kind, String yes, String no) implements Expectation {}

        record Choice(List<String> choices) implements Expectation {}

        /** @param difficulty what is told here becomes a ticket that the office answers */
        record Text(int atMost, boolean difficulty) implements Expectation {}

        record Files(int atMost) implements Expectation {}
    }

    /**
     * Soft: ask once more, then believe the reporter. 0 = no such check.
     *
     * @param timesPreviousOver more than so many times the previous figure, or less than one such part of it
     * @param pointsFromPreviousOver for percentages: so many points away from the previous figure
     */
    record SoftCheck(BigDecimal timesPreviousOver, BigDecimal pointsFromPreviousOver) {}
}
