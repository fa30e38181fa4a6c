package vn.thonbao.understanding.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thonbao.understanding.words.Token.Kind;

/** Cuts a clean text into words, figures and signs. Digits inside a word stay inside it: "kho6ng" holds no 6. */
final class Tokenizer {

    /** Letters for digits in a row, and groups behind the first: more are noise, and looking on from each would be slow. */
    private static final int MOST_SLIPS = 9;

    private static final int MOST_GROUPS = 6;

    private final CleanText text;
    private final Lexicon lexicon;
    private final Set<String> labels;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(CleanText text, Lexicon lexicon, Set<String> labels) {
        this.text = text;
        this.lexicon = lexicon;
        this.labels = labels;
    }

    /** @param labels one-word names of indicators, folded: only these may have a figure glued to them ("Bhyt98") */
    static List<Token> cut(String message, Lexicon lexicon, Set<String> labels) {
        var tokenizer = new Tokenizer(new CleanText(message), lexicon, labels);
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        var c = text.at(at);
        if (c == ' ' || c == '\r') {
            at++;
        } else if (startsNumber(c)) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else {
            var end = at + (Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1);
            add(Kind.SIGN, text.between(at, end), end, false);
        }
    }

    private boolean startsNumber(char c) {
        var bareDecimal = (c == ',' || c == '.')
                && digit(text.at(at + 1))
                && (at == 0 || " \n(:=\"“'".indexOf(text.at(at - 1)) >= 0);
        return digit(c)
                || bareDecimal
                || lookalike(c) && digit(text.at(at + 1)) && (at == 0 || !letterOrDigit(at - 1)) && mendable();
    }

    /** "l00" is meant as 100 when nothing but digits follows. */
    private boolean mendable() {
        var end = at + 1;
        while (digit(text.at(end)) || lookalike(text.at(end))) {
            end++;
        }
        return !Character.isLetter(text.at(end)) && end - at > 2;
    }

    private void number() {
        var end = at;
        var mended = false;
        while (true) {
            var c = text.at(end);
            if (digit(c)) {
                end++;
            } else if (lookalike(c) && mendsInside(end)) {
                mended = true;
                end++;
            } else if (separator(c) && digit(text.at(end + 1))) {
                end++;
            } else if (separator(c) && text.at(end + 1) == c && digit(text.at(end + 2))) {
                mended = true;
                end += 2;
            } else if (c == ' ' && groupsAt(end)) {
                end = endOfGroups(end);
                break;
            } else {
                break;
            }
        }
        var typed = text.between(at, end).replace(" ", "\u00a0");
        add(Kind.NUMBER, mended ? mend(typed) : typed, end, mended);
        suffix();
    }

    private boolean mendsInside(int i) {
        var end = i;
        while (lookalike(text.at(end)) && end - i < MOST_SLIPS) {
            end++;
        }
        return !Character.isLetter(text.at(end)) && (i == at || text.at(i) != 'l' || digit(text.at(end)));
    }

    private static String mend(String typed) {
        return typed.replaceAll("[OoQ]", "0").replaceAll("[lI]", "1").replaceAll("([.,'])\\1", "$1");
    }

    /** "1 234 567": at most three digits, no leading zero, then groups of exactly three; "lớp 1 100" are two figures. */
    private boolean groupsAt(int space) {
        var head = text.between(at, space);
        return head.length() <= 3
                && head.chars().allMatch(Character::isDigit)
                && head.charAt(0) != '0'
                && endOfGroups(space) > space
                && !(behindWord() && lexicon.naming(tokens.get(tokens.size() - 1)));
    }

    private int endOfGroups(int space) {
        var end = space;
        while (end - space < 4 * MOST_GROUPS
                && text.at(end) == ' '
                && digit(text.at(end + 1))
                && digit(text.at(end + 2))
                && digit(text.at(end + 3))
                && !digit(text.at(end + 4))) {
            end += 4;
        }
        if (end > space && separator(text.at(end)) && digit(text.at(end + 1))) {
            end++;
            while (digit(text.at(end))) {
                end++;
            }
            return separator(text.at(end)) && digit(text.at(end + 1)) ? space : end;
        }
        return end;
    }

    /** Letters right behind a figure: a unit ("350m2"), a scale ("15tr500"), a word; else the whole is a code ("5A"). */
    private void suffix() {
        if (!Character.isLetter(text.at(at))) {
            return;
        }
        var letters = at;
        while (Character.isLetter(text.at(letters))) {
            letters++;
        }
        var withDigit = text.between(at, letters) + text.at(letters);
        var end = digit(text.at(letters)) && !digit(text.at(letters + 1)) && lexicon.unitWord(withDigit)
                ? letters + 1
                : letters;
        var word = text.between(at, end);
        if (lexicon.suffix(word) && !(digit(text.at(end)) && !lexicon.scaleOrUnit(word))) {
            add(Kind.WORD, Spelling.key(word), end, false);
        } else {
            var number = tokens.remove(tokens.size() - 1);
            end = endOfWord();
            tokens.add(new Token(
                    Kind.CODE, text.between(at, end), "", number.from(), text.origin(end), number.glued(), false));
            at = end;
        }
    }

    private void word() {
        var end = endOfWord();
        var typed = text.between(at, end);
        var letters = at;
        while (letters < end && Character.isLetter(text.at(letters))) {
            letters++;
        }
        if (letters == end) {
            add(Kind.WORD, lexicon.resolve(Spelling.key(typed)), end, false);
        } else if (lexicon.unitWord(typed)) {
            add(Kind.WORD, Spelling.key(typed), end, false);
        } else if (behindNumber() && lexicon.scaleOrUnit(text.between(at, letters)) && digits(letters, end)) {
            add(Kind.WORD, Spelling.key(text.between(at, letters)), letters, false); // "15 tr5"
        } else if (lexicon.vniWord(typed)) {
            add(Kind.WORD, lexicon.resolveVni(Spelling.key(typed)), end, false);
        } else if (labels.contains(Spelling.folded(Spelling.key(text.between(at, letters))))) {
            add(Kind.WORD, Spelling.key(text.between(at, letters)), letters, false);
        } else {
            add(Kind.CODE, typed, end, false);
        }
    }

    private boolean behindWord() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).word();
    }

    private boolean behindNumber() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).number();
    }

    private boolean digits(int from, int to) {
        return text.between(from, to).chars().allMatch(c -> digit((char) c));
    }

    private int endOfWord() {
        var end = at;
        while (letterOrDigit(end)) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, String key, int end, boolean mended) {
        var glued = at > 0 && text.at(at - 1) != ' ' && text.at(at - 1) != '\n';
        tokens.add(new Token(
                kind,
                key,
                kind == Kind.WORD ? Spelling.folded(key) : key,
                text.origin(at),
                text.origin(end),
                glued,
                mended));
        at = end;
    }

    private boolean letterOrDigit(int i) {
        return i >= 0 && Character.isLetterOrDigit(text.at(i)) && text.at(i) != '²';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean lookalike(char c) {
        return "OolI".indexOf(c) >= 0;
    }

    private static boolean separator(char c) {
        return c == '.' || c == ',' || c == '\'';
    }
}
