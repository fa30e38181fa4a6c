package vn.thonbao.understanding;

import java.util.List;
import java.util.Set;

/** A message cut into tokens. {@code marked}: somewhere a Vietnamese mark was typed, so a bare "nam" is not năm. */
record Message(String raw, List<Token> tokens, boolean marked) {

    static Message of(String raw, Lexicon lexicon) {
        return of(raw, lexicon, Set.of());
    }

    static Message of(String raw, Lexicon lexicon, Set<String> labels) {
        var tokens = Tokenizer.cut(raw, lexicon, labels);
        return new Message(raw, tokens, tokens.stream().anyMatch(t -> t.word() && t.marked()));
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    boolean sign(int i, String sign) {
        return has(i) && token(i).is(sign);
    }

    /** A stretch of it that is read on its own: a row of a paste. Places stay those of the whole message. */
    Message part(int from, int to) {
        return new Message(raw, tokens.subList(from, to), marked);
    }

    Span whole() {
        return span(0, size());
    }

    /** The words between two tokens, as they were typed; the whole message when there are none. */
    Span span(int from, int to) {
        if (from >= to) {
            return Span.whole(raw);
        }
        var start = token(from).from();
        var end = token(to - 1).to();
        return new Span(raw.substring(start, end), start, end);
    }
}
