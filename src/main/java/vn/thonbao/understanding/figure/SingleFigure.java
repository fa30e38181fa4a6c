package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** One figure as if it stood alone, and what its reading holds. */
final class SingleFigure {

    private final Message message;
    private final Field field;
    private final Words words;
    private final Judge judge;
    private final boolean hedged;

    SingleFigure(Message message, Field field, Measure measure, Words words) {
        this.message = message;
        this.field = field;
        this.words = words;
        this.judge = new Judge(field, measure);
        this.hedged = Manner.hedged(message, words);
    }

    Reading judge(Figure figure) {
        var manner = new Manner(message, words, figure, hedged);
        var bullet = bullet(figure);
        var said = message.span(figure.from(), figure.to());
        var reading = judge.judge(
                figure, manner.doubt(), manner.approximate(), words.endsBefore("all_of", figure.from()), said);
        return bullet && Limits.signed(field) ? withNegative(reading) : reading;
    }

    /** "- 5,2": a dash and a space open a line. A bullet, or perhaps a minus where one is possible. */
    private boolean bullet(Figure figure) {
        return figure.from() == 1 && message.sign(0, "-") && !message.token(1).glued();
    }

    private Reading withNegative(Reading reading) {
        var value = amount(reading);
        if (value.isEmpty()) {
            return reading;
        }
        var both = List.<Value>of(
                Value.Amount.of(value.get()), Value.Amount.of(value.get().negate()));
        return new Reading.Confirm(both, Doubt.REPAIRED, reading.said());
    }

    static Reading doubted(Reading reading, Doubt why) {
        return reading instanceof Reading.Accept a ? new Reading.Confirm(List.of(a.value()), why, a.said()) : reading;
    }

    static List<Value> values(Reading reading) {
        return reading instanceof Reading.Accept a
                ? List.of(a.value())
                : reading instanceof Reading.Confirm c ? c.readings() : List.of();
    }

    static Optional<BigDecimal> amount(Reading reading) {
        return values(reading).stream()
                .findFirst()
                .flatMap(v -> v instanceof Value.Amount a ? Optional.of(a.value()) : Optional.empty());
    }

    /** Computed to the decimals that were typed, the two agree. */
    static boolean rounded(BigDecimal computed, BigDecimal typed) {
        var decimals = Math.max(0, typed.stripTrailingZeros().scale());
        return computed.setScale(decimals, RoundingMode.HALF_UP).compareTo(typed) == 0;
    }
}
