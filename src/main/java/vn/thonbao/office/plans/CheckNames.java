package vn.thonbao.office.plans;

import java.util.Collection;
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
     */
    record Name(String code, String words, String beside) {}

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
                                + names.value("reporters", item.getOrDefault("reporters", ""))));
        var wholes = Stream.of(
                        Words.DENOMINATORS,
                        sheet.wholes().stream().sorted().toList(),
                        sheet.rows(Part.INDICATORS).stream()
                                .map(item -> item.getOrDefault("whole", ""))
                                .toList())
                .flatMap(Collection::stream)
                .distinct()
                .map(name -> new Name(name, words.denominator(name), words.text("draft.onFile")));
        return Stream.concat(items, wholes)
                .filter(name -> Check.mayName(name.code()))
                .toList();
    }
}
