package vn.thonbao.understanding.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.figure.Figure.Join;
import vn.thonbao.understanding.figure.Figure.Role;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.words.Foreign;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.NotFigures;
import vn.thonbao.understanding.words.Numeral;
import vn.thonbao.understanding.words.Per;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Finds the figures of a message and what stands beside each. Which of them answers the field is not decided here. */
public final class FigureFinder {

    /** Phrases that hold number words or stand where a figure would, and say something else. */
    private static final Set<String> BLOCKS = Set.of(
            "vague",
            "before",
            "other_words",
            "no_data",
            "later",
            "not_ours",
            "same_as_before",
            "same_as_month",
            "same_as_quarter",
            "same_as_half",
            "same_as_year",
            "no_change",
            "nothing",
            "perhaps_nothing",
            "hedge");

    /** More figures than any answer has: the rest need not be looked at to refuse the message. */
    public static final int MOST_FIGURES = 20;

    /** What was passed over, and why: the name of a {@link NotFigures.Why}, or SAYING for a whole phrase. */
    record Dropped(int from, int to, String why) {}

    private final Message message;
    private final Lexicon lexicon;
    private final Measure measure;
    private final Words words;
    private final NotFigures notFigures;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private int depth;

    public FigureFinder(Message message, Lexicon lexicon, Measure measure, Message label) {
        this.message = message;
        this.lexicon = lexicon;
        this.measure = measure;
        this.words = new Words(message, lexicon);
        this.notFigures = NotFigures.of(message, lexicon, label);
    }

    public List<Figure> find() {
        if (new Foreign(message).command()) {
            return List.of();
        }
        for (var i = 0; i < message.size() && figures.size() <= MOST_FIGURES; ) {
            i = Math.max(i + 1, next(i));
        }
        return figures;
    }

    /** After {@link #find}. */
    List<Dropped> dropped() {
        return dropped;
    }

    private int next(int at) {
        depth += message.sign(at, "(") ? 1 : message.sign(at, ")") ? -1 : 0;
        var lastFigure = figures.isEmpty() ? 0 : figures.get(figures.size() - 1).to();
        var skipped = notFigures.skip(at, lastFigure);
        if (skipped.isPresent()) {
            dropped.add(new Dropped(at, skipped.get().end(), skipped.get().why().name()));
            return skipped.get().end();
        }
        var blocked = lexicon.phrase(message, at)
                .filter(p -> p.length() > 1 && p.lists().stream().anyMatch(BLOCKS::contains));
        if (blocked.isPresent()) {
            dropped.add(new Dropped(at, at + blocked.get().length(), "SAYING"));
            return at + blocked.get().length();
        }
        var quantity = NumberGrammar.at(message, lexicon, measure.money(), at).filter(q -> stands(q, at));
        return quantity.map(q -> add(q, at)).orElse(at + 1);
    }

    /** A single number word needs company that counts: "ba tôi đang ốm" holds no 3. */
    private boolean stands(Quantity quantity, int at) {
        if (!quantity.spelled() || quantity.end() - at > 1) {
            return !vague(quantity.end());
        }
        var before = at == 0
                || sign(at - 1)
                || words.endsBefore("lead", at)
                || words.endsBefore("approximately", at)
                || words.endsBefore("change_up", at)
                || words.endsBefore("change_down", at)
                || words.endsBefore("politeness", at)
                || words.endsBefore("minus", at);
        var after = !message.has(quantity.end())
                || sign(quantity.end())
                || unit(quantity.end()).isPresent();
        var polite = politeTo(quantity.end());
        return !vague(quantity.end()) && (unit(quantity.end()).isPresent() || before && (after || polite));
    }

    /** Only polite words follow, up to the next sign. */
    private boolean politeTo(int at) {
        var end = at;
        while (message.has(end) && !sign(end)) {
            if (!words.in("politeness", end)) {
                return false;
            }
            end++;
        }
        return end > at;
    }

    private boolean vague(int at) {
        return message.has(at)
                && Set.of("may", "ruoi").contains(message.token(at).folded())
                && words.in("vague", at);
    }

    private boolean sign(int at) {
        return message.token(at).kind() == Token.Kind.SIGN;
    }

