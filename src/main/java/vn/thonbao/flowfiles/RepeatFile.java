package vn.thonbao.flowfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.conversation.Condition;
import vn.thonbao.conversation.Step;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Text;

/** Reads a group of questions that is asked anew for one item after the other. */
final class RepeatFile {

    static final Set<String> KEYS =
            Set.of("repeat", "label", "at_most", "becomes", "when", "again", "yes", "no", "steps");

    /** What an item can become in the office, and the questions without which it would be nothing. */
    static final Map<String, List<String>> BECOMES = Map.of("award", List.of("who", "name", "deed"));

    private static final int FEWEST = 2;
    private static final int MOST = 20;

    /** "Thêm đề nghị", "Đề nghị 20": label and number, or the word before it, stand on one button. */
    private static final int LONGEST_LABEL = Words.MOST_ON_A_BUTTON - "Thêm ".length();

    private final Section step;

    private RepeatFile(Section step) {
        this.step = step;
    }

    /** @param around the questions of the flow: on those before it the group may depend as a whole */
    static Step.Repeat read(Section step, Questions around) {
        return new RepeatFile(step).group(around);
    }

    private Step.Repeat group(Questions around) {
        step.allowOnly(KEYS);
        var field = step.need("repeat");
        around.claim(field);
        var label = step.need("label");
        if (label.value().length() > LONGEST_LABEL) {
            label.mistake(
                    Codes.BUTTON,
                    "tên một mục \"%s\" dài %d chữ; còn kèm số thứ tự nên chỉ được %d"
                            .formatted(label.value(), label.value().length(), LONGEST_LABEL));
        }
        var again = step.need("again");
        Words.question(again, Set.of());
        var questions = questions();
        return new Step.Repeat(
                field.value(),
                label.value(),
                again.value(),
                button("yes"),
                button("no"),
                atMost(),
                becomes(questions),
                around.when(step),
                questions);
    }

    private String button(String key) {
        var text = step.need(key);
        Words.button(text);
        return text.value();
    }

    private int atMost() {
        var text = step.need("at_most");
        var most = text.whole().orElse(FEWEST);
        if (most < FEWEST || most > MOST) {
            text.mistake(Codes.REPEAT, "\"at_most\" của một nhóm là từ %d đến %d mục".formatted(FEWEST, MOST));
        }
        return most;
    }

    private List<Step.Question> questions() {
        var inside = new Questions();
        inside.claim(new Text("more", step.place())); // the engine's own: whether there is another item
        var questions = step.sections("steps").stream()
                .filter(this::isQuestion)
                .map(inside::read)
                .toList();
        if (questions.isEmpty()) {
            step.place("steps").mistake(Codes.NO_STEPS, "nhóm này chưa có câu hỏi nào trong \"steps\"");
        } else if (questions.get(0).optional() || !questions.get(0).when().equals(Condition.ALWAYS)) {
            step.place("steps")
                    .mistake(
                            Codes.REPEAT,
                            "câu đầu của nhóm luôn được hỏi: không dùng \"optional\" hay \"when\" ở câu này");
        }
        return questions;
    }

    private boolean isQuestion(Section inner) {
        if (!inner.has("field")) {
            inner.place().mistake(Codes.STEP, "trong nhóm \"repeat\" chỉ có câu hỏi: bắt đầu bằng \"field: …\"");
        }
        return inner.has("field");
    }

    private Optional<String> becomes(List<Step.Question> questions) {
        var text = step.find("becomes");
        text.flatMap(t -> t.oneOf(BECOMES)).ifPresent(needed -> {
            var missing = needed.stream()
                    .filter(field -> questions.stream().noneMatch(q -> alwaysAsked(q, field)))
                    .toList();
            if (!missing.isEmpty()) {
                text.get()
                        .mistake(
                                Codes.REPEAT,
                                "nhóm này còn thiếu mục %s để thành \"%s\""
                                        .formatted(
                                                String.join(", ", missing),
                                                text.get().value()));
            }
        });
        return text.map(Text::value);
    }

    private static boolean alwaysAsked(Step.Question question, String field) {
        return question.field().equals(field)
                && !question.optional()
                && question.when().equals(Condition.ALWAYS);
    }
}
