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

    /**
     * Questions that are asked anew for one item after the other, until there is none left.
     *
     * @param field of the group; the field of an answer is {@code proposal.2.name}
     * @param label what one item is called in lists and on buttons; its number follows ("Đề nghị 2")
     * @param ask whether there is another one, put after each item; answered with {@code yes} or {@code no}
     * @param atMost so many items, then nobody is asked for more
     * @param becomes what the office gets each item as when the flow is finished ({@code award}), beside the report
     */
    record Repeat(
            String field,
            String label,
            String ask,
            String yes,
            String no,
            int atMost,
            Optional<String> becomes,
            Condition when,
            List<Question> questions)
            implements Step {
        public Repeat {
            questions = List.copyOf(questions);
        }
    }

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
