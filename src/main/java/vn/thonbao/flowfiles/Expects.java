package vn.thonbao.flowfiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thonbao.conversation.Step.Expectation;
import vn.thonbao.platform.yaml.Codes;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Text;
import vn.thonbao.understanding.Question;

/** Reads what kind of answer a question of the flow's own wants. */
final class Expects {

    static final Set<String> YES_NO_KEYS = Set.of("type", "asks", "yes", "no");
    static final Set<String> CHOICE_KEYS = Set.of("type", "choices");
    static final Set<String> LIMITED_KEYS = Set.of("type", "at_most");

    /** {@code is_there} and so on: the kind of question decides what "không" means. */
    static final Map<String, Question> KINDS = Arrays.stream(Question.values())
            .collect(Collectors.toUnmodifiableMap(q -> q.name().toLowerCase(Locale.ROOT), q -> q));

    /** How to read each type; the names are the schema's too. */
    static final Map<String, Function<Section, Expectation>> TYPES = Map.of(
            "yes_no",
            Expects::yesNo,
            "choice",
            Expects::choice,
            "text",
            Expects::text,
            "difficulty",
            Expects::difficulty,
            "files",
            Expects::files);

    private Expects() {}

    static Expectation read(Section step) {
        var section = step.section("expects");
        if (section.isEmpty() && !step.has("expects")) {
            step.place().mistake(Codes.MISSING, "thiếu mục \"expects\": câu này chờ trả lời kiểu gì?");
        }
        return section.flatMap(s -> s.need("type").oneOf(TYPES).map(read -> read.apply(s)))
                .orElse(new Expectation.Text(1, false));
    }

    /** What can be answered by a button; empty when anything can. */
    static List<String> answers(Expectation expectation) {
        if (expectation instanceof Expectation.YesNo yesNo) {
            return Stream.of(yesNo.yes(), yesNo.no()).filter(a -> !a.isBlank()).toList();
        }
        return expectation instanceof Expectation.Choice choice ? choice.choices() : List.of();
    }

    private static Expectation yesNo(Section section) {
        section.allowOnly(YES_NO_KEYS);
        var kind = section.need("asks").oneOf(KINDS).orElse(Question.IS_IT_RIGHT);
        return new Expectation.YesNo(
                kind,
                button(section, "yes").orElse("Đúng"),
                button(section, "no").orElse(""));
    }

    private static Expectation choice(Section section) {
        section.allowOnly(CHOICE_KEYS);
        var choices = section.texts("choices");
        choices.forEach(Words::button);
        if (choices.size() < 2) {
            section.place("choices").mistake(Codes.MISSING, "\"choices\" cần ít nhất hai lựa chọn");
        }
        return new Expectation.Choice(choices.stream().map(Text::value).toList());
    }

    private static Expectation text(Section section) {
        return new Expectation.Text(atMost(section), false);
    }

    private static Expectation difficulty(Section section) {
        return new Expectation.Text(atMost(section), true);
    }

    private static Expectation files(Section section) {
        return new Expectation.Files(atMost(section));
    }

    private static int atMost(Section section) {
        section.allowOnly(LIMITED_KEYS);
        return section.need("at_most").whole().orElse(1);
    }

    private static Optional<String> button(Section section, String key) {
        var text = section.find(key);
        text.ifPresent(Words::button);
        return text.map(Text::value);
    }
}
