package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.figure.Figure.Join;
import vn.thonbao.understanding.number.Quantity;

/** Decides one figure for one field: take it, propose it, or say why not (docs/understanding.md, "When to ask"). */
record Judge(Field field, Measure measure) {

    Reading judge(Figure figure, Optional<Doubt> manner, boolean approximate, boolean allOf, Span said) {
        if (figure.quantity().malformed()
                || figure.second().filter(Quantity::malformed).isPresent()) {
            return new Reading.Reask(Reason.MALFORMED, said);
        }
        if (figure.join() == Join.RANGE) {
            return range(figure, said);
        }
        if (figure.join() == Join.SHARE) {
            return share(figure, manner, said);
        }
        if (countOfTotal(figure)) {
            return overTotal(figure, manner, approximate, allOf, said);
        }
        var converted = Converted.of(figure, measure, field);
        return converted
                .map(c -> decide(c, manner.or(() -> notAll(c, allOf)), approximate, said))
                .orElse(new Reading.Reask(Reason.OTHER_UNIT, said));
    }

    /** "95-97", "bảy tám hộ": neither end is taken; both are offered where they were said in one measure. */
    private Reading range(Figure figure, Span said) {
        var upper = figure.second();
        var lower = upper.map(figure.quantity()::scaledLike).orElse(figure.quantity());
        var ends = Stream.concat(Stream.of(lower), upper.stream()).toList();
        var oneMeasure = ends.stream().map(Quantity::scale).distinct().count() == 1;
        var values = ends.stream()
                .flatMap(end -> Converted.of(figure.as(end), measure, field).stream())
                .flatMap(converted -> converted.values().stream())
                .filter(v -> Limits.allow(field, v))
                .distinct()
                .map(v -> (Value) Value.Amount.of(v))
                .toList();
        return oneMeasure && values.size() > 1
                ? new Reading.Confirm(values, Doubt.RANGE, said)
                : new Reading.Reask(Reason.RANGE, said);
    }

    /** "đủ cả 22" where there are 23. */
    private Optional<Doubt> notAll(Converted converted, boolean allOf) {
        var other = field.total()
                .filter(t -> t.compareTo(converted.values().get(0)) != 0)
                .isPresent();
        return allOf && other ? Optional.of(Doubt.UNIT) : Optional.empty();
    }

    private Reading decide(Converted converted, Optional<Doubt> manner, boolean approximate, Span said) {
        var possible = converted.values().stream()
                .filter(v -> Limits.allow(field, v))
                .distinct()
                .toList();
        if (possible.isEmpty()) {
            return new Reading.Reask(Limits.refusal(field, converted.values().get(0)), said);
        }
        var chosen = converted.open() ? separator(converted.values(), possible) : possible;
        var doubt = manner.or(converted::doubt).or(() -> outOfRangeConvention(converted, possible));
        if (chosen.size() == 1 && doubt.isEmpty()) {
            return new Reading.Accept(new Value.Amount(chosen.get(0), approximate), said);
        }
        var readings = chosen.stream()
                .map(v -> (Value) new Value.Amount(v, approximate))
                .toList();
        return new Reading.Confirm(readings, doubt.orElse(Doubt.SEPARATOR), said);
    }

    /** The table of the open separators: the previous figure chooses when exactly one reading is near it. */
    private List<BigDecimal> separator(List<BigDecimal> all, List<BigDecimal> possible) {
        if (all.size() < 2 || possible.size() < 2) {
            return possible;
        }
        var near = possible.stream().filter(v -> Limits.near(field, v)).toList();
        return near.size() == 1 ? near : possible;
    }

    /** The conventional reading is out of range: the other is proposed, even if it lies near the previous figure. */
    private Optional<Doubt> outOfRangeConvention(Converted converted, List<BigDecimal> possible) {
        var conventional = converted.values().get(0);
        var refused = converted.open() && !possible.contains(conventional) && Limits.whole(field, conventional);
        return refused ? Optional.of(Doubt.SEPARATOR) : Optional.empty();
    }

    private Reading share(Figure figure, Optional<Doubt> manner, Span said) {
        var numerator = figure.quantity().readings().get(0);
        var denominator = figure.second().orElseThrow().readings().get(0);
        var percent = measure.percent();
        if (!field.share() && !percent && field.total().isEmpty()) {
            return new Reading.Reask(Reason.NO_FIGURE, said);
        }
        if (denominator.signum() <= 0 || numerator.compareTo(denominator) > 0) {
            return new Reading.Reask(Reason.SHARE_ABOVE_ONE, said);
        }
        var value = field.share()
                ? new Value.Share(numerator, denominator)
                : Value.Amount.of(percent ? Measure.percent(numerator, denominator) : numerator);
        var amount = percent ? Measure.percent(numerator, denominator) : numerator;
        if (!Limits.inside(field, amount) || !percent && !Limits.whole(field, amount)) {
            return new Reading.Reask(Limits.refusal(field, amount), said);
        }
        var other = field.total().filter(t -> t.compareTo(denominator) != 0).isPresent();
        var computed = percent && !field.share() && field.total().isEmpty();
        var unclear = figure.quantity().readings().size() > 1
                || figure.second().orElseThrow().readings().size() > 1;
        var doubt = manner.or(() -> figure.quantity().doubt())
                .or(() -> other
                        ? Optional.of(Doubt.UNIT)
                        : computed
                                ? Optional.of(Doubt.COMPUTED)
                                : unclear ? Optional.of(Doubt.SEPARATOR) : Optional.empty());
        return doubt.<Reading>map(d -> new Reading.Confirm(List.of(value), d, said))
                .orElse(new Reading.Accept(value, said));
    }

    /** "298 hộ" where a share of 312 households is asked. */
    private boolean countOfTotal(Figure figure) {
        return measure.percent()
                && field.share()
                && field.total().isPresent()
                && figure.unit()
                        .filter(u -> Measure.factors(u).get(0).compareTo(BigDecimal.ONE) == 0
                                && !u.dimension().equals("share")
                                && !u.dimension().equals("money")
                                && !u.dimension().equals("duration"))
                        .isPresent();
    }

    private Reading overTotal(Figure figure, Optional<Doubt> manner, boolean approximate, boolean allOf, Span said) {
        var total = field.total().orElseThrow();
        var count = figure.quantity().readings().get(0);
        if (count.compareTo(total) > 0 || total.signum() <= 0) {
            return new Reading.Reask(Reason.SHARE_ABOVE_ONE, said);
        }
        if (count.stripTrailingZeros().scale() > 0) {
            return new Reading.Reask(Reason.NOT_WHOLE, said);
        }
        if (allOf && count.compareTo(total) == 0 && manner.isEmpty()) {
            return new Reading.Accept(new Value.Share(count, total), said);
        }
        var doubt = manner.or(() -> figure.quantity().doubt()).orElse(approximate ? Doubt.APPROXIMATE : Doubt.COMPUTED);
        return new Reading.Confirm(List.of(new Value.Share(count, total)), doubt, said);
    }
}
