package vn.thonbao.submission;

import java.math.BigDecimal;
import java.util.Optional;

/** What a unit answered for one indicator. No row at all means "not asked yet". */
public sealed interface FigureAnswer {

    /** Whether it can stand beside another: a number, or yes or no. */
    default boolean known() {
        return !(this instanceof Told || this instanceof Progress || this instanceof NoData || this instanceof NotOurs);
    }

    record Amount(BigDecimal value, boolean approximate) implements FigureAnswer {}

    record Share(BigDecimal numerator, BigDecimal denominator) implements FigureAnswer {}

    record YesNo(boolean yes) implements FigureAnswer {}

    /** What cannot be counted, in words. */
    record Told(String words) implements FigureAnswer {}

    /**
     * How far a task is.
     *
     * @param percent of what is under way, where it was said
     * @param words what was said beside it ("vì thiếu kinh phí", "ngày 5/12"); often empty
     */
    record Progress(Stage stage, Optional<BigDecimal> percent, String words) implements FigureAnswer {}

    enum Stage {
        NOT_STARTED,
        UNDER_WAY,
        DONE
    }

    /** Không phát sinh: 0, and covered. */
    record NothingToReport() implements FigureAnswer {}

    /** Chưa có số liệu: not covered. */
    record NoData() implements FigureAnswer {}

    /** Không thuộc thôn tôi: out of the base. */
    record NotOurs() implements FigureAnswer {}
}
