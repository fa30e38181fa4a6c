package vn.thonbao.flowfiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What the program can do at the end of a flow. */
    static final Set<String> DEEDS = Set.of("submit", "consent", "propose");

    private final Section file;
    private final List<Step> steps = new ArrayList<>();
    private final Questions questions = new Questions();

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
        if (finish.equals("propose") && steps.stream().noneMatch(FlowFile::becomesSomething)) {
            file.place("finish")
                    .mistake(Codes.FINISH, "\"finish: propose\" cần một nhóm \"repeat\" có mục \"becomes\"");
        }
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

    private static boolean becomesSomething(Step step) {
        return step instanceof Step.Repeat group && group.becomes().isPresent();
    }

    private void step(Section step) {
        if (step.has("figures")) {
            figures(step);
        } else if (step.has("repeat")) {
            steps.add(RepeatFile.read(step, questions));
        } else if (step.has("field")) {
            steps.add(questions.read(step));
        } else {
            step.place()
                    .mistake(
                            Codes.STEP,
                            "mỗi câu hỏi bắt đầu bằng \"field: …\", \"repeat: …\" hoặc \"figures: assigned\"");
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
}
