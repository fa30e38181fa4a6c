package vn.thonbao.understanding.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.figure.FigureFinder;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.NotFigures;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** The pieces of an answer that carry a figure which was not shown: from the label on, to the end of the figure. */
record CorrectionPieces(Message message, Lexicon lexicon, Words words, List<String> shown) {

    private static final List<String> LEADING = List.of(
            "connectors",
            "agree",
            "agree_fixed",
            "refuse",
            "change_no",
            "keep",
            "become",
            "edit",
            "slip",
            "politeness",
            "unlike",
            "unsure");

    CorrectionPieces(Message message, Lexicon lexicon, List<String> shown) {
        this(message, lexicon, new Words(message, lexicon), shown);
    }

    List<Span> find() {
        var pieces = new ArrayList<Span>();
        var clause = 0;
        var notFigures = NotFigures.of(message, lexicon, message.part(0, 0));
        for (var i = 0; i < message.size() && pieces.size() < FigureFinder.MOST_FIGURES; ) {
            var strange = notFigures.strange(i);
            if (strange.isPresent()) {
                i = strange.get();
                continue;
            }
            var number = NumberGrammar.at(message, lexicon, false, i).filter(q -> !q.malformed() && isFigure(q));
            if (number.isPresent()) {
                var last = outOf(number.get().end());
                var end = last
                        + lexicon.unit(message, last).map(Lexicon.Found::length).orElse(0);
                if (!words.endsBefore("unlike", i) && !words.endsBefore("rather", i) && unseen(number.get())) {
                    pieces.add(message.span(start(clause, i), end));
                }
                clause = end;
                i = end;
            } else {
                clause = message.token(i).kind() == Token.Kind.SIGN
                                && ",;.\n".contains(message.token(i).key())
                        ? i + 1
                        : clause;
                i++;
            }
        }
        return pieces;
    }

    /** "298/312" is one figure. */
    private int outOf(int end) {
        var whole = message.sign(end, "/")
                ? NumberGrammar.at(message, lexicon, false, end + 1).filter(q -> !q.malformed())
                : Optional.<Quantity>empty();
        return whole.map(Quantity::end).orElse(end);
    }

    /** "hai" in a sentence is no correction; figures in digits and longer numbers are. */
    private static boolean isFigure(Quantity quantity) {
        return !quantity.spelled() || quantity.readings().get(0).compareTo(java.math.BigDecimal.valueOf(10)) >= 0;
    }

    private boolean unseen(Quantity quantity) {
        return shown.stream()
                .noneMatch(s -> YesNoReader.same(quantity.readings().get(0), s));
    }

    private int start(int clause, int figure) {
        var start = clause;
        for (var i = clause; i < figure; i++) {
            start = words.in("connectors", i) ? i : start;
        }
        for (var moved = true; moved && start < figure; ) {
            var length = leading(start);
            moved = length > 0 && start + length <= figure;
            start += moved ? length : 0;
        }
        return start;
    }

    private int leading(int at) {
        return LEADING.stream().mapToInt(list -> words.length(list, at)).max().orElse(0);
    }
}
