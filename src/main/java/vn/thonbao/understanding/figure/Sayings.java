package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Answers without a figure: nothing, as before, no data, not ours, later, all. Whole phrases, longest first. */
public record Sayings(Message message, Lexicon lexicon, Field field, Words words) {

    private static final int MOST_IN_A_SAYING = 8;

    public Sayings(Message message, Lexicon lexicon, Field field) {
        this(message, lexicon, field, new Words(message, lexicon));
    }

    public Optional<Reading> read() {
        return whole().or(this::refused)
                .or(this::asBefore)
                .or(this::absent)
                .or(this::noneOf)
                .or(this::all)
                .or(this::half);
    }

    /**
     * Where a story is asked: only a short message stands for something else, a long one may well contain these words. What may mean
     * nothing where a figure is asked ("ổn định", "yên ổn") is a story, as short as it is.
     */
    public Optional<Reading> insteadOfWords() {
        if (message.size() > MOST_IN_A_SAYING) {
            return Optional.empty();
        }
        return words.anywhere("same_as_before")
                ? accept(new Value.SameAsBefore())
                : nothing().or(this::absent);
    }

    private Span said() {
        return message.span(0, message.size());
    }

    private Optional<Reading> accept(Value value) {
        return Optional.of(new Reading.Accept(value, said()));
    }

    private Optional<Reading> confirm(Value value, Doubt why) {
        return Optional.of(new Reading.Confirm(List.of(value), why, said()));
    }

    private Optional<Reading> whole() {
        var stripped = Politeness.strip(message, lexicon);
        var trimmed = Politeness.trim(message);
        return is("perhaps_nothing", trimmed) || is("perhaps_nothing", stripped)
                ? confirm(new Value.Nothing(), Doubt.PERHAPS_NOTHING)
                : nothing();
    }

    private Optional<Reading> nothing() {
        var stripped = Politeness.strip(message, lexicon);
        var trimmed = Politeness.trim(message);
        if (is("nothing", trimmed) || is("nothing", stripped)) {
            var bareK = stripped.token(0).key().equals("k") && stripped.size() == 1;
            return bareK ? confirm(new Value.Nothing(), Doubt.PERHAPS_NOTHING) : accept(new Value.Nothing());
        }
        return Optional.empty();
    }

    private boolean is(String list, Message part) {
        return part.size() > 0 && new Words(part, lexicon).length(list, 0) == part.size();
    }

    /** What sounds like a quantity and is none, and what says a target was met. */
    private Optional<Reading> refused() {
        if (Limits.signed(field) && words.anywhere("doubled")) {
            return confirm(Value.Amount.of(BigDecimal.valueOf(100)), Doubt.COMPUTED);
        }
        if (Limits.signed(field) && words.anywhere("no_change")) {
            return confirm(Value.Amount.of(BigDecimal.ZERO), Doubt.PERHAPS_NOTHING);
        }
        if (words.anywhere("vague")) {
            return Optional.of(new Reading.Reask(Reason.NO_FIGURE, said()));
        }
        return words.anywhere("target") && !words.anywhere("not_ours")
                ? Optional.of(new Reading.Reask(Reason.TARGET_MET, said()))
                : Optional.empty();
    }

    private Optional<Reading> asBefore() {
        var certain = words.anywhere("same_as_before")
                || field.period().filter(p -> words.anywhere(periodList(p))).isPresent();
        var periods = java.util.Arrays.stream(Field.Period.values()).anyMatch(p -> words.anywhere(periodList(p)));
        if (!certain && !periods) {
            return Optional.empty();
        }
        if (field.previous().isEmpty()) {
            return Optional.of(new Reading.Reask(Reason.NO_PREVIOUS, said()));
        }
        var hedged = words.anywhere("hedge");
        return certain && !hedged ? accept(new Value.SameAsBefore()) : confirm(new Value.SameAsBefore(), Doubt.HEDGED);
    }

    private static String periodList(Field.Period period) {
        return switch (period) {
            case MONTH -> "same_as_month";
            case QUARTER -> "same_as_quarter";
            case HALF -> "same_as_half";
            case YEAR -> "same_as_year";
        };
    }

    /** Another keeps the figure, nobody has it yet, or it comes later. */
    public Optional<Reading> absent() {
        if (words.anywhere("not_ours")) {
            return accept(new Value.NotOurs());
        }
        if (words.anywhere("no_data")) {
            return accept(new Value.NoData());
        }
        return words.anywhere("later") ? accept(new Value.Later()) : Optional.empty();
    }

