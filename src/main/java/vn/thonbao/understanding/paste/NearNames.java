package vn.thonbao.understanding.paste;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/**
 * What stands where a name should and is almost one: some words of a label in a row ("gia đình 97,5"), or words with a slip
 * ("cân nghoè"). Whatever is read by such a name is only proposed.
 */
record NearNames(Message message, Lexicon lexicon, List<Field> fields, Labels labels) {

    /** What may stand between a name and its figure. */
    private static final List<String> BETWEEN = List.of(
            "lead",
            "before",
            "approximately",
            "estimated",
            "change_up",
            "change_down",
            "hedge",
            "nothing",
            "no_data",
            "same_as_before",
            "whole");

    /** Said of anything, so that alone they name nothing. */
    private static final List<String> COMMON = List.of("label_heads", "label_common", "lead", "politeness");

    Optional<Labels.Found> at(int from, int to) {
        if (!message.token(from).word()) {
            return Optional.empty();
        }
        var longest = 0;
        var found = new LinkedHashSet<Field>();
        for (var field : fields) {
            var length = length(labels.label(field), from, to);
            if (length > longest) {
                longest = length;
                found.clear();
            }
            if (length > 0 && length == longest) {
                found.add(field);
            }
        }
        return found.isEmpty() || !telling(from, longest) || !figureFollows(from + longest, to)
                ? Optional.empty()
                : Optional.of(new Labels.Found(Set.copyOf(found), longest));
    }

    /** The longest row of words from here that the label has too; of its words one may hold a slip. */
    private int length(Message label, int from, int to) {
        var longest = 0;
        for (var start = 0; start < label.size(); start++) {
            var length = 0;
            var slips = 0;
            while (from + length < to && start + length < label.size() && slips <= 1) {
                var same = same(label, start + length, from + length);
                slips += same ? 0 : 1;
                if (!same && !lexicon.near(message.token(from + length), label.token(start + length))) {
                    break;
                }
                length++;
            }
            longest = slips <= 1 ? Math.max(longest, length) : longest;
        }
        return longest;
    }

    private boolean same(Message label, int there, int here) {
        return message.token(here).word()
                && label.token(there).folded().equals(message.token(here).folded())
                && lexicon.fits(message, message.token(here), label.token(there).key());
    }

    /** A unit or a word said of anything names nothing by itself. */
    private boolean telling(int at, int length) {
        var words = new Words(message, lexicon);
        return length > 1
                || message.token(at).folded().length() > 2
                        && lexicon.unit(message, at).isEmpty()
                        && words.numerals(at).isEmpty()
                        && COMMON.stream().noneMatch(list -> words.in(list, at));
    }

    /** Not "nước mắm 30 lít": a further word of substance makes it another thing. */
    private boolean figureFollows(int at, int to) {
        return at < to && between(message, new Words(message, lexicon), at);
    }

    /** May stand between a name and its figure, or is the figure. */
    static boolean between(Message message, Words words, int at) {
        return !message.token(at).word()
                || !words.numerals(at).isEmpty()
                || BETWEEN.stream().anyMatch(list -> words.in(list, at));
    }
}
