package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thonbao.understanding.Value;

/** Soft checks: a figure that is far from what one would expect is asked once more, and then believed. */
final class Doubts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Doubts() {}

    static boolean about(Topic.Figure topic, Value value) {
        return farFromPrevious(topic, value) || overHundred(topic, value);
    }

    static boolean farFromPrevious(Topic.Figure topic, Value value) {
        var now = number(value);
        var before = topic.item().field().previous();
        if (now.isEmpty() || before.isEmpty()) {
            return false;
        }
        var check = topic.step().doubtIf();
        return farByFactor(now.get(), before.get(), check.timesPreviousOver())
                || (percent(topic) && farByPoints(now.get(), before.get(), check.pointsFromPreviousOver()));
    }

    /** A step of one or two is never far, however small the previous figure was: two poor households may well become none. */
    private static boolean farByFactor(BigDecimal now, BigDecimal before, BigDecimal times) {
        return times.signum() > 0
                && before.signum() > 0
                && now.subtract(before).abs().compareTo(times) > 0
                && (now.compareTo(before.multiply(times)) > 0
                        || now.multiply(times).compareTo(before) < 0);
    }

    private static boolean farByPoints(BigDecimal now, BigDecimal before, BigDecimal points) {
        return points.signum() > 0 && now.subtract(before).abs().compareTo(points) > 0;
    }

    private static boolean overHundred(Topic.Figure topic, Value value) {
        return percent(topic)
                && number(value).map(n -> n.compareTo(HUNDRED) > 0).orElse(false);
    }

    private static boolean percent(Topic.Figure topic) {
        return topic.item().field().unit().startsWith("%");
    }

    private static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.value());
        }
        if (value instanceof Value.Share share) {
            return Optional.of(share.percent());
        }
        return value instanceof Value.Nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
}
