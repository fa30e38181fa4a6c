package vn.thonbao.understanding.request;

import java.util.List;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Words;

/**
 * Finds that a message tells of a difficulty: "thôn tôi vướng …", "khó khăn: …", "xin phản ánh …". It has to open with that and
 * go on to say something; "khó khăn: không có" and "hộ khó khăn 12" tell of none.
 */
public final class DifficultyReader {

    /** Who speaks, and for which unit. */
    private static final List<String> SPEAKERS = List.of("difficulty_of", "naming", "request_self", "politeness");

    private static final int FEWEST_WORDS = 2;

    /** With a figure in it, it has to be a sentence: "khó khăn: 5 hộ nghèo" is an answer. */
    private static final int FEWEST_BESIDE_A_FIGURE = 4;

    private final Message message;
    private final Words words;

    public DifficultyReader(Message message, Words words) {
        this.message = message;
        this.words = words;
    }

    public boolean tellsOne() {
        var at = opening();
        return message.has(at) && tellsSomething(at + words.length("difficulty", at));
    }

    /** Where the phrase stands that names it: only who speaks, and for which unit, may stand before it. */
    private int opening() {
        var at = 0;
        while (message.has(at) && !words.in("difficulty", at)) {
            var before = before(at);
            if (before == 0) {
                return message.size();
            }
            at += before;
        }
        return at;
    }

    private int before(int at) {
        var who = 0;
        for (var list : SPEAKERS) {
            who = Math.max(who, words.length(list, at));
        }
        return who == 0 && (sign(at) || names(at)) ? 1 : who;
    }

    private boolean sign(int at) {
        return !message.token(at).word() && !message.token(at).number();
    }

    /** "Đông Hải" or "3" of a unit. */
    private boolean names(int at) {
        return message.token(at).number()
                ? words.endsBefore("naming", at)
                : Character.isUpperCase(message.raw().charAt(message.token(at).from()));
    }

    private boolean tellsSomething(int from) {
        var told = 0;
        var figure = false;
        var at = from;
        while (message.has(at)) {
            figure |= message.token(at).number();
            var empty = Math.max(words.length("difficulty_none", at), words.length("politeness", at));
            told += empty == 0 && message.token(at).word() ? 1 : 0;
            at += Math.max(1, empty);
        }
        return told >= (figure ? FEWEST_BESIDE_A_FIGURE : FEWEST_WORDS);
    }
}
