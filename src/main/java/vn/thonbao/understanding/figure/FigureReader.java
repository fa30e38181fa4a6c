package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.figure.Figure.Join;
import vn.thonbao.understanding.figure.Figure.Role;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** One message, one field: which of its figures answers, and whether the others are explained. */
public final class FigureReader {

    private final Message message;
    private final Lexicon lexicon;
    private final Field field;
    private final Measure measure;
    private final Words words;
    private final SingleFigure single;
    private final SeveralFigures several;
    private final boolean otherBase;

    public FigureReader(Message message, Lexicon lexicon, Field field, Measure measure) {
        this.message = message;
        this.lexicon = lexicon;
        this.field = field;
        this.measure = measure;
        this.words = new Words(message, lexicon);
        this.single = new SingleFigure(message, field, measure, words);
        this.several = new SeveralFigures(message, field, measure, words, single);
        this.otherBase = words.anywhere("other_base");
    }

    public Reading read() {
        return message.mended() ? SingleFigure.doubted(readAsMended(), Doubt.REPAIRED) : readAsMended();
    }

    private Reading readAsMended() {
        var all = new FigureFinder(message, lexicon, measure, lexicon.label(field.label())).find();
        if (all.size() > FigureFinder.MOST_FIGURES) {
            return new Reading.Reask(Reason.SEVERAL_FIGURES, message.whole());
        }
        var figures = slips(all.stream().filter(f -> f.role() != Role.TARGET).toList());
        var fitting = figures.stream().filter(this::fits).toList();
        var levels = fitting.stream().filter(f -> f.role() == Role.LEVEL).toList();
        if (levels.isEmpty()) {
            return withoutLevel(figures, fitting, all.size() > figures.size());
        }
        return levels.size() == 1 ? one(levels.get(0), figures) : several.read(levels, figures);
    }

    /** "97,5 à nhầm 98": what stands before the slip is withdrawn; a slip that opens the message explains itself. */
    private List<Figure> slips(List<Figure> figures) {
        var slipped = new ArrayList<>(figures);
        for (var i = 0; i + 1 < figures.size(); i++) {
            var from = figures.get(i).to();
            var to = figures.get(i + 1).from();
            if (phraseBetween("slip", from, to)) {
                var aside = message.sign(from, "("); // "98,2 (hôm qua báo nhầm 97,5)"
                slipped.set(aside ? i + 1 : i, figures.get(aside ? i + 1 : i).as(Role.WITHDRAWN));
            }
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
            return SingleFigure.doubted(single.judge(parts.get(0)), Doubt.SEVERAL_FIGURES);
        }
        if (!parts.isEmpty()) {
            return several.offer(parts, Doubt.SEVERAL_FIGURES);
        }
        if (figures.size() == 1 && field.total().isPresent() && wholly(figures.get(0))) {
            return new Reading.Confirm(List.of(new Value.All()), Doubt.COMPUTED, message.whole());
        }
        var saying = new Sayings(message, lexicon, field).read();
        var otherUnit = figures.stream().anyMatch(f -> !time(f));
        return saying.orElse(new Reading.Reask(
                target ? Reason.TARGET_MET : otherUnit ? Reason.OTHER_UNIT : Reason.NO_FIGURE, message.whole()));
    }

    /** "100% số thôn" where villages are counted. */
    private static boolean wholly(Figure figure) {
        return figure.percent()
                && figure.join() == Join.ALONE
                && figure.role() == Role.LEVEL
                && figure.quantity().readings().equals(List.of(BigDecimal.valueOf(100)));
    }

    /** "giảm 2 hộ": in a growth field the figure itself, elsewhere the previous figure changed by it, which is asked. */
    private Reading change(Figure figure) {
        var sign = figure.role() == Role.FALL ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        var plain = single.judge(figure);
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
        var reading = single.judge(level);
        if (!halvesAddUp(level, figures, reading)) {
            return SingleFigure.doubted(reading, Doubt.SEVERAL_FIGURES);
        }
        for (var other : figures) {
            if (other != level && !explained(level, other, reading)) {
                return added(level, other, reading);
            }
        }
        return contradictsBefore(reading) ? SingleFigure.doubted(reading, Doubt.SEVERAL_FIGURES) : reading;
    }

    /** "96 cháu (50 trai, 44 gái)". */
    private boolean halvesAddUp(Figure level, List<Figure> figures, Reading reading) {
        var halves = figures.stream()
                .filter(f -> f != level && f.role() == Role.PART && several.half(f))
                .toList();
        var whole = SingleFigure.amount(reading);
        return halves.size() != 2
                || whole.isEmpty()
                || halves.stream().anyMatch(f -> f.quantity().malformed())
                || halves.stream()
                                .map(f -> f.quantity().readings().get(0))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(whole.get())
                        == 0;
    }

    /** "giữ nguyên 97" where the previous figure was 96,8. */
    private boolean contradictsBefore(Reading reading) {
        var same = words.anywhere("same_as_before");
        return same
                && SingleFigure.amount(reading)
                        .filter(a -> field.previous()
                                .filter(p -> p.compareTo(a) == 0)
                                .isEmpty())
                        .isPresent();
    }

    private boolean explained(Figure level, Figure other, Reading reading) {
        var value = SingleFigure.amount(reading);
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
            return den.signum() > 0 && SingleFigure.rounded(Measure.percent(said, den), whole);
        }
        return !fits(part) || part == level || said.compareTo(whole) <= 0;
    }

    /** A change that can be checked against the previous figure must agree with it; another base cannot be checked. */
    private boolean agrees(BigDecimal level, BigDecimal change, Figure figure) {
        if (field.previous().isEmpty() || otherBase) {
            return true;
        }
        var previous = field.previous().get();
        var signed = figure.role() == Role.FALL ? change.negate() : change;
        if (figure.percent() && !measure.percent()) {
            return previous.signum() > 0
                    && SingleFigure.rounded(Measure.percent(level.subtract(previous), previous), signed);
        }
        return previous.add(signed).compareTo(level) == 0;
    }

    /** "góp 15 triệu, bù thêm 500 nghìn": perhaps a sum; any other unexplained figure only makes us ask. */
    private Reading added(Figure level, Figure other, Reading reading) {
        var second = SingleFigure.amount(single.judge(other));
        var first = SingleFigure.amount(reading);
        if (more(other)
                && first.isPresent()
                && second.isPresent()
                && Limits.allow(field, first.get().add(second.get()))) {
            var readings = List.<Value>of(Value.Amount.of(first.get().add(second.get())), Value.Amount.of(first.get()));
            return new Reading.Confirm(readings, Doubt.COMPUTED, message.whole());
        }
        return SingleFigure.doubted(reading, other.change() ? Doubt.COMPUTED : Doubt.SEVERAL_FIGURES);
    }

    /** "thêm 500 nghìn": something added, not a comparison. */
    private boolean more(Figure figure) {
        return figure.role() == Role.RISE
                && message.token(figure.from() - 1).folded().equals("them");
    }
}
