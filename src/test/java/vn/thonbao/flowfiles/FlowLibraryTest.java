package vn.thonbao.flowfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.conversation.Step;
import vn.thonbao.platform.yaml.Mistake;

class FlowLibraryTest {

    @TempDir
    Path folder;

    @BeforeEach
    void phrasesAndVocabularyAreGood() throws IOException {
        var phrases = new StringBuilder("phrases: 1\ntexts:\n");
        Phrases.KEYS.keySet().forEach(k -> phrases.append("  ").append(k).append(": \"x\"\n"));
        write("phrases.yaml", phrases.toString());
        var commands = new StringBuilder("vocabulary: 1\ncommands:\n");
        VocabularyFile.COMMANDS
                .keySet()
                .forEach(c -> commands.append("  ").append(c).append(": [\"x\"]\n"));
        write("vocabulary.yaml", commands.toString());
    }

    @Test
    void readsAFlow() throws IOException {
        write("report.yaml", """
                flow: report
                version: 3
                starts_with: ["báo cáo", bc]
                steps:
                  - figures: assigned
                    ask: "{position} · {indicator}? Ví dụ: {example}"
                    doubt_if: { times_previous_over: 3 }
                  - field: fund
                    label: "Quỹ"
                    ask: "{unit} có quỹ không?"
                    expects: { type: yes_no, asks: is_there, yes: "Có", no: "Không" }
                  - field: story
                    label: "Kể chuyện"
                    ask: "{you} kể vài câu, ví dụ: đã tổng vệ sinh?"
                    expects: { type: text, at_most: 2000 }
                    when: { fund: "Có" }
                    optional: true
                finish: submit
                """);

        var flow = good().flow("report");

        assertThat(flow.version()).isEqualTo(3);
        assertThat(flow.startsWith()).containsExactly("báo cáo", "bc");
        assertThat(flow.fillsTheDraft()).isTrue();
        assertThat(flow.steps()).hasSize(3);
        assertThat(((Step.AssignedFigures) flow.steps().get(0)).doubtIf().timesPreviousOver())
                .isEqualByComparingTo("3");
        var story = (Step.Question) flow.steps().get(2);
        assertThat(story.optional()).isTrue();
        assertThat(story.when().answers()).containsEntry("fund", "Có");
        assertThat(story.expects()).isEqualTo(new Step.Expectation.Text(2000, false));
    }

    @Test
    void tellsAllMistakesOfAFileAtOnceEachWithItsLine() throws IOException {
        write("report.yaml", """
                flow: report
                version: 0
                start_with: ["báo cáo"]
                steps:
                  - figures: assigned
                    ask: "Chào bác, {indicater}?"
                  - field: story
                    label: "Một cái nhãn dài hơn hai mươi chữ"
                    ask: "{untt} thế nào? Ví dụ: tốt"
                    expects: { type: text, at_most: nhiều }
                    when: { later: "Có" }
                  - field: story
                    label: "Kể"
                    ask: "Kể gì?"
                    expects: { type: text, at_most: 10 }
                finish: sumbit
                """);

        assertThat(lines())
                .containsExactly(
                        "report.yaml:2  FLOW-02",
                        "report.yaml:3  YAML-04",
                        "report.yaml:5  FLOW-20",
                        "report.yaml:6  FLOW-07",
                        "report.yaml:6  FLOW-09",
                        "report.yaml:6  FLOW-13",
                        "report.yaml:8  FLOW-10",
                        "report.yaml:9  FLOW-07",
                        "report.yaml:10  YAML-06",
                        "report.yaml:11  FLOW-11",
                        "report.yaml:12  FLOW-06",
                        "report.yaml:14  FLOW-09",
                        "report.yaml:16  FLOW-04");
        assertThat(bad()).anySatisfy(m -> assertThat(m.words()).endsWith("có phải {unit}?"));
    }

    @Test
    void readsARepeatedGroupAndTellsItsMistakesEachWithItsLine() throws IOException {
        var whole = group("Đề nghị", "10", "award", "Còn nữa").replace("optional: true", "optional: false");
        write("award.yaml", whole);
        assertThat(lines()).as("the deed is not always asked").containsExactly("award.yaml:7  FLOW-21");

        write("award.yaml", whole.replace("when: { who: Ai }", "optional: false"));
        var group = (Step.Repeat) good().flow("award").steps().get(0);
        assertThat(group.becomes()).contains("award");
        assertThat(group.questions()).extracting(Step.Question::field).containsExactly("who", "name", "deed");
        assertThat(good().flow("award").proposes()).isTrue();

        write(
                "award.yaml",
                group("Một đề nghị khen thưởng", "1", "prize", "Vẫn còn một người nữa")
                        .replace("field: name", "field: who")
                        .replace("{ who: Ai }", "{ wo: Ai }"));
        assertThat(lines())
                .containsExactly(
                        "award.yaml:5  FLOW-10",
                        "award.yaml:6  FLOW-21",
                        "award.yaml:7  YAML-06",
                        "award.yaml:9  FLOW-10",
                        "award.yaml:11  FLOW-21",
                        "award.yaml:17  FLOW-06",
                        "award.yaml:25  FLOW-11");
    }

