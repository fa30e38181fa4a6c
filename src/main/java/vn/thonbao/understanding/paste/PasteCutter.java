package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Cuts a paste into pieces: at line ends, semicolons and full stops, then at the names of indicators. */
final class PasteCutter {

    private record Name(int at, Labels.Found found, int from, String gloss) {
        int end() {
            return at + found.length();
        }
    }

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
        for (var i = 0; i <= message.size(); i++) {
            if (i == message.size() || endsClause(i)) {
                clause(start, i);
                start = i + 1;
            }
        }
        return pieces;
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
        var names = names(from, to);
        if (names.isEmpty()) {
            almostNamed(from, to);
        } else if (figureIn(from, names.get(0).from())
                && !figureIn(names.get(names.size() - 1).end(), to)
                && !item(from, names.get(0).from())) {
            valueFirst(from, to, names);
        } else {
            nameFirst(from, to, names);
        }
    }

    /** "gia đình 97,5", "2. cân nghoè 7": some words of a label, or words with a slip in them. */
    private void almostNamed(int from, int to) {
        var start = new Items(message, words).at(from).map(Items.Item::end).orElse(from);
        var head = words.length("label_heads", start);
        var name = start + head < to ? near.at(start + head, to) : Optional.<Labels.Found>empty();
        if (name.isPresent() && oneFigure(start + head + name.get().length(), to)) {
            var value = start + head + name.get().length();
            pieces.add(new Piece(name.get().fields(), from, to, value, to, "", true));
        } else {
            nameless(from, to);
        }
    }

    /** Goes on with the piece before the comma, when there is one: "98 tỷ 5, đạt 106% dự toán". */
    private void nameless(int from, int to) {
        var last = pieces.isEmpty() ? Optional.<Piece>empty() : Optional.of(pieces.get(pieces.size() - 1));
        if (message.sign(from - 1, ",")
                && last.filter(p -> !p.fields().isEmpty() && p.to() == from - 1).isPresent()) {
            pieces.set(pieces.size() - 1, last.get().longerTo(to));
        } else {
            pieces.add(Piece.nameless(from, to));
        }
    }

    private void valueFirst(int from, int to, List<Name> names) {
        var start = from;
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var last = i == names.size() - 1;
            pieces.add(new Piece(
                    name.found().fields(), start, last ? to : name.end(), start, name.from(), name.gloss(), false));
            start = name.end();
        }
    }

    private void nameFirst(int from, int to, List<Name> names) {
        if (names.get(0).from() > from && !item(from, names.get(0).from())) {
            pieces.add(Piece.nameless(from, names.get(0).from()));
        }
        for (var i = 0; i < names.size(); i++) {
            var end = i + 1 < names.size() ? names.get(i + 1).from() : to;
            pieces.add(new Piece(
                    names.get(i).found().fields(),
                    names.get(i).from(),
                    end,
                    names.get(i).end(),
                    end,
                    names.get(i).gloss(),
                    false));
        }
    }

    private List<Name> names(int from, int to) {
        var names = new ArrayList<Name>();
        var gloss = from;
        for (var i = from; i < to; ) {
            var at = i;
            var found = labels.at(message, i).filter(f -> at + f.length() <= to && !counted(at, f.length()));
            var head = words.length("label_heads", i);
            if (found.isPresent()) {
                var start = gloss < i && headEndsAt(gloss, i) ? gloss : i;
                names.add(new Name(
                        i, found.get(), start, start < i ? message.token(start).folded() : ""));
                i += found.get().length();
            } else {
                gloss = head > 0 ? i : gloss;
                i += Math.max(1, head);
            }
        }
        return names;
    }

    private boolean headEndsAt(int head, int at) {
        return words.length("label_heads", head) == at - head;
    }

    /** A unit behind its figure is no name: "nghèo 7 hộ". */
    private boolean counted(int at, int length) {
        var unit = length == 1
                && lexicon.unit(message, at).filter(u -> u.length() >= 1).isPresent();
        return unit
                && message.has(at - 1)
                && (message.token(at - 1).number() || !words.numerals(at - 1).isEmpty());
    }

    private boolean oneFigure(int from, int to) {
        var figures = 0;
        for (var i = from; i < to; i++) {
            var share = i > from && message.sign(i - 1, "/");
            figures += message.token(i).number() && !share ? 1 : 0;
        }
        return figures == 1 || figures == 0 && figureIn(from, to);
    }

    private boolean figureIn(int from, int to) {
        for (var i = from; i < to; i++) {
            if (message.token(i).number()
                    || NumberGrammar.at(message.part(0, to), lexicon, false, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "1." or "câu 2:" or a table's row number in front of a name. */
    private boolean item(int from, int to) {
        return new Items(message, words).at(from).filter(i -> i.end() >= to).isPresent();
    }
}
