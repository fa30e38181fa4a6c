package vn.thonbao.understanding.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** Which of the offered choices a message means. */
public record Choices(Lexicon lexicon) {

    public Optional<Integer> choose(String said, List<String> choices, boolean numbered) {
        var message = Politeness.strip(Message.of(said, lexicon), lexicon);
        if (message.mended()) {
            return Optional.empty(); // "khogn co" is heard elsewhere, and asked
        }
        return byLabel(words(said), choices)
                .or(() -> byLabel(words(message), choices))
                .or(() -> numbered ? byNumber(message, choices.size()) : Optional.empty());
    }

    private Optional<Integer> byLabel(String said, List<String> choices) {
        var exact = only(choices, c -> words(c).equals(said));
        return said.isEmpty()
                ? Optional.empty()
                : exact.or(() -> only(choices, c -> Spelling.folded(words(c)).equals(said)));
    }

    private static Optional<Integer> only(List<String> choices, java.util.function.Predicate<String> fits) {
        var hits = IntStream.range(0, choices.size())
                .filter(i -> fits.test(choices.get(i)))
                .boxed()
                .toList();
        return hits.size() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
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

    private String words(String text) {
        return words(Message.of(text, lexicon));
    }

    /** Words and figures in one line; signs and emoji do not count. */
    private static String words(Message message) {
        return message.tokens().stream()
                .filter(t -> t.kind() != Token.Kind.SIGN)
                .map(Token::key)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
