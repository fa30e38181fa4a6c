package vn.thonbao.understanding.answer;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Last;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Once;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Which of the offered choices a message means. */
public final class Choices {

    private record Label(String words, String folded) {
        boolean fits(String said) {
            return words.equals(said) || folded.equals(said);
        }
    }

    /** @param plain without greetings and particles */
    private record Said(Message plain, String words, String plainWords) {}

    private final Lexicon lexicon;
    private final Once<String, Label> labels;
    private final Last<Message, Said> said;

    public Choices(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.labels = new Once<>(this::label);
        this.said = new Last<>(this::said);
    }

    public Optional<Integer> choose(Message message, List<String> choices, boolean numbered) {
        var heard = said.of(message);
        if (heard.plain().mended()) {
            return Optional.empty(); // "khogn co" is heard elsewhere, and asked
        }
        return byLabel(heard.words(), choices)
                .or(() -> byLabel(heard.plainWords(), choices))
                .or(() -> numbered ? byNumber(heard.plain(), choices.size()) : Optional.empty());
    }

    private Said said(Message message) {
        var plain = Politeness.strip(message, lexicon);
        return new Said(plain, words(message), words(plain));
    }

    private Optional<Integer> byLabel(String said, List<String> choices) {
        return said.isEmpty() || !anyFits(said, choices)
                ? Optional.empty()
                : only(choices, label -> label.words().equals(said))
                        .or(() -> only(choices, label -> label.folded().equals(said)));
    }

    /** Most messages are no choice at all, and asked a dozen times whether they are. */
    private boolean anyFits(String said, List<String> choices) {
        for (var choice : choices) {
            if (labels.of(choice).fits(said)) {
                return true;
            }
        }
        return false;
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
        var words = new StringJoiner(" ");
        for (var token : message.tokens()) {
            if (token.kind() != Token.Kind.SIGN) {
                words.add(token.key());
            }
        }
        return words.toString();
    }
}
