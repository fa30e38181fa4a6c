package vn.thonbao.understanding.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Once;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Which of the offered choices a message means. */
public final class Choices {

    private record Label(String words, String folded) {}

    private final Lexicon lexicon;
    private final Once<String, Label> labels;

    public Choices(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.labels = new Once<>(this::label);
    }

    public Optional<Integer> choose(Message said, List<String> choices, boolean numbered) {
        var message = Politeness.strip(said, lexicon);
        if (message.mended()) {
            return Optional.empty(); // "khogn co" is heard elsewhere, and asked
        }
        return byLabel(words(said), choices)
                .or(() -> byLabel(words(message), choices))
                .or(() -> numbered ? byNumber(message, choices.size()) : Optional.empty());
    }

    private Optional<Integer> byLabel(String said, List<String> choices) {
        return said.isEmpty()
                ? Optional.empty()
                : only(choices, label -> label.words().equals(said))
                        .or(() -> only(choices, label -> label.folded().equals(said)));
    }

    private Optional<Integer> only(List<String> choices, Predicate<Label> fits) {
        var hit = Optional.<Integer>empty();
        for (int i = 0; i < choices.size(); i++) {
            if (fits.test(labels.of(choices.get(i)))) {
                if (hit.isPresent()) {
                    return Optional.empty(); // two fit: neither is meant for certain
                }
                hit = Optional.of(i);
            }
        }
        return hit;
    }

    private Optional<Integer> byNumber(Message message, int size) {
        var start = new Words(message, lexicon).length("choose_number", 0);
        var end = message.size();
        while (end > start
                && message.token(end - 1).kind() == Token.Kind.SIGN
                && ".):,".contains(message.token(end - 1).key())) {
            end--;
        }
        var number = NumberGrammar.at(message, lexicon, false, start)
                .filter(q -> !q.malformed() && !q.range() && q.readings().size() == 1);
        var limit = end;
        return number.filter(q -> q.end() == limit && q.doubt().isEmpty())
                .map(q -> q.readings().get(0))
                .filter(v -> v.signum() > 0
                        && v.stripTrailingZeros().scale() <= 0
                        && v.compareTo(java.math.BigDecimal.valueOf(size)) <= 0)
                .map(v -> v.intValueExact() - 1);
    }

    private Label label(String choice) {
        var words = words(Message.of(choice, lexicon));
        return new Label(words, Spelling.folded(words));
    }

    /** Words and figures in one line; signs and emoji do not count. */
    private static String words(Message message) {
        return message.tokens().stream()
                .filter(t -> t.kind() != Token.Kind.SIGN)
                .map(Token::key)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
