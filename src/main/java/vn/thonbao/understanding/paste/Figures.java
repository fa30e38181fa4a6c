package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** Where the figures of a clause stand. Those in brackets or behind "trong đó" belong to the one before them. */
final class Figures {

    private record Figure(int from, int to, boolean part) {}

    private final List<Figure> figures = new ArrayList<>();

    Figures(Message message, Lexicon lexicon, int from, int to) {
        var words = new Words(message, lexicon);
        var clause = message.part(0, to);
        var depth = 0;
        var part = false;
        for (var i = from; i < to; ) {
            depth += message.sign(i, "(") ? 1 : message.sign(i, ")") ? -1 : 0;
            part |= words.in("part_of", i);
            var number = NumberGrammar.at(clause, lexicon, false, i);
            var end = Math.max(
                    number.map(Quantity::end).orElse(i), message.token(i).number() ? i + 1 : i);
            if (end > i) {
                figures.add(new Figure(i, end, depth > 0 || part));
            }
            i = Math.max(i + 1, end);
        }
    }

    boolean any(int from, int to) {
        return figures.stream().anyMatch(f -> f.from >= from && f.from < to);
    }

    /** A figure that stands for itself, and is no part of another. */
    boolean whole(int from, int to) {
        return figures.stream().anyMatch(f -> !f.part && f.from >= from && f.from < to);
    }

    int count(int from, int to) {
        return (int) figures.stream().filter(f -> f.from >= from && f.from < to).count();
    }

    Optional<Integer> lastStart(int from, int to) {
        return figures.stream()
                .filter(f -> f.from >= from && f.from < to)
                .map(Figure::from)
                .reduce((a, b) -> b);
    }

    int endOf(int start) {
        return figures.stream()
                .filter(f -> f.from == start)
                .map(Figure::to)
                .findFirst()
                .orElse(start);
    }
}
