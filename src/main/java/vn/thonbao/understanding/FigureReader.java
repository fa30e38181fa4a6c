package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Figure.Join;
import vn.thonbao.understanding.Figure.Role;

/** One message, one field: which of its figures answers, and whether the others are explained. */
final class FigureReader {

    private final Message message;
    private final Lexicon lexicon;
    private final Field field;
    private final Measure measure;
    private final Words words;
    private final Judge judge;
    private final boolean hedged;
    private final boolean otherBase;

    FigureReader(Message message, Lexicon lexicon, Field field, Measure measure) {
        this.message = message;
        this.lexicon = lexicon;
        this.field = field;
        this.measure = measure;
        this.words = new Words(message, lexicon);
        this.judge = new Judge(field, measure);
        this.hedged = Manner.hedged(message, words);
        this.otherBase = words.anywhere("other_base");
    }

    Reading read() {
        var all = new FigureFinder(message, lexicon, measure, Message.of(field.label(), lexicon)).find();
        if (all.size() > FigureFinder.MOST_FIGURES) {
            return new Reading.Reask(Reason.SEVERAL_FIGURES, whole());
        }
        var figures = slips(all.stream().filter(f -> f.role() != Role.TARGET).toList());
        var fitting = figures.stream().filter(this::fits).toList();
        var levels = fitting.stream().filter(f -> f.role() == Role.LEVEL).toList();
        if (levels.isEmpty()) {
            return withoutLevel(figures, fitting, all.size() > figures.size());
        }
        return levels.size() == 1 ? one(levels.get(0), figures) : several(levels, figures);
    }

    /** "97,5 à nhầm 98": what stands before the slip is withdrawn; a slip that opens the message explains itself. */
    private List<Figure> slips(List<Figure> figures) {
        var slipped = new ArrayList<Figure>();
        for (var i = 0; i < figures.size(); i++) {
            var next = i + 1 < figures.size() ? figures.get(i + 1) : figures.get(i);
            var corrected = next.from() > figures.get(i).to()
                    && phraseBetween("slip", figures.get(i).to(), next.from());
            slipped.add(corrected ? figures.get(i).as(Role.WITHDRAWN) : figures.get(i));
        }
        return slipped;
    }