    @Test
    void aGroupHasQuestionsOnlyAndWhatItNeedsToBecomeSomething() throws IOException {
        write("award.yaml", """
                flow: award
                version: 1
                steps:
                  - repeat: proposal
                    label: "Đề nghị"
                    at_most: 3
                    becomes: award
                    again: "{you} còn đề nghị ai nữa không?"
                    yes: "Còn"
                    no: "Hết"
                    steps:
                      - figures: assigned
                      - field: who
                        label: "Ai"
                        ask: "Cho ai?"
                        expects: { type: choice, choices: ["Một", "Hai"] }
                  - field: proposal
                    label: "Trùng"
                    ask: "Trùng tên?"
                    expects: { type: files, at_most: 1 }
                finish: propose
                """);
        assertThat(lines())
                .containsExactly("award.yaml:7  FLOW-21", "award.yaml:12  FLOW-16", "award.yaml:17  FLOW-06");
        write("award.yaml", """
                flow: award
                version: 1
                steps:
                  - field: story
                    label: "Kể"
                    ask: "Kể gì, ví dụ: tốt?"
                    expects: { type: text, at_most: 9 }
                finish: propose
                """);
        assertThat(lines()).containsExactly("award.yaml:8  FLOW-04");
    }

    private static String group(String label, String atMost, String becomes, String yes) {
        return """
                flow: award
                version: 1
                steps:
                  - repeat: proposal
                    label: "%s"
                    at_most: %s
                    becomes: %s
                    again: "{you} còn đề nghị ai nữa không?"
                    yes: "%s"
                    no: "Hết rồi"
                    steps:
                      - field: who
                        label: "Ai"
                        ask: "Cho ai?"
                        expects: { type: choice, choices: ["Ai", "Nhà nào"] }
                        optional: true
                      - field: name
                        label: "Tên"
                        ask: "Tên gì, ví dụ: Ba?"
                        expects: { type: text, at_most: 9 }
                      - field: deed
                        label: "Việc"
                        ask: "Việc gì, ví dụ: tốt?"
                        expects: { type: text, at_most: 9 }
                        when: { who: Ai }
                finish: propose
                """.formatted(label, atMost, becomes, yes);
    }

    @Test
    void brokenYamlIsOneMistakeOfThatFileAndTheOthersAreStillRead() throws IOException {
        write("a.yaml", "flow: a\nversion: 1\n  steps: [\n");
        write("b.yaml", "flow: b\nversion: 1\nfinish: submit\n");

        assertThat(lines()).containsExactly("a.yaml:3  YAML-01", "b.yaml:1  FLOW-05");
    }

    @Test
    void twoFlowsMayNotBeginWithTheSameWords() throws IOException {
        var steps =
                "steps:\n  - field: a\n    label: A\n    ask: \"A?\"\n    expects: { type: files, at_most: 1 }\nfinish: consent\n";
        write("a.yaml", "flow: one\nversion: 1\nstarts_with: [Nộp]\n" + steps);
        write("b.yaml", "flow: one\nversion: 1\nstarts_with: [nộp]\n" + steps);

        assertThat(lines()).containsExactly("b.yaml:1  FLOW-01", "b.yaml:3  FLOW-03");
    }

    @Test
    void tellsThatAFileIsMissing() throws IOException {
        Files.delete(folder.resolve("vocabulary.yaml"));

        assertThat(lines()).contains("vocabulary.yaml:1  FLOW-19");
    }

    private FlowLibrary good() {
        var result = FlowLibrary.read(folder);
        assertThat(result).isInstanceOf(FlowLibrary.Result.Good.class);
        return ((FlowLibrary.Result.Good) result).library();
    }

    private List<Mistake> bad() {
        var result = FlowLibrary.read(folder);
        assertThat(result).isInstanceOf(FlowLibrary.Result.Bad.class);
        return ((FlowLibrary.Result.Bad) result).mistakes();
    }

    private List<String> lines() {
        return bad().stream()
                .map(m -> m.file() + ":" + m.line() + "  " + m.code())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
