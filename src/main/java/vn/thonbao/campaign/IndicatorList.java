package vn.thonbao.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Reads the indicators of a campaign, and proofreads what only shows between them. */
final class IndicatorList {

    private final Section file;
    private final Set<String> wholes;
    private final Map<String, String> sets;
    private final Set<String> reporters;
    private final KnownUnits units;

    IndicatorList(Section file, KnownUnits units) {
        this.file = file;
        this.wholes = file.section("wholes").map(Section::keys).orElse(Set.of());
        this.sets = file.section("sets")
                .map(s -> s.keys().stream()
                        .collect(Collectors.toMap(k -> k, k -> s.need(k).value())))
                .orElse(Map.of());
        this.reporters = Stream.concat(
                        Stream.of(ReportingUnit.OFFICE),
                        file.section("units").flatMap(u -> u.find("kind")).map(Text::value).stream())
                .collect(Collectors.toSet());
        this.units = units;
    }

    List<Indicator> indicators() {
        var codes = new HashMap<String, Integer>();
        var indicators = new ArrayList<Indicator>();
        for (var section : file.sections("indicators")) {
            var indicator = new IndicatorSection(section, sets).indicator();
            indicators.add(indicator);
            onlyOnce(section, indicator, codes);
            known(section, indicator);
        }
        if (!file.has("indicators")) {
            file.need("indicators"); // a plan without any says so: "indicators: []"
        }
        partOf(codes.keySet());
        sameWords();
        return indicators;
    }

    private static void onlyOnce(Section section, Indicator indicator, Map<String, Integer> codes) {
        var first = codes.putIfAbsent(indicator.code(), section.place().line());
        if (first != null) {
            section.place("code")
                    .mistake(Codes.SAME_CODE, "mã \"%s\" đã có ở dòng %d".formatted(indicator.code(), first));
        }
    }

    /** A plan may name the parts before the whole. */
    private void partOf(Set<String> codes) {
        for (var section : file.sections("indicators")) {
            section.find("part_of")
                    .filter(of -> !codes.contains(of.value())
                            || of.value().equals(section.need("code").value()))
                    .ifPresent(of -> of.mistake(
                            Codes.PART,
                            "không có chỉ tiêu \"%s\"%s".formatted(of.value(), Similar.suggestion(of.value(), codes))));
        }
    }

    private void known(Section section, Indicator indicator) {
        indicator
                .whole()
                .filter(w -> !wholes.contains(w))
                .ifPresent(w -> section.place("whole")
                        .mistake(
                                Codes.WHOLE,
                                "mẫu số \"%s\" chưa có trong \"wholes\"%s"
                                        .formatted(w, Similar.suggestion(w, wholes))));
        section.texts("reporters").stream()
                .filter(r -> !reporters.contains(r.value()))
                .forEach(r -> r.mistake(
                        Codes.REPORTERS,
                        "không có nơi báo cáo \"%s\"%s"
                                .formatted(r.value(), Similar.suggestion(r.value(), reporters))));
        single(section, indicator.reporters().kinds());
    }

    private void single(Section section, List<String> kinds) {
        var seen = new HashSet<String>();
        for (var name : section.texts("reporting_units")) {
            if (seen.add(name.value())) {
                units.fault(name.value()).ifPresent(words -> name.mistake(Codes.SINGLE_UNITS, words));
            } else {
                name.mistake(Codes.SINGLE_UNITS, "đơn vị \"%s\" có hai lần".formatted(name.value()));
            }
        }
        seen.stream()
                .flatMap(name -> units.find(name).map(ReportingUnit::kind).stream())
                .filter(kinds::contains)
                .findFirst()
                .ifPresent(kind -> section.place("reporting_units")
                        .mistake(
                                Codes.SINGLE_UNITS,
                                "mọi %s đã báo mục này; muốn giao riêng thì bỏ %s ở \"reporters\""
                                        .formatted(kind, kind)));
    }

    /** A pasted line "bhyt 98" must belong to one indicator only. */
    private void sameWords() {
        var seen = new HashMap<String, Integer>();
        for (var section : file.sections("indicators")) {
            var line = section.place().line();
            var names = Stream.concat(section.find("label").stream(), section.texts("aliases").stream());
            names.forEach(text -> {
                var other = seen.putIfAbsent(text.value().toLowerCase(Locale.ROOT), line);
                if (other != null && other != line) {
                    text.mistake(
                            Codes.SAME_WORDS,
                            "cách gọi \"%s\" đã dùng cho chỉ tiêu ở dòng %d; không rõ là chỉ tiêu nào"
                                    .formatted(text.value(), other));
                }
            });
        }
    }
}