    private boolean phraseBetween(String list, int from, int to) {
        for (var i = from; i < to; i++) {
            if (words.in(list, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Figure figure) {
        if (measure.percent() && figure.unit().isEmpty() && figure.quantity().scale() >= 1_000_000) {
            return false; // "45 triệu" is money, also without đồng
        }
        var inTotal = measure.percent() && (field.share() && field.total().isPresent() || figure.join() == Join.SHARE);
        return figure.unit().map(measure::same).orElse(true) || inTotal && !time(figure);
    }

    private static boolean time(Figure figure) {
        return figure.unit()
                .filter(u -> List.of("duration", "age", "times", "labour").contains(u.dimension()))
                .isPresent();
    }

    private Reading withoutLevel(List<Figure> figures, List<Figure> fitting, boolean target) {
        var changes = fitting.stream().filter(Figure::change).toList();
        if (changes.size() == 1 && figures.size() == 1) {
            return change(changes.get(0));
        }
        var parts = fitting.stream().filter(f -> f.role() != Role.WITHDRAWN).toList();
        if (parts.size() == 1) {
            return doubted(judgeAlone(parts.get(0)), Doubt.SEVERAL_FIGURES);
        }
        if (!parts.isEmpty()) {
            return offer(parts, Doubt.SEVERAL_FIGURES);
        }
        var saying = new Sayings(message, lexicon, field).read();
        var otherUnit = figures.stream().anyMatch(f -> !time(f));
        return saying.orElse(new Reading.Reask(
                target ? Reason.TARGET_MET : otherUnit ? Reason.OTHER_UNIT : Reason.NO_FIGURE, whole()));
    }

    private Span whole() {
        return message.span(0, message.size());
    }

    /** "giảm 2 hộ": in a growth field the figure itself, elsewhere the previous figure changed by it, which is asked. */
    private Reading change(Figure figure) {
        var sign = figure.role() == Role.FALL ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        var plain = judgeAlone(figure);
        if (!(plain instanceof Reading.Accept accept) || !(accept.value() instanceof Value.Amount amount)) {
            return plain;
        }
        var value = amount.value().multiply(sign);
        if (Limits.signed(field)) {
            return Limits.allow(field, value)
                    ? new Reading.Accept(new Value.Amount(value, amount.approximate()), plain.said())
                    : new Reading.Reask(Reason.BELOW_MINIMUM, plain.said());
        }
        var readings = new ArrayList<Value>();
        field.previous()
                .map(p -> p.add(value))
                .filter(v -> Limits.allow(field, v))
                .ifPresent(v -> readings.add(Value.Amount.of(v)));
        readings.add(amount);
        return new Reading.Confirm(readings, Doubt.COMPUTED, plain.said());
    }

    private Reading one(Figure level, List<Figure> figures) {
        var reading = judgeAlone(level);
        for (var other : figures) {
            if (other != level && !explained(level, other, reading)) {
                return added(level, other, reading);
            }
        }
        return contradictsBefore(reading) ? doubted(reading, Doubt.SEVERAL_FIGURES) : reading;
    }

    /** "giữ nguyên 97" where the previous figure was 96,8. */
    private boolean contradictsBefore(Reading reading) {
        var same = words.anywhere("same_as_before");
        return same
                && amount(reading)
                        .filter(a -> field.previous()
                                .filter(p -> p.compareTo(a) == 0)
                                .isEmpty())
                        .isPresent();
    }

    private boolean explained(Figure level, Figure other, Reading reading) {
        var value = amount(reading);
        var said = other.quantity().malformed()
                ? BigDecimal.ZERO
                : other.quantity().readings().get(0);
        return switch (other.role()) {
            case WITHDRAWN -> false;
            case BEFORE -> field.previous().filter(p -> p.compareTo(said) == 0).isPresent();
            case RISE, FALL ->
                !(measure.money() && more(other))
                        && (value.isEmpty() || !fits(other) && !other.percent() || agrees(value.get(), said, other));
            case PART -> value.isEmpty() || partsFit(level, other, value.get(), said);
            case TARGET -> true;
            case LEVEL -> !fits(other);
        };
    }

    private boolean partsFit(Figure level, Figure part, BigDecimal whole, BigDecimal said) {
        if (part.join() == Join.SHARE && measure.percent() && part.second().isPresent()) {
            var den = part.second().get().readings().get(0);
            return den.signum() > 0 && rounded(Measure.percent(said, den), whole);
        }
        return !fits(part) || part == level || said.compareTo(whole) <= 0;
    }

    /** Computed to the decimals that were typed, the two agree. */
    private static boolean rounded(BigDecimal computed, BigDecimal typed) {
        var decimals = Math.max(0, typed.stripTrailingZeros().scale());
        return computed.setScale(decimals, RoundingMode.HALF_UP).compareTo(typed) == 0;
    }

    /** A change that can be checked against the previous figure must agree with it; another base cannot be checked. */
    private boolean agrees(BigDecimal level, BigDecimal change, Figure figure) {
        if (field.previous().isEmpty() || otherBase) {
            return true;
        }
        var previous = field.previous().get();
        var signed = figure.role() == Role.FALL ? change.negate() : change;
        if (figure.percent() && !measure.percent()) {
            return previous.signum() > 0 && rounded(Measure.percent(level.subtract(previous), previous), signed);
        }
        return previous.add(signed).compareTo(level) == 0;
    }

    /** "góp 15 triệu, bù thêm 500 nghìn": perhaps a sum; any other unexplained figure only makes us ask. */
    private Reading added(Figure level, Figure other, Reading reading) {
        var second = amount(judgeAlone(other));
        var first = amount(reading);
        if (more(other)
                && first.isPresent()
                && second.isPresent()
                && Limits.allow(field, first.get().add(second.get()))) {
            var readings = List.<Value>of(Value.Amount.of(first.get().add(second.get())), Value.Amount.of(first.get()));
            return new Reading.Confirm(readings, Doubt.COMPUTED, whole());
        }
        return doubted(reading, other.change() ? Doubt.COMPUTED : Doubt.SEVERAL_FIGURES);
    }

    /** "thêm 500 nghìn": something added, not a comparison. */
    private boolean more(Figure figure) {
        return figure.role() == Role.RISE
                && message.token(figure.from() - 1).folded().equals("them");
    }

    private Reading several(List<Figure> levels, List<Figure> figures) {
        var shares = levels.stream().filter(f -> f.join() == Join.SHARE).toList();
        if (shares.size() == 1 && levels.size() == 2 && measure.percent()) {
            return shareAndPercent(shares.get(0), levels.get(0) == shares.get(0) ? levels.get(1) : levels.get(0));
        }
        if (levels.stream().anyMatch(f -> f.join() != Join.ALONE || f.quantity().malformed()) || figures.size() > 6) {
            return new Reading.Reask(Reason.SEVERAL_FIGURES, whole());
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
        var byShare = judgeAlone(share);
        var byPercent = judgeAlone(percent);
        if (byShare instanceof Reading.Reask) {
            return byShare;
        }
        var agree = amount(byPercent)
                .flatMap(p -> percentOf(byShare).map(s -> rounded(s, p)))
                .orElse(false);
        if (agree) {
            return field.share() || field.total().isPresent() ? byShare : byPercent;
        }
        var readings = new ArrayList<Value>(values(field.share() ? byShare : byPercent));
        readings.addAll(values(field.share() ? byPercent : byShare));
        return new Reading.Confirm(readings, Doubt.SEVERAL_FIGURES, whole());
    }

    private static Optional<BigDecimal> percentOf(Reading reading) {
        return values(reading).stream()
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
                : new Reading.Confirm(fits, Doubt.REPAIRED, whole());
    }

    /** nam 602, nữ 578; 50 trai 46 gái. */
    private boolean half(Figure figure) {
        return words.endsBefore("halves", figure.from()) || words.in("halves", figure.to());
    }

    private Reading inHalves(List<Figure> levels, List<Figure> halves) {
        var sum = total(halves);
        var wholes = levels.stream().filter(f -> !halves.contains(f)).toList();
        if (wholes.size() != 1) {
            return sum.isPresent() && wholes.isEmpty() ? sum(halves) : offer(levels, Doubt.SEVERAL_FIGURES);
        }
        var reading = judgeAlone(wholes.get(0));
        var agree = sum.isPresent()
                && amount(reading).filter(a -> a.compareTo(sum.get()) == 0).isPresent();
        if (agree) {
            return reading;
        }
        var readings = new ArrayList<Value>(values(reading));
        sum.filter(s -> Limits.allow(field, s)).ifPresent(s -> readings.add(Value.Amount.of(s)));
        return readings.isEmpty() ? reading : new Reading.Confirm(readings, Doubt.SEVERAL_FIGURES, whole());
    }

    private Optional<BigDecimal> total(List<Figure> figures) {
        var sum = BigDecimal.ZERO;
        for (var figure : figures) {
            var value = amount(judgeAlone(figure));
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
        levels.forEach(f -> readings.addAll(values(judgeAlone(f))));
        return readings.isEmpty()
                ? new Reading.Reask(Reason.SEVERAL_FIGURES, whole())
                : new Reading.Confirm(readings, Doubt.COMPUTED, whole());
    }

    private Reading offer(List<Figure> figures, Doubt why) {
        var readings = new ArrayList<Value>();
        figures.forEach(f -> readings.addAll(values(judgeAlone(f))));
        return readings.isEmpty()
                ? new Reading.Reask(Reason.SEVERAL_FIGURES, whole())
                : new Reading.Confirm(readings.stream().distinct().limit(4).toList(), why, whole());
    }

    private Reading judgeAlone(Figure figure) {
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

    private static Reading doubted(Reading reading, Doubt why) {
        return reading instanceof Reading.Accept a ? new Reading.Confirm(List.of(a.value()), why, a.said()) : reading;
    }

    private static List<Value> values(Reading reading) {
        return reading instanceof Reading.Accept a
                ? List.of(a.value())
                : reading instanceof Reading.Confirm c ? c.readings() : List.of();
    }

    private static Optional<BigDecimal> amount(Reading reading) {
        return values(reading).stream()
                .findFirst()
                .flatMap(v -> v instanceof Value.Amount a ? Optional.of(a.value()) : Optional.empty());
    }
}
