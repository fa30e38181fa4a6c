package vn.thonbao.understanding.words;

import java.util.List;

/** Asks of one message what its words belong to. */
public record Words(Message message, Lexicon lexicon) {

    /** A phrase of the list starts at this token. */
    public boolean in(String list, int at) {
        return length(list, at) > 0;
    }

    /** How many tokens the phrase of this list takes here; 0 when none starts here. */
    public int length(String list, int at) {
        return message.has(at) ? lexicon.length(message, at, list) : 0;
    }

    /** A phrase of the list ends right before this token. */
    public boolean endsBefore(String list, int at) {
        for (var start = at - 1; start >= Math.max(0, at - 5); start--) {
            if (length(list, start) == at - start) {
                return true;
            }
        }
        return false;
    }

    public boolean anywhere(String list) {
        return first(list) >= 0;
    }

    /** Index of the first token where a phrase of the list starts; -1 when there is none. */
    public int first(String list) {
        for (var i = 0; i < message.size(); i++) {
            if (in(list, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The indicator itself is called so ("số thôn còn thiếu"): then the word in a message is no sign of anything. */
    public boolean inLabel(String list, String label) {
        return new Words(lexicon.label(label), lexicon).anywhere(list);
    }

    /** None in "năm nay", "ba mẹ". */
    public List<Numeral> numerals(int at) {
        return message.has(at) && !in("no_numeral", at) ? lexicon.numerals(message, message.token(at)) : List.of();
    }

    /** Most words cannot: the grammar need not try them. */
    public boolean beginNumber(int at) {
        return message.has(at) && (message.token(at).number() || !numerals(at).isEmpty() || in("half_of", at));
    }
}
