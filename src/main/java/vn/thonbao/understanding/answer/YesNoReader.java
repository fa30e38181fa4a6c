package vn.thonbao.understanding.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.YesNoAnswer;
import vn.thonbao.understanding.YesNoAnswer.Verdict;
import vn.thonbao.understanding.number.Literal;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/**
 * Reads the answer to a yes-or-no question. The question decides what a word means; a no anywhere beats a yes, save in
 * fixed phrases like "không cần sửa" (docs/understanding.md, "Answers").
 */
public final class YesNoReader {

    private static final List<String> AGREEING = List.of("agree", "agree_fixed", "certainly", "politeness", "none_yes");

    private enum Sign {
        YES,
        NO,
        UNSURE,
        /** "nếu đúng thì gửi", "tối gửi": takes the force from a yes, and from nothing else. */
        DOUBTED
    }

    private static final Set<String> ASKING = Set.of(Spelling.key("à"), Spelling.key("hả"), Spelling.key("hử"));

    private final List<Token> said;
    private final Message message;
    /** Without the polite words: what decides whether a word stands alone. */
    private final Message core;

    private final Lexicon lexicon;
    private final Words words;
    private final Question question;
    private final List<String> shown;
    private final List<Rule> rules;

    public YesNoReader(Message typed, Lexicon lexicon, Question question, List<String> shown) {
        var message = Negators.spelledOut(typed);
        this.said = message.tokens();
        this.message = Politeness.trim(message);
        this.core = Politeness.strip(message, lexicon);
        this.lexicon = lexicon;
        this.words = new Words(this.message, lexicon);
        this.question = question;
        this.shown = shown;
        this.rules = allRules();
    }

    public YesNoAnswer read() {
        var corrections = new CorrectionPieces(message, lexicon, shown).find();
        var signs = signs();
        return new YesNoAnswer(verdict(signs, corrections), corrections);
    }

    private Verdict verdict(Set<Sign> signs, List<Span> corrections) {
        if (question == Question.CHANGE_IT && corrections.isEmpty() && !shown.isEmpty()) {
            var stands = standing();
            if (stands != Verdict.UNCLEAR) {
                return stands;
            }
        }
        if (asksBack() || signs.contains(Sign.UNSURE) && corrections.isEmpty()) {
            return Verdict.UNCLEAR;
        }
        if (!corrections.isEmpty() && (signs.contains(Sign.YES) || signs.contains(Sign.NO) || named(corrections))) {
            return signs.contains(Sign.UNSURE)
                    ? Verdict.UNCLEAR
                    : question == Question.IS_THERE ? plain(signs) : Verdict.NO;
        }
        return plain(signs);
    }

    private static Verdict plain(Set<Sign> signs) {
        if (signs.contains(Sign.NO)) {
            return Verdict.NO;
        }
        return signs.contains(Sign.YES) && !signs.contains(Sign.DOUBTED) ? Verdict.YES : Verdict.UNCLEAR;
    }

    /** A correction with a word ("hộ nghèo là 6") is a no; a figure alone says nothing yet. */
    private boolean named(List<Span> corrections) {
        return corrections.stream()
                .anyMatch(c -> words.anywhere("become") && c.text().contains(" "));
    }

    /** "đúng à"; without marks the same letters are the polite ạ. */
    private boolean asksBack() {
        return message.raw().strip().endsWith("?")
                || message.marked()
                        && !said.isEmpty()
                        && ASKING.contains(said.get(said.size() - 1).key());
    }

    /** "45 đúng rồi" agrees with the change to 45, "54 mới đúng" does not. */
    private Verdict standing() {
        var correct = words.anywhere("agree") || words.anywhere("become") || words.anywhere("change_yes");
        for (var i = 0; i < message.size() && correct; i++) {
            var said = NumberGrammar.at(message, lexicon, false, i).filter(q -> !q.malformed());
            if (said.isPresent()) {
                var value = said.get().readings().get(0);
                if (words.anywhere("denial")) { // "không phải 45", "37 sai rồi"
                    return same(value, shown.get(shown.size() - 1))
                            ? Verdict.NO
                            : same(value, shown.get(0)) ? Verdict.YES : Verdict.UNCLEAR;
                }
                return same(value, shown.get(shown.size() - 1))
                        ? Verdict.YES
                        : same(value, shown.get(0)) ? Verdict.NO : Verdict.UNCLEAR;
            }
        }
        return Verdict.UNCLEAR;
    }

