package vn.thonbao.submission;

import java.math.BigDecimal;

/** What a unit answered for one indicator. No row at all means "not asked yet". */
public sealed interface FigureAnswer {

    /** Whether it can stand beside another: a number, or yes or no. */
    default boolean known() {
        return !(this instanceof Told || this instanceof NoData || this instanceof NotOurs);
    }

    record Amount(BigDecimal value, boolean approximate) implements FigureAnswer {}

    record Share(BigDecimal numerator, BigDecimal denominator) implements FigureAnswer {}

    record YesNo(boolean yes) implements FigureAnswer {}

    /** What cannot be counted, in words. */
    record Told(String words) implements FigureAnswer {}

    /** Không phát sinh: 0, and covered. */
    record NothingToReport() implements FigureAnswer {}

    /** Chưa có số liệu: not covered. */
    record NoData() implements FigureAnswer {}

    /** Không thuộc thôn tôi: out of the base. */
    record NotOurs() implements FigureAnswer {}
}
