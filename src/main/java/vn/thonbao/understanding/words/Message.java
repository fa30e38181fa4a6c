package vn.thonbao.understanding.words;

import java.util.List;
import java.util.Set;
import vn.thonbao.understanding.Span;

/** A message cut into tokens, or a stretch of one. */
public final class Message {

    private final String raw;
    private final List<Token> tokens;
    private final boolean marked;
    private final Phrases phrases;
    private final int offset;

    public Message(String raw, List<Token> tokens, boolean marked) {
        this(raw, tokens, marked, new Phrases(tokens, marked), 0);
    }

    private Message(String raw, List<Token> tokens, boolean marked, Phrases phrases, int offset) {
        this.raw = raw;
        this.tokens = tokens;
        this.marked = marked;
        this.phrases = phrases;
        this.offset = offset;
    }

    public String raw() {
        return raw;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Somewhere a Vietnamese mark was typed, so a bare "nam" is not năm. */
    public boolean marked() {
        return marked;
    }

    /** The phrases of the whole message this is a stretch of; its first token is theirs at {@link #offset}. */
    Phrases phrases() {
        return phrases;
    }

    int offset() {
        return offset;
    }

    public static Message of(String raw, Lexicon lexicon) {
        return of(raw, lexicon, Set.of());
    }

    public static Message of(String raw, Lexicon lexicon, Set<String> labels) {
        var tokens = Tokenizer.cut(raw, lexicon, labels);
        var marked = tokens.stream().anyMatch(t -> t.word() && t.marked());
        if (marked) {
            bareStretches(tokens, lexicon);
        }
        return new Message(raw, mended(tokens, lexicon), marked);
    }

    /** "dạ ba tram le nam ạ": four words in a row without marks, one of which is no word without them. */
    private static void bareStretches(List<Token> tokens, Lexicon lexicon) {
        var from = 0;
        for (var i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || breaks(tokens.get(i))) {
                var stretch = tokens.subList(from, i);
                if (stretch.stream().anyMatch(lexicon::lacksMarks)) {
                    stretch.replaceAll(Token::asBare);
                }
                from = i + 1;
            }
        }
    }

    private static boolean breaks(Token token) {
        return token.word() ? token.marked() : !token.number();
    }

    private static List<Token> mended(List<Token> tokens, Lexicon lexicon) {
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (lexicon.unknown(token)) {
                var besideNumber = number(tokens, i - 1, lexicon) || number(tokens, i + 1, lexicon);
                tokens.set(
                        i,
                        lexicon.mended(token, besideNumber).map(token::mendedTo).orElse(token));
            }
        }
        return tokens;
    }

    private static boolean number(List<Token> tokens, int at, Lexicon lexicon) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).number()
                        || tokens.get(at).word()
                                && lexicon.numberWord(tokens.get(at).folded()));
    }

    /** Somewhere a word could only be read by putting a slip right. */
    public boolean mended() {
        for (var token : tokens) {
            if (token.word() && token.mended()) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    public boolean sign(int i, String sign) {
        return has(i) && token(i).is(sign);
    }

    /** A stretch of it that is read on its own: a row of a paste. Places stay those of the whole message. */
    public Message part(int from, int to) {
        return new Message(raw, tokens.subList(from, to), marked, phrases, offset + from);
    }

    public Span whole() {
        return span(0, size());
    }

    /** The words between two tokens, as they were typed; the whole message when there are none. */
    public Span span(int from, int to) {
        if (from >= to) {
            return Span.whole(raw);
        }
        var start = token(from).from();
        var end = token(to - 1).to();
        return new Span(raw.substring(start, end), start, end);
    }
}
