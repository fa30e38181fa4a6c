package vn.thonbao.understanding.date;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** A message as the reader of dates sees it: codes like "10thg12" and "T6" are cut into letters and digits here. */
record DateText(Message message, Lexicon lexicon, Words words) {

    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");
    private static final int LARGEST = 9999;

    /** @param typed by hand in digits, and clean */
    record Whole(int value, boolean digits, boolean doubtful, int end) {}

    static DateText of(Message message, Lexicon lexicon) {
        var tokens = new ArrayList<Token>();
        for (var token : message.tokens()) {
            if (token.kind() == Token.Kind.CODE) {
                cut(token, message.raw(), lexicon, tokens);
            } else {
                tokens.add(token);
            }
        }
        var cut = new Message(message.raw(), List.copyOf(tokens), message.marked());
        return new DateText(cut, lexicon, new Words(cut, lexicon));
    }

    private static void cut(Token code, String raw, Lexicon lexicon, List<Token> tokens) {
        var runs = RUN.matcher(raw.substring(code.from(), code.to()));
        while (runs.find()) {
            var digits = Character.isDigit(runs.group().charAt(0));
            var key = digits ? runs.group() : lexicon.resolve(Spelling.key(runs.group()));
            tokens.add(new Token(
                    digits ? Token.Kind.NUMBER : Token.Kind.WORD,
                    key,
                    Spelling.folded(key),
                    code.from(),
                    code.to(),
                    runs.start() > 0 || code.glued(),
                    false));
        }
    }

    int size() {
        return message.size();
    }

    boolean has(int at) {
        return message.has(at);
    }

    Token token(int at) {
        return message.token(at);
    }

    boolean sign(int at, String signs) {
        return message.has(at)
                && token(at).kind() == Token.Kind.SIGN
                && signs.contains(token(at).key());
    }

    boolean number(int at) {
        return message.has(at) && token(at).number();
    }

    boolean folded(int at, String word) {
        return message.has(at) && token(at).word() && token(at).folded().equals(word);
    }

    /** What kind of thing the unit that starts here counts. */
    Optional<String> unit(int at) {
        return message.has(at)
                ? lexicon.unit(message, at).flatMap(Lexicon.Found::unit).map(Vocabulary.UnitWord::dimension)
                : Optional.empty();
    }

    boolean in(String list, int at) {
        return words.in(list, at);
    }

    int length(String list, int at) {
        return words.length(list, at);
    }

    /** The token behind the phrase, or {@code at} itself when none stands here. */
    int past(String list, int at) {
        return at + length(list, at);
    }

    /** A whole number up to 9999 in digits or words; of "hai ba" 23, but doubtful. */
    Optional<Whole> whole(int at) {
        if (!has(at)) {
            return Optional.empty();
        }
        if (token(at).number()) {
            var key = token(at).key();
            return key.length() <= 4 && key.chars().allMatch(Character::isDigit)
                    ? Optional.of(
                            new Whole(Integer.parseInt(key), true, token(at).mended(), at + 1))
                    : Optional.empty();
        }
        return NumberGrammar.at(message, lexicon, false, at)
                .filter(q -> !q.malformed())
                .flatMap(q -> small(q.readings(), q.range())
                        .map(value ->
                                new Whole(value, false, q.range() || q.doubt().isPresent(), q.end())));
    }

    private static Optional<Integer> small(List<BigDecimal> readings, boolean range) {
        var value = range ? readings.get(0).multiply(BigDecimal.TEN).add(readings.get(1)) : readings.get(0);
        return value.stripTrailingZeros().scale() > 0
                        || value.signum() < 0
                        || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0
                ? Optional.empty()
                : Optional.of(value.intValueExact());
    }

    /** Nothing but lead-in, politeness and signs stands outside these tokens: then a bare number may be a day. */
    boolean alone(int from, int to) {
        return trivial(0, from) && trivial(to, size());
    }

    private boolean trivial(int from, int to) {
        var at = from;
        while (at < to) {
            var length = 0;
            for (var list : List.of(
                    "politeness", "approximately", "hedge", "certain", "date_before", "date_by", "date_lead", "slip")) {
                length = Math.max(length, length(list, at));
            }
            if (length == 0 && token(at).kind() != Token.Kind.SIGN) {
                return false;
            }
            at += Math.max(1, length);
        }
        return true;
    }
}
