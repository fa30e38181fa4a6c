package vn.thonbao.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thonbao.platform.yaml.Place;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Reads one indicator. */
final class IndicatorSection {

    static final Set<String> KEYS = Set.of(
            "code",
            "number",
            "set",
            "part_of",
            "wording",
            "label",
            "kind",
            "unit",
            "decimals",
            "min",
            "max",
            "comparator",
            "target",
            "target_to",
            "target_words",
            "judged",
            "role",
            "horizon",
            "whole",
            "totalling",
            "reporters",
            "reporting_units",
            "aliases",
            "example",
            "question",
            "doubt");

    /** Read-backs and pasted tables stay readable on a phone. */
    static final int MOST_IN_A_LABEL = 25;

    /** Leaves room for target, previous figure and example in a message of 300. */
    static final int MOST_IN_A_QUESTION = 110;

    private static final String EXAMPLE_OF_A_TASK = "đang làm 60%";

    private static final Set<Indicator.Kind> COUNTED = Set.of(Indicator.Kind.YES_NO, Indicator.Kind.TASK);

    private static final Set<Indicator.Comparator> UPWARDS =
            Set.of(Indicator.Comparator.AT_LEAST, Indicator.Comparator.ABOVE);
    private static final Set<Indicator.Comparator> DOWNWARDS =
            Set.of(Indicator.Comparator.AT_MOST, Indicator.Comparator.BELOW);
    private static final Set<Indicator.Judgement> UP = Set.of(Indicator.Judgement.AT_LEAST, Indicator.Judgement.ABOVE);
    private static final Set<Indicator.Judgement> DOWN = Set.of(Indicator.Judgement.AT_MOST, Indicator.Judgement.BELOW);

    private static final Pattern ADDRESS = Pattern.compile(
            "\\bbác\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Section section;
    private final Map<String, String> sets;

    /** @param sets the lists of the plan, by their short names; empty when it has one only */
    IndicatorSection(Section section, Map<String, String> sets) {
        this.section = section;
        this.sets = sets;
    }

    Indicator indicator() {
        section.allowOnly(KEYS);
        var indicator = read();
        checkTexts(indicator);
        checkArithmetic(indicator);
        return indicator;
    }

    private Indicator read() {
        return new Indicator(
                new IndicatorId(0),
                new CampaignId(0),
                section.need("code").value(),
                section.need("number").value(),
                set(),
                section.find("part_of").map(Text::value),
                section.need("wording").value(),
                section.need("label").value(),
                one("kind", Indicator.Kind.values(), Indicator.Kind.NUMBER),
                section.find("unit").map(Text::value).orElse(""),
                section.find("decimals").flatMap(Text::whole).orElse(0),
                section.find("min").flatMap(Text::decimal),
                section.find("max").flatMap(Text::decimal),
                oneOfTask("comparator", Indicator.Comparator.values(), Indicator.Comparator.NONE),
                section.find("target").flatMap(Text::decimal),
                section.find("target_to").flatMap(Text::decimal),
                section.find("target_words").map(Text::value).orElse(""),
                oneOfTask("judged", Indicator.Judgement.values(), Indicator.Judgement.OPEN),
                oneOfTask("role", Indicator.Role.values(), Indicator.Role.TARGET),
                section.need("horizon").value(),
                section.find("whole").map(Text::value),
                oneOfTask("totalling", Indicator.Totalling.values(), totalling()),
                Reporters.of(values("reporters"), values("reporting_units")),
                values("aliases"),
                section.find("example").map(Text::value).orElse(task() ? EXAMPLE_OF_A_TASK : ""),
                section.find("question").map(Text::value),
                section.find("doubt").map(Text::value));
    }

    /** The lists count anew: where there are several, a number alone names nothing. */
    private Optional<String> set() {
        var name = sets.isEmpty() ? section.find("set") : Optional.of(section.need("set"));
        name.filter(n -> !n.blank() && !sets.containsKey(n.value()))
                .ifPresent(n -> n.mistake(
                        Codes.SET,
                        "phần \"%s\" chưa có trong \"sets\"%s"
                                .formatted(n.value(), Similar.suggestion(n.value(), sets.keySet()))));
        return name.map(n -> sets.getOrDefault(n.value(), ""));
    }

    private <E extends Enum<E>> E one(String key, E[] values, E otherwise) {
        return section.need(key).oneOf(names(values)).orElse(otherwise);
    }

    /** Of a task hardly any key has a choice: what is left out is said by its being a task. */
    private <E extends Enum<E>> E oneOfTask(String key, E[] values, E otherwise) {
        return task() && !section.has(key) ? otherwise : one(key, values, otherwise);
    }

    private boolean task() {
        return section.find("kind").filter(kind -> kind.value().equals("task")).isPresent();
    }

    private Indicator.Totalling totalling() {
        var reported =
                section.find("role").filter(r -> r.value().equals("context")).isEmpty();
        return task() && reported ? Indicator.Totalling.COUNT_YES : Indicator.Totalling.NONE;
    }

    /** {@code at_least} and so on. */
    static <E extends Enum<E>> Map<String, E> names(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(v -> v.name().toLowerCase(Locale.ROOT), v -> v));
    }

