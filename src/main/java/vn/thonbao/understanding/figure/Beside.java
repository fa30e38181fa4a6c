package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/**
 * What stands beside a figure and says that something else was counted, or that only a part of it was read: "2 hộ thoát nghèo",
 * "nữ 732", "dăm sáu hộ", "62 triệu/hộ". Such a figure is asked about, never taken. What the indicator itself is called is no
 * reason.
 */
record Beside(Message message, Words words, Field field, Measure measure) {

    /** Events and parts, wherever they stand beside a figure. */
    private static final List<String> ASIDE = List.of("moved", "events", "halves");

    /** Shares, other places and denials say so only before it. */
    private static final List<String> BEFORE = Stream.concat(
                    ASIDE.stream(), Stream.of("each", "elsewhere", "not_figure", "negator"))
            .toList();

    /** Below this nothing is said in đồng beside millions: "12 triệu 4 chục". */
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final int NEAR = 2;
    private static final String TEN = Spelling.key("mười");

    /** What one kind of animal is called. */
    private static final List<String> KINDS =
            List.of("kind trâu", "kind bò", "kind lợn", "kind gà", "kind vịt", "kind dê");

    boolean another(Figure figure) {
        return aside(figure) || torn(figure) || otherBase(figure) || shared(figure) || otherKind(figure);
    }

    private boolean aside(Figure figure) {
        return BEFORE.stream().anyMatch(l -> words.endsBefore(l, figure.from()) && !inLabel(l) && !all(figure))
                || ASIDE.stream().anyMatch(l -> words.in(l, figure.to()) && !inLabel(l))
                || words.in("denial", figure.to())
                || notYet(figure.from())
                || household(figure);
    }

    /** "một hộ 12": what one of them has. */
    private boolean household(Figure figure) {
        var at = words.first("one_household");
        return at >= 0 && at < figure.from() && !inLabel("one_household");
    }

    /** Without marks "dư 1 cháu" looks like "đủ 1 cháu". */
    private boolean all(Figure figure) {
        return words.endsBefore("all_of", figure.from());
    }

    /** "chưa có nước sạch 6,8%": those without it. */
    private boolean notYet(int at) {
        for (var i = at - 1; i >= Math.max(0, at - 4) && message.token(i).word(); i--) {
            if (words.in("not_yet", i)) {
                return !inLabel("not_yet");
            }
        }
        return false;
    }

    /** A piece of a number was left standing: "ba bốn trăm", "hai hay ba hộ", "ko phẩy 8", "O,8", "3 phần tư", "120 khối rưỡi". */
    private boolean torn(Figure figure) {
        var before = figure.from() - 1;
        var word = message.has(before) && message.token(before).word();
        var numeral = word && !words.numerals(before).isEmpty() && !known(before);
        var choice =
                word && words.in("range", before) && !words.numerals(before - 1).isEmpty();
        var point = word && words.in("point", before) || cut(before);
        return numeral
                || nineOrTen(figure)
                || choice
                || point
                || words.endsBefore("vague", figure.from())
                || words.in("fraction", figure.to())
                || message.has(figure.to()) && message.token(figure.to()).kind() == Token.Kind.CODE
                || words.in("half", figure.to())
                || message.has(figure.to()) && message.token(figure.to()).word() && words.in("half", figure.to() + 1);
    }

    /** "chín mười hộ", with its marks. */
    private boolean nineOrTen(Figure figure) {
        var last = figure.quantity().end() - 1;
        return last == figure.from() + 1 && message.token(last).key().equals(TEN);
    }

    /** A number word that is rather another word: "năm 12", "tư", or the end of "kỳ này". */
    private boolean known(int at) {
        var ten = words.numerals(at).stream().anyMatch(n -> n.value() == 10);
        return !ten && words.in("other_words", at) || words.in("lead", at) || words.endsBefore("lead", at + 1);
    }

    /** A point or comma between two that touch it. */
    private boolean cut(int at) {
        return (message.sign(at, ",") || message.sign(at, "."))
                && touches(at)
                && message.has(at - 1)
                && message.token(at - 1).kind() != Token.Kind.SIGN
                && touches(at - 1);
    }

    private boolean touches(int at) {
        return message.has(at + 1)
                && message.token(at).to() == message.token(at + 1).from();
    }

    /** "48 tạ/ha" where tonnes are asked, "62 triệu/hộ"; also "26 ha x 48 tạ". */
    private boolean otherBase(Figure figure) {
        var over = figure.per()
                .filter(p ->
                        !p.equals("nam") && !measure.period().filter(p::equals).isPresent());
        var times = message.has(figure.from() - 1)
                && message.has(figure.from() - 2)
                && Set.of("x", "*", "×")
                        .contains(message.token(figure.from() - 1).key());
        var monthly = measure.period().filter("nam"::equals).isPresent() && words.anywhere("monthly");
        var change = measure.money()
                && figure.quantity().scale() >= 1_000_000
                && figure.quantity().readings().stream()
                        .anyMatch(v -> v.remainder(THOUSAND).signum() != 0);
        return over.isPresent() && measure.per().isEmpty() && !inLabel("each")
                || times
                || monthly
                || change
                || ofOne(figure);
    }

    /** "1 hộ 200k". */
    private boolean ofOne(Figure figure) {
        var unit = message.has(figure.from() - 2)
                && words.lexicon().unit(message, figure.from() - 1).isPresent();
        return unit
                && Set.of("1", "một").contains(message.token(figure.from() - 2).key());
    }

    /** "nhân khẩu 1462 hộ 380": whether the noun belongs to the figure before it or to this one, nobody knows. */
    private boolean shared(Figure figure) {
        if (figure.unit().isPresent()) {
            return false;
        }
        for (var length = 1; length <= NEAR; length++) {
            var at = figure.from() - length;
            var unit = message.has(at - 1)
                    && words.lexicon()
                            .unit(message, at)
                            .filter(u -> u.length() == figure.from() - at)
                            .isPresent();
            if (unit && message.token(at - 1).number()) {
                return true;
            }
        }
        return false;
    }

    /** "640 con lợn" where trâu, bò are asked, "bò 223" where both are. */
    private boolean otherKind(Figure figure) {
        var said = kinds(message, Math.max(0, figure.from() - NEAR), Math.min(message.size(), figure.to() + NEAR));
        if (said.isEmpty()) {
            return false;
        }
        var label = words.lexicon().label(field.label());
        var asked = kinds(label, 0, label.size());
        return !asked.isEmpty() && !said.equals(asked);
    }

    private Set<String> kinds(Message in, int from, int to) {
        var there = new Words(in, words.lexicon());
        var kinds = new LinkedHashSet<String>();
        for (var i = from; i < to; i++) {
            for (var kind : KINDS) {
                if (there.in(kind, i)) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private boolean inLabel(String list) {
        return words.inLabel(list, field.label());
    }
}
