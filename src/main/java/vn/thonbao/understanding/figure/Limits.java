package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reason;

/** What is possible for a field at all. Without a lower limit nothing below zero is: only growth fields say otherwise. */
final class Limits {

    private Limits() {}

    static boolean allow(Field field, BigDecimal value) {
        return whole(field, value) && inside(field, value);
    }

    static boolean inside(Field field, BigDecimal value) {
        return value.compareTo(field.min().orElse(BigDecimal.ZERO)) >= 0
                && field.max().filter(m -> value.compareTo(m) > 0).isEmpty();
    }

    static boolean whole(Field field, BigDecimal value) {
        return !field.integer() || value.stripTrailingZeros().scale() <= 0;
    }

    /** May be negative: the field tells a change, and "giảm 3" is −3. */
    static boolean signed(Field field) {
        return field.min().filter(m -> m.signum() < 0).isPresent();
    }

    static Reason refusal(Field field, BigDecimal value) {
        if (!whole(field, value)) {
            return Reason.NOT_WHOLE;
        }
        return value.compareTo(field.min().orElse(BigDecimal.ZERO)) < 0 ? Reason.BELOW_MINIMUM : Reason.ABOVE_MAXIMUM;
    }

    /** Within half to twice the previous figure. */
    static boolean near(Field field, BigDecimal value) {
        return field.previous()
                .filter(p -> p.signum() > 0)
                .filter(p -> value.multiply(BigDecimal.valueOf(2)).compareTo(p) >= 0
                        && value.compareTo(p.multiply(BigDecimal.valueOf(2))) <= 0)
                .isPresent();
    }
}