    private List<String> values(String key) {
        return section.texts(key).stream().map(Text::value).toList();
    }

    private void checkTexts(Indicator indicator) {
        atMost("label", indicator.label(), MOST_IN_A_LABEL);
        if (indicator.kind() != Indicator.Kind.TASK && indicator.reporters().heads()) {
            atMost(
                    indicator.question().isPresent() ? "question" : "wording",
                    indicator.question().orElse(indicator.wording()),
                    MOST_IN_A_QUESTION);
            section.need("example");
        }
        section.find("question").ifPresent(IndicatorSection::checkAddress);
        if (indicator.reporters().nobody() && indicator.role() != Indicator.Role.CONTEXT) {
            section.place("reporters").mistake(Codes.REPORTERS, "chưa ghi nơi nào báo cáo chỉ tiêu này");
        }
    }

    static void checkAddress(Text words) {
        if (ADDRESS.matcher(words.value()).find()) {
            words.mistake(Codes.ADDRESS, "câu hỏi tự viết \"bác\"; chỗ này không cần xưng hô");
        }
    }

    private void atMost(String key, String text, int most) {
        atMost(key, text, most, section.place(key));
    }

    static void atMost(String key, String text, int most, Place place) {
        if (text.length() > most) {
            place.mistake(Codes.TOO_LONG, "\"%s\" dài %d chữ; chỉ được %d".formatted(key, text.length(), most));
        }
    }

    private void checkArithmetic(Indicator indicator) {
        if (indicator.min().isPresent()
                && indicator.max().isPresent()
                && indicator.min().get().compareTo(indicator.max().get()) > 0) {
            section.place("max").mistake(Codes.RANGE, "\"max\" nhỏ hơn \"min\"");
        }
        if (indicator.totalling() == Indicator.Totalling.RATIO
                && indicator.whole().isEmpty()) {
            section.place("totalling").mistake(Codes.TOTALLING, "cộng theo tỷ lệ thì cần \"whole\" (mẫu số)");
        }
        if (indicator.role() != Indicator.Role.CONTEXT
                && (indicator.totalling() == Indicator.Totalling.COUNT_YES) != COUNTED.contains(indicator.kind())) {
            section.place("totalling")
                    .mistake(Codes.TOTALLING, "\"count_yes\" đi cùng với \"kind: yes_no\" hoặc \"kind: task\"");
        }
        if (indicator.kind() == Indicator.Kind.PERCENT && indicator.totalling() == Indicator.Totalling.SUM) {
            section.place("totalling").mistake(Codes.TOTALLING, "tỷ lệ của các nơi không cộng lại được");
        }
        if (UPWARDS.contains(indicator.comparator()) && DOWN.contains(indicator.judged())
                || DOWNWARDS.contains(indicator.comparator()) && UP.contains(indicator.judged())) {
            section.place("judged").mistake(Codes.TARGET, "cách xét ngược với cách so trong kế hoạch");
        }
        if (needsATarget(indicator.judged()) && indicator.target().isEmpty()) {
            section.place("judged").mistake(Codes.TARGET, "muốn xét đạt hay chưa thì cần \"target\"");
        }
        checkRange(indicator);
        checkWhatIsNotAFigure(indicator);
    }

    /** That all of them say yes can be seen without a number: "các trạm y tế xã". */
    private static boolean needsATarget(Indicator.Judgement judged) {
        return judged != Indicator.Judgement.OPEN && judged != Indicator.Judgement.ALL;
    }

    private void checkRange(Indicator indicator) {
        var wanted = indicator.comparator() == Indicator.Comparator.RANGE
                || indicator.judged() == Indicator.Judgement.BETWEEN;
        var ends = indicator.target().flatMap(low -> indicator.targetTo().map(high -> low.compareTo(high) < 0));
        if (wanted && !ends.orElse(false)) {
            section.place("target_to")
                    .mistake(Codes.TARGET_RANGE, "mức \"từ … đến\" cần \"target\" và \"target_to\" lớn hơn");
        }
        if (!wanted && indicator.targetTo().isPresent()) {
            section.place("target_to")
                    .mistake(
                            Codes.TARGET_RANGE, "\"target_to\" đi cùng \"comparator: range\" hoặc \"judged: between\"");
        }
    }

    private void checkWhatIsNotAFigure(Indicator indicator) {
        var nothingToAdd =
                indicator.totalling() == Indicator.Totalling.NONE && indicator.judged() == Indicator.Judgement.OPEN;
        if (indicator.kind() == Indicator.Kind.TEXT && !nothingToAdd) {
            section.place("kind")
                    .mistake(
                            Codes.TOTALLING,
                            "lời kể không cộng, không xét được: \"totalling: none\", \"judged: open\"");
        }
        if (indicator.role() == Indicator.Role.CONTEXT
                && !(nothingToAdd && indicator.reporters().nobody())) {
            section.place("role")
                    .mistake(
                            Codes.CONTEXT,
                            "\"context\" chỉ để tham khảo: bỏ \"reporters\", ghi \"totalling: none\", \"judged: open\"");
        }
    }
}
