package vn.thonbao.understanding.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The phrases of the vocabulary that start at each token of a message: looked up once, asked of a hundred times. */
final class Phrases {

    record Match(String list, int length) {}

    private final List<Token> tokens;
    private final boolean marked;
    private final AtomicReferenceArray<List<Match>> found;

    Phrases(List<Token> tokens, boolean marked) {
        this.tokens = tokens;
        this.marked = marked;
        this.found = new AtomicReferenceArray<>(tokens.size());
    }

    /** @param most tokens that the phrase may take */
    int length(Lexicon lexicon, int at, int most, String list) {
        var longest = 0;
        var matches = at(lexicon, at);
        for (var i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            if (match.length > longest && match.length <= most && match.list.equals(list)) {
                longest = match.length;
            }
        }
        return longest;
    }

    Optional<Lexicon.Found> longest(Lexicon lexicon, int at, int most) {
        var lists = new LinkedHashSet<String>();
        var longest = 0;
        for (var match : at(lexicon, at)) {
            if (match.length >= longest && match.length <= most) {
                if (match.length > longest) {
                    lists.clear();
                }
                longest = match.length;
                lists.add(match.list);
            }
        }
        return lists.isEmpty() ? Optional.empty() : Optional.of(new Lexicon.Found(lists, Optional.empty(), longest));
    }

    private List<Match> at(Lexicon lexicon, int at) {
        var known = found.get(at);
        if (known == null) {
            known = lexicon.matches(tokens, marked, at);
            found.set(at, known);
        }
        return known;
    }
}
