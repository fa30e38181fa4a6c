package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.figure.Measure;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Figures without a name whose unit counts exactly what one indicator asks: "312 hộ, 1.180 khẩu". */
record CountedNouns(Message message, Lexicon lexicon, List<Field> fields, Labels labels) {

    /** @param certain the noun is the indicator's own label; a mere measure ("412,5 ha") or slang is not */
    record Counted(Field field, int from, int to, boolean certain) {}

    List<Counted> find() {
        var found = new ArrayList<Counted>();
        var words = new Words(message, lexicon);
        for (var i = 0; i < message.size(); ) {
            var start = i;
            var figure = NumberGrammar.at(message, lexicon, false, i)
                    .filter(q -> !q.malformed() && !q.range() && message.has(q.end()));
            var unit = figure.flatMap(q -> lexicon.unit(message, end(q)));
            if (unit.isPresent()) {
                var to = end(figure.get()) + unit.get().length();
                var slang = words.in("slang_nouns", end(figure.get()));
                field(unit.get().unit().orElseThrow(), to)
                        .ifPresent(f -> found.add(new Counted(
                                f,
                                from(start, words),
                                to,
                                !slang && named(f, unit.get().unit().orElseThrow()))));
                i = to;
            } else {
                i = Math.max(i + 1, figure.map(Quantity::end).orElse(0));
            }
        }
        return found;
    }

    /** Behind the denominator, when there is one: "22/23 thôn". */
    private int end(Quantity quantity) {
        var share = message.sign(quantity.end(), "/")
                && message.has(quantity.end() + 1)
                && message.token(quantity.end() + 1).number();
        return share ? quantity.end() + 2 : quantity.end();
    }

    private int from(int start, Words words) {
        for (var i = start - 1; i >= Math.max(0, start - 3); i--) {
            if (words.length("all_of", i) == start - i || words.length("approximately", i) == start - i) {
                return i;
            }
        }
        return start;
    }

    private Optional<Field> field(Vocabulary.UnitWord unit, int behind) {
        if (message.has(behind)
                && message.token(behind).word()
                && !new Words(message, lexicon).in("politeness", behind)
                && !new Words(message, lexicon).in("lead", behind)
                && !new Words(message, lexicon).in("joining", behind)
                && message.token(behind).kind() == Token.Kind.WORD
                && !follows(behind)) {
            return Optional.empty();
        }
        var same = fields.stream()
                .filter(f -> Measure.base(f.unit()).equals(Spelling.key(unit.unit())))
                .toList();
        var named = same.stream().filter(f -> named(f, unit)).toList();
        var exact = named.stream().filter(f -> wholly(f, unit)).toList();
        if (exact.size() == 1) {
            return Optional.of(exact.get(0));
        }
        var generic = lexicon.generic(unit);
        var share = unit.dimension().equals("share"); // "2%" alone names nothing
        return same.size() == 1 && !generic && !share ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** "19 tiêu chí xong hết": done words say nothing about what was counted. */
    private boolean follows(int at) {
        return new Words(message, lexicon).in("done", at);
    }

    /** "Tổng số hộ" is about households and nothing else; "Số hộ nghèo" is not. */
    private boolean wholly(Field field, Vocabulary.UnitWord unit) {
        var label = labels.label(field);
        var head = new Words(label, lexicon).length("label_heads", 0);
        return lexicon.unit(label, head)
                .filter(u -> u.unit().filter(unit::equals).isPresent() && head + u.length() == label.size())
                .isPresent();
    }

    /** The unit is what the label is about: "Tổng số hộ", "Số tiêu chí nông thôn mới". */
    private boolean named(Field field, Vocabulary.UnitWord unit) {
        if (List.of("area", "mass", "length", "share", "money").contains(unit.dimension())) {
            return false;
        }
        var label = labels.label(field);
        var words = new Words(label, lexicon);
        var head = words.length("label_heads", 0);
        return head < label.size()
                && lexicon.unit(label, head)
                        .flatMap(Lexicon.Found::unit)
                        .filter(unit::equals)
                        .isPresent();
    }
}
