package vn.thonbao.understanding;

import java.util.List;

/** Asks of one message what its words belong to. */
record Words(Message message, Lexicon lexicon) {

    /** A phrase of the list starts at this token. */
    boolean in(String list, int at) {
        return length(list, at) > 0;
    }

    /** How many tokens the phrase of this list takes here; 0 when none starts here. */
    int length(String list, int at) {
        return message.has(at) ? lexicon.length(message, at, list) : 0;
    }

    /** A phrase of the list ends right before this token. */
    boolean endsBefore(String list, int at) {
        for (var start = at - 1; start >= Math.max(0, at - 5); start--) {
            if (length(list, start) == at - start) {
                return true;
            }
        }
        return false;
    }

    boolean anywhere(String list) {
        return first(list) >= 0;
    }

    /** Index of the first token where a phrase of the list starts; -1 when there is none. */
    int first(String list) {
        for (var i = 0; i < message.size(); i++) {
            if (in(list, i)) {
                return i;
            }
        }
        return -1;
    }

    List<Numeral> numerals(int at) {
        return message.has(at) ? lexicon.numerals(message, message.token(at)) : List.of();
    }
}