    /** "không còn hộ nghèo nào", "chưa có vụ nào", "không phát sinh": a denial that runs on to nào. */
    private Optional<Reading> noneOf() {
        if (words.anywhere("hedge")) {
            return Optional.empty();
        }
        for (var i = 0; i < message.size(); i++) {
            var length = words.length("negation", i);
            if (length > 0 && anyBehind(i + length)) {
                return ofSomethingElse(i + length).or(() -> accept(new Value.Nothing()));
            }
            if (words.in("not_yet", i) && anyBehind(i + 1)) {
                return ofSomethingElse(i + 1).or(() -> confirm(new Value.Nothing(), Doubt.PERHAPS_NOTHING));
            }
            var phrase = words.length("nothing", i);
            if (phrase > 1 && !words.in("other_words", i + phrase)) {
                return onlyCompany(i + phrase)
                        ? accept(new Value.Nothing())
                        : confirm(new Value.Nothing(), Doubt.PERHAPS_NOTHING);
            }
        }
        return words.length("perhaps_nothing", 0) > 1
                ? confirm(new Value.Nothing(), Doubt.PERHAPS_NOTHING)
                : Optional.empty();
    }

    /** "không thêm hộ nào" leaves things as they were; "không sót hộ nào", "không có hộ nào thoát nghèo" tell no figure. */
    private Optional<Reading> ofSomethingElse(int from) {
        var unchanged = says("unchanged", from);
        if (!unchanged && !says("not_counted", from) && !says("moved", from) && !says("events", from)) {
            return Optional.empty();
        }
        return unchanged && field.previous().isPresent()
                ? confirm(new Value.SameAsBefore(), Doubt.COMPUTED)
                : Optional.of(new Reading.Reask(Reason.NO_FIGURE, said()));
    }

    private boolean says(String list, int from) {
        return !words.inLabel(list, field.label())
                && IntStream.range(from, message.size())
                        .takeWhile(i -> message.token(i).kind() != Token.Kind.SIGN)
                        .anyMatch(i -> words.in(list, i));
    }

    private boolean anyBehind(int from) {
        for (var i = from; i < Math.min(message.size(), from + 6); i++) {
            if (message.token(i).kind() == Token.Kind.SIGN) {
                return false;
            }
            if (words.in("any", i)) {
                return true;
            }
        }
        return false;
    }

    /** Behind "không có" only the thing counted and polite words: "không có hộ nghèo ạ". */
    private boolean onlyCompany(int from) {
        var label = lexicon.label(field.label()).tokens().stream()
                .map(Token::folded)
                .toList();
        for (var i = from; i < message.size(); i++) {
            var token = message.token(i);
            var known = token.kind() == Token.Kind.SIGN
                    || words.in("politeness", i)
                    || label.contains(token.folded())
                    || lexicon.unit(message, i).isPresent();
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** "trừ tiêu chí 17, còn lại đạt hết", "thiếu thôn 5": one named exception; more of them are asked for. */
    private Optional<Reading> allButOne() {
        var one = words.anywhere("naming")
                && message.tokens().stream().filter(Token::number).count() == 1;
        return one
                ? field.total().flatMap(t -> confirm(Value.Amount.of(t.subtract(BigDecimal.ONE)), Doubt.COMPUTED))
                : Optional.empty();
    }

    /** "một nửa": of the total on file, or of a hundred. */
    private Optional<Reading> half() {
        if (!words.anywhere("one_half")) {
            return Optional.empty();
        }
        var two = BigDecimal.valueOf(2);
        if (field.total().isPresent()) {
            var total = field.total().get();
            var half = total.divide(two);
            return half.stripTrailingZeros().scale() > 0
                    ? Optional.empty()
                    : confirm(field.share() ? new Value.Share(half, total) : Value.Amount.of(half), Doubt.COMPUTED);
        }
        return field.unit().startsWith("%")
                ? confirm(Value.Amount.of(BigDecimal.valueOf(50)), Doubt.COMPUTED)
                : Optional.empty();
    }

    private Optional<Reading> all() {
        if (words.anywhere("except")) {
            return allButOne();
        }
        if (!words.anywhere("whole")) {
            return Optional.empty();
        }
        if (field.total().isPresent()) {
            return confirm(new Value.All(), Doubt.COMPUTED);
        }
        return field.unit().startsWith("%")
                ? confirm(Value.Amount.of(BigDecimal.valueOf(100)), Doubt.COMPUTED)
                : Optional.empty();
    }
}
