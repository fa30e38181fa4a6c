package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Replays {@code corpus/answers.md}: for each question what people answer. A false yes sends figures nobody agreed to. */
class AnswerCorpusTest {

    private static final Map<String, Verdict> MEANINGS =
            Map.of("có", Verdict.YES, "không", Verdict.NO, "chưa rõ", Verdict.UNCLEAR);

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    private record Case(Question question, Verdict meaning, String text) {}

    @Test
    void readsAnswersAsTheQuestionMeansThemAndNeverAFalseYes() throws IOException {
        var falseYes = new ArrayList<String>();
        var other = new ArrayList<String>();
        var cases = cases();
        for (var each : cases) {
            var shown = each.question == Question.CHANGE_IT ? List.of("54", "45") : List.<String>of();
            var verdict = understanding.answer(each.text, each.question, shown).verdict();
            if (verdict != each.meaning) {
                (verdict == Verdict.YES ? falseYes : other).add(each + " but " + verdict);
            }
        }
        System.out.printf(
                "answers.md: %d right, %d false yes, %d otherwise wrong%n",
                cases.size() - falseYes.size() - other.size(), falseYes.size(), other.size());
        assertThat(falseYes).isEmpty();
        assertThat(other).isEmpty();
        assertThat(cases).hasSizeGreaterThan(300);
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        var question = Question.IS_IT_RIGHT;
        for (var line : Files.readAllLines(Path.of("src/test/resources/corpus/answers.md"))) {
            if (line.startsWith("## ")) {
                question = Question.valueOf(line.substring(line.indexOf('(') + 1, line.indexOf(')')));
            } else if (line.startsWith("| ") && !line.startsWith("| nghĩa")) {
                var cut = line.indexOf(" | ");
                var meaning = java.util.Objects.requireNonNull(MEANINGS.get(line.substring(2, cut)));
                for (var text : line.substring(cut + 3, line.lastIndexOf(" |")).split(" · ")) {
                    cases.add(new Case(question, meaning, text));
                }
            }
        }
        return cases;
    }
}
