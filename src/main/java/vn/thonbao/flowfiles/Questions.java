package vn.thonbao.flowfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thonbao.conversation.Condition;
import vn.thonbao.conversation.Step;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Reads the questions of one flow, or of one repeated group: each may depend on those before it in the same list. */
final class Questions {

    static final Set<String> KEYS = Set.of("field", "label", "ask", "expects", "when", "more", "optional");

    /** In {@code when}: only where the plan lists nothing for the unit. */
    private static final String FIGURES = "figures";

    private final Set<String> names = new HashSet<>();
    private final List<Step.Question> earlier = new ArrayList<>();

    Step.Question read(Section step) {
        step.allowOnly(KEYS);
        var field = step.need("field");
        claim(field);
        var label = step.need("label");
        Words.button(label);
        var ask = step.need("ask");
        Words.question(ask, Set.of());
        var expects = Expects.read(step);
        if (expects instanceof Step.Expectation.Text) {
            Words.example(ask);
        }
        var more = step.find("more");
        more.ifPresent(m -> Words.sentence(m, Set.of()));
        var optional = step.find("optional").flatMap(Text::trueOrFalse).orElse(false);
        var question = new Step.Question(
                field.value(), label.value(), ask.value(), expects, when(step), more.map(Text::value), optional);
        earlier.add(question);
        return question;
    }

    /** Two answers of one name would overwrite each other. */
    void claim(Text name) {
        if (!names.add(name.value())) {
            name.mistake(Codes.SAME_FIELD, "đã có câu hỏi \"%s\" ở trên; hãy đặt tên khác".formatted(name.value()));
        }
    }

    Condition when(Section step) {
        return step.section("when")
                .map(s -> new Condition(
                        s.keys().stream()
                                .filter(key -> !key.equals(FIGURES))
                                .collect(Collectors.toMap(k -> k, k -> earlierAnswer(s.need(k), k))),
                        s.has(FIGURES)
                                && s.need(FIGURES).oneOf(Map.of("none", true)).isPresent()))
                .orElse(Condition.ALWAYS);
    }

    /** Only what was asked before can be known, and only an answer that can be given can ever be met. */
    private String earlierAnswer(Text answer, String field) {
        var asked = earlier.stream().filter(q -> q.field().equals(field)).findFirst();
        if (asked.isEmpty()) {
            answer.mistake(
                    Codes.WHEN_FIELD,
                    "\"when\" dùng \"%s\" nhưng chưa hỏi mục này ở trên%s"
                            .formatted(field, Similar.suggestion(field, fields())));
        } else {
            var possible = Expects.answers(asked.get().expects());
            if (!possible.isEmpty() && !possible.contains(answer.value())) {
                answer.mistake(
                        Codes.WHEN_ANSWER,
                        "mục \"%s\" không có câu trả lời \"%s\"%s"
                                .formatted(field, answer.value(), Similar.suggestion(answer.value(), possible)));
            }
        }
        return answer.value();
    }

    private Set<String> fields() {
        return earlier.stream().map(Step.Question::field).collect(Collectors.toSet());
    }
}