    private int add(Quantity said, int at) {
        var quantity = goesOn(said) ? said.doubted(Doubt.SHORT_FORM) : perYear(said, at);
        var unit = unit(quantity.end());
        var to = quantity.end() + unit.map(Lexicon.Found::length).orElse(0);
        var word = unit.flatMap(Lexicon.Found::unit);
        if (word.isPresent()) {
            var tail = new UnitTail(message, lexicon, words).read(quantity, word.get(), to);
            quantity = tail.endingAt(quantity.end());
            to = tail.end();
        }
        while (message.sign(to, "%") && message.sign(to - 1, "%")) {
            to++;
        }
        var join = joined(to, word.isPresent());
        var second = join.flatMap(j -> NumberGrammar.at(message, lexicon, measure.money(), j.at()));
        if (second.isPresent()) {
            to = second.get().end();
            var behind = unit(to);
            word = behind.isPresent() ? behind.flatMap(Lexicon.Found::unit) : word;
            to += behind.map(Lexicon.Found::length).orElse(0);
        }
        var per = new Per(message, lexicon).at(to);
        to = per.map(Per.Found::end).orElse(to);
        var kind =
                quantity.range() ? Join.RANGE : second.isPresent() ? join.get().kind() : Join.ALONE;
        var figure =
                new Figure(quantity, word, at, to, kind, second, Role.LEVEL, negative(at), per.map(Per.Found::word));
        figures.add(figure.as(new Roles(message, words, depth).of(figure, figures)));
        return to;
    }

    /** The number was not understood to its end: "ba trăm không hai", "12 t" outside money, "97 phẩy năn", "98 tye". */
    private boolean goesOn(Quantity quantity) {
        var end = quantity.end();
        if (unit(end).isPresent()) {
            return false;
        }
        var left = words.numerals(end);
        var leftOver = quantity.spelled() || quantity.scale() > 1
                ? !left.isEmpty()
                : left.stream().anyMatch(Numeral::scale);
        var noFraction = words.in("point", end)
                && message.has(end + 1)
                && message.token(end + 1).word();
        var perhapsMoney = measure.money() && message.has(end) && lexicon.strange(message.token(end));
        return leftOver || noFraction || perhapsMoney;
    }

    /** "60 triệu năm" of a yearly field: the year, or half a million more. */
    private Quantity perYear(Quantity quantity, int at) {
        var last = quantity.end() - 1;
        if (!measure.per().equals("năm")
                || last == at
                || !message.token(last).folded().equals("nam")
                || quantity.scale() < 1000) {
            return quantity;
        }
        var without = NumberGrammar.at(message.part(0, last), lexicon, true, at);
        return without.map(w -> w.with(
                                List.of(w.readings().get(0), quantity.readings().get(0)))
                        .doubted(Doubt.SHORT_FORM)
                        .endingAt(quantity.end()))
                .orElse(quantity);
    }

    private Optional<Lexicon.Found> unit(int at) {
        return message.has(at) && !words.in("no_numeral", at)
                ? lexicon.unit(message, at).or(() -> ownUnit(at))
                : Optional.empty();
    }

    /** The unit of the field itself, when the vocabulary does not know it ("câu lạc bộ"). */
    private Optional<Lexicon.Found> ownUnit(int at) {
        if (!measure.dimension().startsWith("own:")) {
            return Optional.empty();
        }
        var keys = Lexicon.words(measure.unit());
        for (var i = 0; i < keys.size(); i++) {
            if (!message.has(at + i) || !lexicon.fits(message, message.token(at + i), keys.get(i))) {
                return Optional.empty();
            }
        }
        var own = new Vocabulary.UnitWord(measure.unit(), List.of(), measure.dimension(), "1");
        return Optional.of(new Lexicon.Found(Set.of("unit"), Optional.of(own), keys.size()));
    }

    private record Next(Join kind, int at) {}

    /** "298/312", "298 trên 312", "95-97", "95 đến 97", "7 hay 8". */
    private Optional<Next> joined(int at, boolean measured) {
        if (!message.has(at)
                || !message.has(at + 1)
                || new Per(message, lexicon).at(at).isPresent()) {
            return Optional.empty();
        }
        var number = message.token(at + 1).number() || !words.numerals(at + 1).isEmpty();
        var share = message.sign(at, "/")
                || message.sign(at, "\\")
                || message.token(at).folded().equals("tren")
                || message.token(at).folded().equals("phan");
        if (share && number) {
            var unitBehind = NumberGrammar.at(message, lexicon, false, at + 1).flatMap(q -> unit(q.end()));
            return measured && unitBehind.isPresent() ? Optional.empty() : Optional.of(new Next(Join.SHARE, at + 1));
        }
        var range = message.sign(at, "-") || message.sign(at, "÷") || message.sign(at, "~") || words.in("range", at);
        return range && number ? Optional.of(new Next(Join.RANGE, at + 1)) : Optional.empty();
    }

    private boolean negative(int at) {
        var dash = message.sign(at - 1, "-")
                && message.token(at).glued()
                && !(at > 1 && message.token(at - 2).number());
        return dash || words.endsBefore("minus", at);
    }
}
