package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/** The names of indicators in one clause, from left to right. */
record ClauseNames(Message message, Lexicon lexicon, Labels labels, Words words) {

    /**
     * @param at its first word; {@code from} the same with "tỷ lệ" or "số" before it
     * @param gloss that word before it, "" when there is none
     * @param denied where "không có" stands before the name; empty when it does not
     */
    record Name(int at, Labels.Found found, int from, String gloss, Optional<Integer> denied) {
        int end() {
            return at + found.length();
        }

        int start() {
            return denied.orElse(from);
        }
    }

    /** Between "không có" and what there is none of: "không có vụ cháy". */
    private static final int MOST_BETWEEN = 2;

    List<Name> in(int from, int to) {
        var names = new ArrayList<Name>();
        var gloss = from;
        for (var i = from; i < to; ) {
            var at = i;
            var found = labels.at(message, i)
                    .filter(f -> at + f.length() <= to && !counted(at, f.length()) && !longer(at, f.length(), to));
            var head = words.length("label_heads", i);
            if (found.isPresent()) {
                var start = gloss < i && headEndsAt(gloss, i) ? gloss : i;
                var glossed = start < i ? message.token(start).folded() : "";
                names.add(new Name(i, found.get(), start, glossed, denial(start, from)));
                i += found.get().length();
            } else {
                gloss = head > 0 ? i : gloss;
                i += Math.max(1, head);
            }
        }
        return names;
    }

    private boolean headEndsAt(int head, int at) {
        return words.length("label_heads", head) == at - head;
    }

    /** A unit behind its figure is no name: "nghèo 7 hộ". */
    private boolean counted(int at, int length) {
        var unit = length == 1 && lexicon.unit(message, at).isPresent();
        return unit
                && message.has(at - 1)
                && (message.token(at - 1).number() || !words.numerals(at - 1).isEmpty());
    }

    /** "quỹ khuyến học 5 triệu" is another fund than the one that is called quỹ for short. */
    private boolean longer(int at, int length, int to) {
        return length == 1
                && words.length("short_names", at) == 1
                && at + 1 < to
                && !NearNames.between(message, words, at + 1)
                && !words.in("joining", at + 1)
                && lexicon.unit(message, at + 1).isEmpty();
    }

    private Optional<Integer> denial(int name, int from) {
        for (var i = name - 1; i >= Math.max(from, name - MOST_BETWEEN - 3); i--) {
            var length = Math.max(words.length("negation", i), words.length("nothing", i));
            if (length > 1 && i + length <= name && name - i - length <= MOST_BETWEEN) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