    public static boolean same(BigDecimal value, String shown) {
        return Literal.of(
                        shown.strip().replaceAll("[^0-9.,]", "").isEmpty() ? "0,0,0" : shown.replaceAll("[^0-9.,]", ""))
                .readings()
                .stream()
                .anyMatch(r -> r.compareTo(value) == 0);
    }

    private Set<Sign> signs() {
        var signs = EnumSet.noneOf(Sign.class);
        for (var i = 0; i < message.size(); ) {
            var sign = signAt(i, signs);
            i += Math.max(1, sign);
        }
        return signs;
    }

    /** @return how many tokens the phrase took */
    private int signAt(int at, Set<Sign> signs) {
        var longest = 0;
        var best = new ArrayList<Sign>();
        for (var rule : rules) {
            var length = words.length(rule.list(), at);
            if (length == longest
                    && length > 0
                    && best.contains(Sign.NO)
                    && rule.sign().equals(java.util.Optional.of(Sign.YES))
                    && !message.marked()) {
                best.clear();
                best.add(question == Question.IS_IT_RIGHT ? Sign.YES : Sign.UNSURE);
            }
            if (length > longest && !weak(at, length)) {
                longest = length;
                best.clear();
                rule.sign().ifPresent(best::add);
            }
        }
        if (best.contains(Sign.YES) && message.has(at - 1) && lexicon.strange(message.token(at - 1))) {
            signs.add(Sign.DOUBTED); // "khgo đúng" was hardly meant as a yes
        }
        signs.addAll(best);
        return longest;
    }

    /** A single k, y, n counts only when nothing else was said; "thôi" only at the start. */
    private boolean weak(int at, int length) {
        var word = message.token(at);
        var letter = word.key().length() == 1 && word.word() && core.size() > 1;
        var denied = question == Question.IS_THERE_NONE
                && core.size() > 1
                && word.folded().equals("khong"); // "không, không còn" agrees
        return length == 1 && (letter || denied || at > 0 && (word.folded().equals("thoi") || trailing(at)));
    }

    /** "lệch rồi", "de tui coi da": behind a word that says nothing of its own, rồi and đã agree to nothing. */
    private boolean trailing(int at) {
        var word = message.token(at).folded();
        var closing = word.equals("roi") || word.equals("r") || word.equals("da") && !message.marked();
        return closing
                && message.token(at - 1).word()
                && AGREEING.stream().noneMatch(list -> words.endsBefore(list, at));
    }

    private record Rule(String list, java.util.Optional<Sign> sign) {}

    private static Rule rule(String list, Sign sign) {
        return new Rule(list, java.util.Optional.of(sign));
    }

    private List<Rule> allRules() {
        var all = new ArrayList<>(rules());
        all.add(rule("yes_doubted", Sign.DOUBTED));
        return all;
    }

    /** Earlier rules win among phrases of one length. */
    private List<Rule> rules() {
        return switch (question) {
            case IS_IT_RIGHT, SHALL_WE ->
                List.of(
                        rule("agree_fixed", Sign.YES),
                        rule("certainly", Sign.YES),
                        rule("unsure", Sign.UNSURE),
                        rule("refuse", Sign.NO),
                        rule("agree", Sign.YES));
            case IS_THERE_NONE -> noneRules();
            case CHANGE_IT ->
                List.of(
                        rule("change_no", Sign.NO),
                        rule("change_yes", Sign.YES),
                        rule("unsure", Sign.UNSURE),
                        rule("refuse", Sign.NO),
                        rule("agree", Sign.YES));
            case KEEP_OR_CHANGE ->
                List.of(rule("keep", Sign.YES), rule("change", Sign.NO), rule("unsure", Sign.UNSURE));
            case IS_THERE ->
                List.of(
                        rule("there_no", Sign.NO),
                        rule("unsure_there", Sign.UNSURE),
                        rule("refuse", Sign.NO),
                        rule("agree", Sign.YES));
        };
    }

    /** "không" alone says nothing here: it may deny the fact or the question. */
    private List<Rule> noneRules() {
        var bare = core.size() == 1 && new Words(core, lexicon).length("nothing", 0) == 1;
        return bare
                ? List.of()
                : List.of(
                        rule("none_yes", Sign.YES),
                        rule("agree_fixed", Sign.YES),
                        rule("unsure", Sign.UNSURE),
                        rule("none_no", Sign.NO),
                        rule("refuse", Sign.NO),
                        rule("agree", Sign.YES));
    }
}
