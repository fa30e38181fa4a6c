package vn.thonbao.understanding.paste;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Once;
import vn.thonbao.understanding.words.Spelling;

/** What people call an indicator: its label, the label without its head, its aliases, and those of the vocabulary. */
public final class Names {

    /** Lists of the vocabulary named like this hold what people call "hộ cận nghèo" or "bảo hiểm y tế". */
    static final String ALIAS = "alias of ";

    /** A name as keys of words, and the same without marks. */
    record Name(List<String> keys, List<String> folded) {}

    private record Wording(String label, List<String> aliases) {}

    private final List<String> heads;
    private final Map<String, List<String>> aliases = new LinkedHashMap<>();
    private final Once<Wording, Set<Name>> names = new Once<>(this::spoken);

    public Names(Vocabulary vocabulary) {
        heads = vocabulary.lists().getOrDefault("label_heads", List.of());
        vocabulary.lists().forEach((list, spoken) -> {
            if (list.startsWith(ALIAS)) {
                aliases.put(list.substring(ALIAS.length()), spoken);
            }
        });
    }

    Set<Name> of(Field field) {
        return names.of(new Wording(field.label(), field.aliases()));
    }

    private Set<Name> spoken(Wording wording) {
        var spoken = new LinkedHashSet<String>();
        spoken.add(wording.label());
        spoken.addAll(wording.aliases());
        spoken.add(withoutHead(wording.label()));
        var label = sentence(wording.label());
        aliases.forEach((canonical, others) -> {
            if (label.contains(sentence(canonical))) {
                spoken.addAll(others);
                spoken.add(canonical);
            }
        });
        var found = new LinkedHashSet<Name>();
        for (var name : spoken) {
            var keys = Lexicon.words(name);
            if (!keys.isEmpty()) {
                found.add(new Name(keys, keys.stream().map(Spelling::folded).toList()));
            }
        }
        return found;
    }

    private static String sentence(String text) {
        return " " + Spelling.folded(String.join(" ", Lexicon.words(text))) + " ";
    }

    /** "Tỷ lệ hộ nghèo" is also called "hộ nghèo". */
    private String withoutHead(String label) {
        var lower = label.toLowerCase(Locale.ROOT);
        return heads.stream()
                .filter(head -> lower.startsWith(head + " "))
                .max(Comparator.comparing(String::length))
                .map(head -> label.substring(head.length() + 1))
                .orElse("");
    }
}
