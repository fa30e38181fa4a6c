package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.paste.ClauseNames.Name;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Cuts a paste into pieces: at line ends, semicolons and full stops, then at the names of indicators. */
final class PasteCutter {

    /** What goes on about the figure before. */
    private static final List<String> GOES_ON = List.of(
            "lead",
            "before",
            "change_up",
            "change_down",
            "no_change",
            "part_of",
            "slip",
            "approximately",
            "estimated",
            "hedge",
            "same_as_before",
            "target",
            "except",
            "unlike",
            "goes_on");

    private final Message message;
    private final Labels labels;
    private final Words words;
    private final Lexicon lexicon;
    private final NearNames near;
    private final List<Piece> pieces = new ArrayList<>();

    PasteCutter(Message message, Labels labels, Lexicon lexicon, NearNames near) {
        this.near = near;
        this.message = message;
        this.labels = labels;
        this.lexicon = lexicon;
        this.words = new Words(message, lexicon);
    }

    List<Piece> cut() {
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= message.size(); i++) {
            var end = i == message.size() || namesInBrackets(i);
            depth = end || message.sign(i, "\n") ? 0 : depth + bracket(i);
            if (end || depth <= 0 && endsClause(i)) {
                clause(start, i);
                start = i + 1;
            }
        }
        return pieces;
    }

    /** "Tổng 142 hộ (nghèo 28, cận nghèo 16)". */
    private boolean namesInBrackets(int at) {
        return message.sign(at, "(")
                && message.has(at + 1)
                && labels.at(message, at + 1).isPresent();
    }

    private int bracket(int at) {
        return message.sign(at, "(") ? 1 : message.sign(at, ")") ? -1 : 0;
    }

    /** "1." and "đ/c." do not end a clause; a comma does, unless what follows has no name of its own. */
    private boolean endsClause(int at) {
        var token = message.token(at);
        var itemDot = token.is(".")
                && message.has(at - 1)
                && message.token(at - 1).number()
                && (at == 1 || message.token(at - 2).kind() == Token.Kind.SIGN);
        return token.is("\n") || token.is(";") || token.is(",") || token.is(".") && !itemDot;
    }

    private void clause(int from, int to) {
        if (from >= to) {
            return;
        }
        var names = new ClauseNames(message, lexicon, labels, words).in(from, to);
        var figures = new Figures(message, lexicon, from, to);
        if (names.isEmpty()) {
            almostNamed(from, to, figures);
        } else if (figures.any(from, names.get(0).start())
                && !figures.whole(names.get(names.size() - 1).end(), to)
                && !item(from, names.get(0).from())) {
            valueFirst(from, to, names);
        } else {
            nameFirst(from, to, names, figures);
        }
    }

    /** "gia đình 97,5", "2. cân nghoè 7": some words of a label, or words with a slip in them. */
    private void almostNamed(int from, int to, Figures figures) {
        var start = new Items(message, words).at(from).map(Items.Item::end).orElse(from);
        var name = start + words.length("label_heads", start);
        var found = name < to ? near.at(name, to) : Optional.<Labels.Found>empty();
        var value = name + found.map(Labels.Found::length).orElse(0);
        if (found.isPresent() && figures.count(value, to) == (share(value, to) ? 2 : 1)) {
            pieces.add(new Piece(found.get().fields(), from, to, value, to, "", true));
        } else if (continues(from, to, figures)) {
            var last = pieces.size() - 1;
            pieces.set(last, pieces.get(last).longerTo(to));
        } else {
            pieces.add(Piece.nameless(from, to));
        }
    }

    private boolean share(int from, int to) {
        for (var i = from; i < to; i++) {
            if (message.sign(i, "/")) {
                return true;
            }
        }
        return false;
    }

    /** Goes on with the piece before the comma: "98 tỷ 5, đạt 106% dự toán"; "heo 640 con, dê 20 con" does not. */
    private boolean continues(int from, int to, Figures figures) {
        var last = pieces.isEmpty() ? Optional.<Piece>empty() : Optional.of(pieces.get(pieces.size() - 1));
        if (!message.sign(from - 1, ",")
                || last.filter(p -> !p.fields().isEmpty() && p.to() == from - 1).isEmpty()) {
            return false;
        }
        return !figures.any(from, to)
                || bareOrLike(from, to, figures, last.get())
                || GOES_ON.stream().anyMatch(list -> words.in(list, from));
    }

    /** "98, 99", "45 triệu, 500 nghìn": more of the same; "4 chi hội" behind "120 hội viên" is not. */
    private boolean bareOrLike(int from, int to, Figures figures, Piece last) {
        var end = figures.endOf(from);
        if (end == from) {
            return false;
        }
        var unit = dimension(end);
        return end == to
                || !message.token(end).word()
                || saidBefore(end, last)
                || !words.numerals(end).isEmpty()
                || unit.isPresent()
                        && IntStream.range(last.from(), last.to())
                                .anyMatch(i -> dimension(i).equals(unit));
    }

    /** "640 lợn thịt, 35 lợn nái". */
    private boolean saidBefore(int at, Piece last) {
        return IntStream.range(last.from(), last.to())
                .anyMatch(i -> message.token(i).word()
                        && message.token(i).folded().equals(message.token(at).folded()));
    }

    private Optional<String> dimension(int at) {
        return message.has(at)
                ? lexicon.unit(message, at).flatMap(Lexicon.Found::unit).map(Vocabulary.UnitWord::dimension)
                : Optional.empty();
    }

    private void valueFirst(int from, int to, List<Name> names) {
        var start = from;
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var last = i == names.size() - 1;
            pieces.add(new Piece(
                    name.found().fields(), start, last ? to : name.end(), start, valueEnd(name), name.gloss(), false));
            start = name.end();
        }
    }

    /** "3 hộ cận nghèo": the noun belongs to the count too, so that it is no percentage. */
    private int valueEnd(Name name) {
        var unit = name.from() == name.at()
                ? lexicon.unit(message, name.at()).map(Lexicon.Found::length).orElse(0)
                : 0;
        return unit < name.found().length() ? name.from() + unit : name.from();
    }

    private void nameFirst(int from, int to, List<Name> names, Figures figures) {
        if (names.get(0).start() > from && !item(from, names.get(0).from())) {
            pieces.add(Piece.nameless(from, names.get(0).start()));
        }
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var end = i + 1 < names.size() ? names.get(i + 1).from() : to;
            var denied =
                    name.denied().filter(at -> !figures.any(name.end(), end)).isPresent();
            var next = i + 1 < names.size() ? Optional.of(names.get(i + 1)) : Optional.<Name>empty();
            var until = next.map(n -> own(name, n, to, figures)).orElse(end);
            var start = pieces.isEmpty() || denied ? name.start() : name.from();
            pieces.add(new Piece(
                    name.found().fields(),
                    start,
                    until,
                    denied ? name.start() : name.end(),
                    until,
                    name.gloss(),
                    false));
            if (next.isPresent()
                    && until < next.get().start()
                    && figures.any(until, next.get().from())) {
                pieces.add(new Piece(
                        next.get().found().fields(),
                        until,
                        to,
                        until,
                        valueEnd(next.get()),
                        next.get().gloss(),
                        false));
                return;
            }
        }
    }

    /** Where the value of a name ends: "GĐVH 97,5 và 2 hộ nghèo" says the second figure before its name. */
    private int own(Name name, Name next, int to, Figures figures) {
        var end = next.denied().filter(at -> figures.any(name.end(), at)).orElse(next.from());
        var last = figures.lastStart(name.end(), next.from());
        var turned = last.isPresent()
                && !figures.any(next.end(), to)
                && figures.count(name.end(), next.from()) > 1
                && words.endsBefore("joining", last.get())
                && figures.endOf(last.get()) == next.from();
        return turned ? last.get() : end;
    }

    /** "1." or "câu 2:" or a table's row number in front of a name. */
    private boolean item(int from, int to) {
        return new Items(message, words).at(from).filter(i -> i.end() >= to).isPresent();
    }
}
