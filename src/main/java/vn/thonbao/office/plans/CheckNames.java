package vn.thonbao.office.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.office.Words;
import vn.thonbao.office.campaigns.PlanWords;

/** What a cross-check of a draft may name: figures that somebody reports, and counts on file. */
@Component
class CheckNames {

    /**
     * @param code as the rule writes it
     * @param words what it stands for; {@code beside} measure and reporters, which must not mix in one rule
     * @param item a figure, and no count on file
     */
    record Name(String code, String words, String beside, boolean item) {}

    private static final List<String> FIGURES = List.of("number", "percent");

    private final PlanWords names;
    private final Words words;

    CheckNames(PlanWords names, Words words) {
        this.names = names;
        this.words = words;
    }

    List<Name> of(PlanSheet sheet) {
        var items = sheet.rows(Part.INDICATORS).stream()
                .filter(item -> FIGURES.contains(item.getOrDefault("kind", "")) && item.containsKey("reporters"))
                .map(item -> new Name(
                        item.getOrDefault("code", ""),
                        item.getOrDefault("number", "") + " " + item.getOrDefault("label", ""),
                        item.getOrDefault("unit", "") + " · "
                                + names.value("reporters", item.getOrDefault("reporters", "")),
                        true));
        var wholes = Stream.of(
                        Words.DENOMINATORS,
                        sheet.wholes().stream().sorted().toList(),
                        sheet.rows(Part.INDICATORS).stream()
                                .map(item -> item.getOrDefault("whole", ""))
                                .toList())
                .flatMap(Collection::stream)
                .distinct()
                .map(name -> new Name(name, words.denominator(name), words.text("draft.onFile"), false));
        return Stream.concat(items, wholes)
                .filter(name -> Check.mayName(name.code()))
                .toList();
    }

    /** Rules that could stand, of figures that may be held against each other and against a count of their measure. */
    List<Name> examples(List<Name> known) {
        var items = known.stream().filter(Name::item).toList();
        var alike = items.stream()
                .collect(groupingBy(Name::beside, LinkedHashMap::new, mapping(Name::code, toList())))
                .values()
                .stream()
                .filter(codes -> codes.size() > 1)
                .map(codes -> codes.get(0) + " <= " + codes.get(1))
                .limit(1);
        var counted = items.stream()
                .filter(name -> name.beside().startsWith("hộ "))
                .map(name -> name.code() + " <= households")
                .limit(1);
        var called = items.stream().collect(toMap(Name::code, Name::words, (one, other) -> one));
        return Stream.concat(alike, counted)
                .map(rule -> new Name(rule, names.rule(rule, called), "", false))
                .toList();
    }
}
