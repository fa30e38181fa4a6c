package vn.thonbao.flowfiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thonbao.conversation.Condition;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.conversation.Step;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Reads one flow. What cannot be read is told and stands empty in the flow, which is then not used. */
final class FlowFile {

    static final Set<String> KEYS = Set.of("flow", "version", "starts_with", "steps", "finish");
    static final Set<String> FIGURES_KEYS = Set.of("figures", "ask", "doubt_if");
    static final Set<String> DOUBT_KEYS = Set.of("times_previous_over", "points_from_previous_over");
    static final Set<String> QUESTION_KEYS = Set.of("field", "label", "ask", "expects", "when", "more", "optional");

    /** What the program can do at the end of a flow. */
    static final Set<String> DEEDS = Set.of("submit", "consent");

    private final Section file;
    private final List<Step> steps = new ArrayList<>();

    private FlowFile(Section file) {
        this.file = file;
    }

    static Flow read(Section file) {
        return new FlowFile(file).flow();
    }

    private Flow flow() {
        file.allowOnly(KEYS);
        var name = file.need("flow").value();
        var starts = file.texts("starts_with").stream().map(Text::value).toList();
        var version = version(file.need("version"));
        if (file.sections("steps").isEmpty()) {
            file.place("steps").mistake(Codes.NO_STEPS, "kịch bản chưa có câu hỏi nào trong \"steps\"");
        }
        file.sections("steps").forEach(this::step);
        var finish = finish(file.need("finish"));
        return new Flow(name, version, starts, steps, finish);
    }

    private static int version(Text text) {
        var version = text.whole().orElse(0);
        if (version < 1 && !text.blank()) {
            text.mistake(
                    Codes.VERSION, "\"version\" là số thứ tự của bản, từ 1 trở lên; mỗi lần đổi câu hỏi thì tăng 1");
        }
        return version;
    }

    private static String finish(Text text) {
        if (!text.blank() && !DEEDS.contains(text.value())) {
            text.mistake(
                    Codes.FINISH,
                    "không có việc cuối \"%s\"%s".formatted(text.value(), Similar.suggestion(text.value(), DEEDS)));
        }
        return text.value();
    }

    private void step(Section step) {
        if (step.has("figures")) {
            figures(step);
        } else if (step.has("field")) {
            question(step);
        } else {
            step.place().mistake(Codes.STEP, "mỗi câu hỏi bắt đầu bằng \"field: …\" hoặc \"figures: assigned\"");
        }
    }

    private void figures(Section step) {
        step.allowOnly(FIGURES_KEYS);
        step.need("figures").oneOf(Map.of("assigned", true));
        if (steps.stream().anyMatch(Step.AssignedFigures.class::isInstance)) {
            step.place().mistake(Codes.FIGURES, "\"figures: assigned\" chỉ viết một lần trong một kịch bản");
        }
        if (!file.find("finish").map(Text::value).orElse("submit").equals("submit")) {
            step.place().mistake(Codes.FIGURES, "kịch bản hỏi số liệu phải kết thúc bằng \"finish: submit\"");
        }
        var ask = step.need("ask");
        Words.question(ask, Phrases.FIGURE_ASK);
        Words.example(ask);
        steps.add(new Step.AssignedFigures(ask.value(), doubt(step.section("doubt_if"))));
    }

    private static Step.SoftCheck doubt(Optional<Section> section) {
        section.ifPresent(s -> s.allowOnly(DOUBT_KEYS));
        return new Step.SoftCheck(limit(section, "times_previous_over"), limit(section, "points_from_previous_over"));
    }

    private static BigDecimal limit(Optional<Section> section, String key) {
        return section.flatMap(s -> s.find(key)).flatMap(Text::decimal).orElse(BigDecimal.ZERO);
    }

    private void question(Section step) {
        step.allowOnly(QUESTION_KEYS);
        var field = step.need("field");
        if (fields().contains(field.value())) {
            field.mistake(Codes.SAME_FIELD, "đã có câu hỏi \"%s\" ở trên; hãy đặt tên khác".formatted(field.value()));
        }
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
        steps.add(new Step.Question(
                field.value(), label.value(), ask.value(), expects, when(step), more.map(Text::value), optional));
    }

    private Condition when(Section step) {
        return step.section("when")
                .map(s -> new Condition(s.keys().stream()
                        .collect(Collectors.toMap(k -> k, k -> earlierAnswer(s.need(k), k)))))
                .orElse(Condition.ALWAYS);
    }

    /** Only what was asked before can be known, and only an answer that can be given can ever be met. */
    private String earlierAnswer(Text answer, String field) {
        var earlier = questions().stream().filter(q -> q.field().equals(field)).findFirst();
        if (earlier.isEmpty()) {
            answer.mistake(
                    Codes.WHEN_FIELD,
                    "\"when\" dùng \"%s\" nhưng chưa hỏi mục này ở trên%s"
                            .formatted(field, Similar.suggestion(field, fields())));
        } else {
            var possible = Expects.answers(earlier.get().expects());
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
        return questions().stream().map(Step.Question::field).collect(Collectors.toSet());
    }

    private List<Step.Question> questions() {
        return steps.stream()
                .filter(Step.Question.class::isInstance)
                .map(Step.Question.class::cast)
                .toList();
    }
}
