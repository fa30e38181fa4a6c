package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.figure.Figure.Join;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** Several figures that would all answer: one of them, their sum, one number typed in two, or a question. */
final class SeveralFigures {

    private final Message message;
    private final Field field;
    private final Measure measure;
    private final Words words;
    private final SingleFigure single;

    SeveralFigures(Message message, Field field, Measure measure, Words words, SingleFigure single) {
        this.message = message;
        this.field = field;
        this.measure = measure;
        this.words = words;
        this.single = single;
    }

    Reading read(List<Figure> levels, List<Figure> figures) {
        var shares = levels.stream().filter(f -> f.join() == Join.SHARE).toList();
        if (shares.size() == 1 && levels.size() == 2 && measure.percent()) {
            return shareAndPercent(shares.get(0), levels.get(0) == shares.get(0) ? levels.get(1) : levels.get(0));
        }
        if (levels.stream().anyMatch(f -> f.join() != Join.ALONE || f.quantity().malformed()) || figures.size() > 6) {
            return new Reading.Reask(Reason.SEVERAL_FIGURES, message.whole());
        }
        if (repaired(levels)) {
            return spaceForComma(levels);
        }
        var halves = levels.stream().filter(this::half).toList();
        if (halves.size() == 2) {
            return inHalves(levels, halves);
        }
        if (levels.size() == 2 && (sameUnit(levels) || differentThings(levels))) {
            return sum(levels);
        }
        return offer(levels, Doubt.SEVERAL_FIGURES);
    }

    private Reading shareAndPercent(Figure share, Figure percent) {
        var byShare = single.judge(share);
        var byPercent = single.judge(percent);
        if (byShare instanceof Reading.Reask) {
            return byShare;
        }
        var agree = SingleFigure.amount(byPercent)
                .flatMap(p -> percentOf(byShare).map(s -> SingleFigure.rounded(s, p)))
                .orElse(false);
        if (agree) {
            return field.share() || field.total().isPresent() ? byShare : byPercent;
        }
        var readings = new ArrayList<Value>(SingleFigure.values(field.share() ? byShare : byPercent));
        readings.addAll(SingleFigure.values(field.share() ? byPercent : byShare));
        return new Reading.Confirm(readings, Doubt.SEVERAL_FIGURES, message.whole());
    }

    private static Optional<BigDecimal> percentOf(Reading reading) {
        return SingleFigure.values(reading).stream()
                .findFirst()
                .flatMap(v -> v instanceof Value.Share s
                        ? Optional.of(s.percent())
                        : v instanceof Value.Amount a ? Optional.of(a.value()) : Optional.empty());
    }

    /** "98 5%": a space where the comma should be. */
    private boolean repaired(List<Figure> levels) {
        var first = levels.get(0);
        var second = levels.get(1);
        var bare = levels.size() == 2
                && first.unit().isEmpty()
                && second.unit().isPresent()
                && !first.quantity().spelled();
        var gap = second.from() - first.to();
        return bare
                && measure.percent()
                && (gap == 0 || gap == 1 && message.sign(first.to(), ";") || gap == 1 && message.sign(first.to(), ","))
                && message.token(second.from()).key().length() <= 2;
    }

    private Reading spaceForComma(List<Figure> levels) {
        var typed = message.token(levels.get(0).from()).key() + "."
                + message.token(levels.get(1).from()).key();
        var literal = typed.matches("\\d{1,3}\\.\\d{1,2}") ? List.of(new BigDecimal(typed)) : List.<BigDecimal>of();
        var fits = literal.stream()
                .filter(v -> Limits.allow(field, v))
                .map(v -> (Value) Value.Amount.of(v))
                .toList();
        return fits.isEmpty()
                ? offer(levels, Doubt.SEVERAL_FIGURES)
                : new Reading.Confirm(fits, Doubt.REPAIRED, message.whole());
    }

    /** nam 602, nữ 578; 50 trai 46 gái. */
    boolean half(Figure figure) {
        return words.endsBefore("halves", figure.from()) || words.in("halves", figure.to());
    }

    private Reading inHalves(List<Figure> levels, List<Figure> halves) {
        var sum = total(halves);
        var wholes = levels.stream().filter(f -> !halves.contains(f)).toList();
        if (wholes.size() != 1) {
            return sum.isPresent() && wholes.isEmpty() ? sum(halves) : offer(levels, Doubt.SEVERAL_FIGURES);
        }
        var reading = single.judge(wholes.get(0));
        var agree = sum.isPresent()
                && SingleFigure.amount(reading)
                        .filter(a -> a.compareTo(sum.get()) == 0)
                        .isPresent();
        if (agree) {
            return reading;
        }
        var readings = new ArrayList<Value>(SingleFigure.values(reading));
        sum.filter(s -> Limits.allow(field, s)).ifPresent(s -> readings.add(Value.Amount.of(s)));
        return readings.isEmpty() ? reading : new Reading.Confirm(readings, Doubt.SEVERAL_FIGURES, message.whole());
    }

    private Optional<BigDecimal> total(List<Figure> figures) {
        var sum = BigDecimal.ZERO;
        for (var figure : figures) {
            var value = SingleFigure.amount(single.judge(figure));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    private static boolean sameUnit(List<Figure> levels) {
        return levels.get(0).unit().isPresent()
                && levels.get(0).unit().equals(levels.get(1).unit())
                && !levels.get(0).percent();
    }

    /** "640 lợn thịt, 35 nái": words behind both, units the vocabulary does not know. */
    private boolean differentThings(List<Figure> levels) {
        var money =
                measure.money() && levels.stream().allMatch(f -> f.quantity().scale() >= 1000);
        return money
                || field.integer()
                        && levels.stream()
                                .allMatch(f -> f.unit().isEmpty()
                                        && message.has(f.to())
                                        && message.token(f.to()).word());
    }

    private Reading sum(List<Figure> levels) {
        var readings = new ArrayList<Value>();
        total(levels).filter(s -> Limits.allow(field, s)).ifPresent(s -> readings.add(Value.Amount.of(s)));
        levels.forEach(f -> readings.addAll(SingleFigure.values(single.judge(f))));
        return readings.isEmpty()
                ? new Reading.Reask(Reason.SEVERAL_FIGURES, message.whole())
                : new Reading.Confirm(readings, Doubt.COMPUTED, message.whole());
    }

    Reading offer(List<Figure> figures, Doubt why) {
        var readings = new ArrayList<Value>();
        figures.forEach(f -> readings.addAll(SingleFigure.values(single.judge(f))));
        return readings.isEmpty()
                ? new Reading.Reask(Reason.SEVERAL_FIGURES, message.whole())
                : new Reading.Confirm(readings.stream().distinct().limit(4).toList(), why, message.whole());
    }
}
