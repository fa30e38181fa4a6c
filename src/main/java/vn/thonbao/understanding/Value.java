package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What a reporter can mean. Amounts are in the unit of the field that was asked for. */
public sealed interface Value {

    /** A number; {@code approximate} when the head said "khoảng", "gần", "ước". */
    record Amount(BigDecimal value, boolean approximate) implements Value {
        public static Amount of(BigDecimal value) {
            return new Amount(value, false);
        }
    }

    /** "298/312": so many of so many; {@code denominator} is positive. */
    record Share(BigDecimal numerator, BigDecimal denominator) implements Value {
        /** Two decimals, HALF_UP, for showing; totals are made from numerator and denominator. */
        public BigDecimal percent() {
            return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 2, RoundingMode.HALF_UP);
        }
    }

    record YesNo(boolean yes) implements Value {}

    /** The date named. "trước 10/12" is 10 December with {@link Bound#BEFORE}: the last full day is the ninth. */
    record Moment(LocalDate date, Bound bound) implements Value {}

    enum Bound {
        ON,
        BEFORE,
        BY
    }

    record Words(String text) implements Value {}

    /**
     * How far a task is.
     *
     * @param percent of what is under way, where it was said; over 0 and under 100
     * @param words what was said beside it, as typed ("vì thiếu kinh phí", "ngày 5/12"); often empty
     */
    record Progress(Stage stage, Optional<BigDecimal> percent, String words) implements Value {
        public static Progress of(Stage stage) {
            return new Progress(stage, Optional.empty(), "");
        }
    }

    enum Stage {
        NOT_STARTED,
        UNDER_WAY,
        DONE
    }

    /** "như kỳ trước": the figure on file stands. */
    record SameAsBefore() implements Value {}

    /** "tất cả", "đủ cả": the total on file. */
    record All() implements Value {}

    /** "không phát sinh": zero, said in words. */
    record Nothing() implements Value {}

    /** "chưa có số liệu". */
    record NoData() implements Value {}

    /** "không thuộc thôn tôi". */
    record NotOurs() implements Value {}

    /** "mai tôi gửi". */
    record Later() implements Value {}
}
