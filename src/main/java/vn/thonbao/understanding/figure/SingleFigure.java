package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Beside beside;
    private final boolean hedged;

    SingleFigure(Message message, Field field, Measure measure, Words words) {
        this.message = message;
        this.field = field;
        this.words = words;
        this.judge = new Judge(field, measure);
        this.beside = new Beside(message, words, field, measure);
        this.hedged = Manner.hedged(message, words);
    }

    Reading judge(Figure figure) {
        var manner = new Manner(message, words, figure, hedged);
        var bullet = bullet(figure);
        var said = message.span(figure.from(), figure.to());
        var reading = judge.judge(
                figure, manner.doubt(), manner.approximate(), words.endsBefore("all_of", figure.from()), said);
        if (missing(figure)) {
            return complement(reading);
        }
        if (beside.another(figure)) {
            return doubted(reading, Doubt.COMPUTED);
        }
        return bullet && Limits.signed(field) ? withNegative(reading) : reading;
    }

    /** "- 5,2", "báo - 5,2": a dash and a space. A bullet, or perhaps a minus where one is possible. */
    private boolean bullet(Figure figure) {
        return message.sign(figure.from() - 1, "-")
                && !message.token(figure.from()).glued();
    }

    /** "thiếu 2", "còn 2 thôn chưa đạt": what is missing was counted, unless that is what the field counts. */
    private boolean missing(Figure figure) {
        var said = words.endsBefore("except", figure.from()) || words.in("lacking", figure.to());
        if (!said || figure.join() != Figure.Join.ALONE) {
            return false;
        }
        return !words.inLabel("except", field.label()) && !words.inLabel("lacking", field.label());
    }

    private Reading complement(Reading reading) {
        var total = field.total();
        var count = values(reading).stream()
                .findFirst()
                .map(v -> v instanceof Value.Share s
                        ? s.numerator()
                        : amount(reading).orElse(BigDecimal.ZERO));
        if (count.isEmpty() || total.isEmpty() || total.get().compareTo(count.get()) < 0) {
            return doubted(reading, Doubt.COMPUTED);
        }
        var rest = total.get().subtract(count.get());
        var value = field.share() ? new Value.Share(rest, total.get()) : Value.Amount.of(rest);
        return new Reading.Confirm(List.of(value), Doubt.COMPUTED, reading.said());
    }

    private Reading withNegative(Reading reading) {
        var value = amount(reading);
        if (value.isEmpty()) {
            return reading;
        }
        var both = Stream.of(value.get(), value.get().negate())
                .filter(v -> Limits.allow(field, v))
                .map(v -> (Value) Value.Amount.of(v))
                .toList();
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
