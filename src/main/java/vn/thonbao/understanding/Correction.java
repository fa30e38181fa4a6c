package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A wish to change a figure, said freely.
 *
 * @param number the item's number as it was read back to the head, counted from 1 ("câu 3")
 * @param printed the number the plan prints, when only a plan numbers like that ("chỉ tiêu 10.1")
 * @param fieldId the field its label names; absent when only a number or only an old value was said
 * @param old the figure that is withdrawn ("chứ không phải 54")
 * @param replacement the words of the new figure, to be read for the field once it is known; absent in a bare "sửa câu 3"
 */
public record Correction(
        OptionalInt number,
        Optional<String> printed,
        Optional<String> fieldId,
        Optional<BigDecimal> old,
        Optional<Span> replacement) {}
