package vn.thonbao.submission;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator over many units. A partial total never looks complete: it is always shown with its coverage.
 *
 * @param value in the indicator's unit; absent when nothing is covered or the indicator does not add up
 * @param numerator and {@code denominator} of a ratio, a count of yes or of tasks done
 * @param covered units whose answer is in the total
 * @param base units that owe the figure, less those that said it is not theirs
 * @param fromPercent units that gave only a percentage, weighted with the denominator on file ("quy từ tỷ lệ")
 * @param aside units that answered but could not be added: a percentage without a denominator on file
 * @param underWay of a task: units that have begun it and are not through
 */
public record Total(
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        int covered,
        int base,
        int fromPercent,
        int aside,
        int underWay,
        Verdict verdict) {

    public boolean complete() {
        return covered == base && base > 0;
    }

    /** Whether the target is met. A total that does not cover every unit can be below, but never "met" for good. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** Not enough is known, or the plan does not say which way is better. */
        UNKNOWN,
        /** The plan's number is no target. */
        NO_TARGET
    }
}
