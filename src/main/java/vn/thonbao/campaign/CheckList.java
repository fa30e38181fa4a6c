package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Reads {@code checks}, and tells at the start what could never be reckoned: unknown names, measures that do not mix. */
final class CheckList {

    static final Set<String> KEYS = Set.of("rule", "says");

    private final Section file;
    private final Map<String, Indicator> indicators;
    private final Set<String> wholes;

    CheckList(Section file, List<Indicator> indicators) {
        this.file = file;
        this.indicators = indicators.stream().collect(toMap(Indicator::code, i -> i, (one, again) -> one));
        this.wholes = file.section("wholes").map(Section::keys).orElse(Set.of());
    }

    List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var section : file.sections("checks")) {
            section.allowOnly(KEYS);
            var rule = section.need("rule");
            var says = section.need("says");
            IndicatorSection.checkAddress(says);
            IndicatorSection.atMost("says", says.value(), IndicatorSection.MOST_IN_A_QUESTION, says.place());
            if (!rule.blank()) {
                CheckRule.read(rule.value(), says.value(), words -> rule.mistake(Codes.CHECK, words))
                        .filter(check -> makesSense(check, rule))
                        .ifPresent(checks::add);
            }
        }
        return checks;
    }

    private boolean makesSense(Check check, Text rule) {
        var known = new HashSet<>(indicators.keySet());
        known.addAll(wholes);
        var unknown =
                check.names().stream().filter(n -> !known.contains(n)).sorted().toList();
        unknown.forEach(n -> rule.mistake(
                Codes.CHECK, "không có chỉ tiêu hay mẫu số \"%s\"%s".formatted(n, Similar.suggestion(n, known))));
        var misread = Stream.of(rule.value().strip().split("\\s+"))
                .filter(word -> indicators.containsKey(word) && !CheckRule.callsBy(word))
                .findFirst();
        misread.ifPresent(word ->
                rule.mistake(Codes.CHECK, "mã \"%s\" đọc như một con số nên phép so không gọi được".formatted(word)));
        return unknown.isEmpty() && misread.isEmpty() && reckonable(check, rule);
    }

    private boolean reckonable(Check check, Text rule) {
        var used = check.names().stream()
                .map(indicators::get)
                .filter(Objects::nonNull)
                .toList();
        var mistake = Optional.<String>empty();
        if (used.isEmpty()) {
            mistake = Optional.of("phép so cần mã của ít nhất một chỉ tiêu");
        } else if (used.stream().anyMatch(i -> i.kind() != Kind.NUMBER && i.kind() != Kind.PERCENT)) {
            mistake = Optional.of("có và không, lời kể thì không cộng, không so được");
        } else if (used.stream().map(Indicator::unit).distinct().count() > 1) {
            mistake = Optional.of("các chỉ tiêu không cùng đơn vị tính");
        } else if (used.stream().map(Indicator::reporters).distinct().count() != 1) {
            mistake = Optional.of("các chỉ tiêu phải do cùng một nơi báo cáo");
        }
        mistake.ifPresent(words -> rule.mistake(Codes.CHECK, words));
        return mistake.isEmpty();
    }
}
