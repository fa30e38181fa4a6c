package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Vocabulary.UnitWord;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** What may stand behind a unit and still belong to the figure: "2 tấn rưỡi", "6 cây 2", "6km200". */
record UnitTail(Message message, Lexicon lexicon, Words words) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The quantity in the unit just said; its end is behind the tail. */
    Quantity read(Quantity quantity, UnitWord unit, int at) {
        if (words.in("half", at)) {
            var halved = quantity.map(v -> v.add(HALF)).endingAt(at + 1);
            return unit.dimension().equals("share") ? halved.doubted(Doubt.SHORT_FORM) : halved;
        }
        if (!message.has(at)
                || !measured(unit)
                || !message.token(at).number() && words.numerals(at).isEmpty()
                || unitFollows(at)) {
            return quantity.endingAt(at);
        }
        var digits = message.token(at).number() ? message.token(at).key() : spelledDigit(at);
        if (unit.unit().equals("km") && digits.matches("\\d{3}")) {
            return quantity.map(v -> v.add(new BigDecimal("0." + digits))).endingAt(at + 1);
        }
        if (digits.matches("\\d")) {
            var tenths = quantity.map(v -> v.add(new BigDecimal("0." + digits))).endingAt(at + 1);
            return message.token(at - 1).folded().equals("cay") ? tenths : tenths.doubted(Doubt.SHORT_FORM);
        }
        return quantity.endingAt(at);
    }

    /** "sáu cây hai"; năm is more often the year, unless nothing follows. */
    private String spelledDigit(int at) {
        var number = NumberGrammar.at(message, lexicon, false, at)
                .filter(q -> q.end() == at + 1 && q.readings().size() == 1);
        var year = message.token(at).folded().equals("nam") && message.has(at + 1);
        return number.filter(q -> !year)
                .map(q -> q.readings().get(0).toPlainString())
                .orElse("");
    }

    private static boolean measured(UnitWord unit) {
        return List.of("area", "mass", "length").contains(unit.dimension());
    }

    /** "2 tấn 5 tạ": the figure behind has its own unit. */
    private boolean unitFollows(int at) {
        return NumberGrammar.at(message, lexicon, false, at)
                .filter(q ->
                        message.has(q.end()) && lexicon.unit(message, q.end()).isPresent())
                .isPresent();
    }
}
