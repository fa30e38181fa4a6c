package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;

/** The names of the indicators a unit owes, longest first: "cận nghèo" contains "nghèo". */
public final class Labels {

    /** Lists of the vocabulary named like this hold what people call "hộ cận nghèo" or "bảo hiểm y tế". */
    private static final String ALIAS = "alias of ";

    /** A name found in a message, and the fields it may mean. */
    public record Found(Set<Field> fields, int length) {}

    private record Name(List<String> keys, Set<Field> fields) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private final Map<Field, Message> labels = new HashMap<>();
    private final Lexicon lexicon;

    public Labels(List<Field> fields, Vocabulary vocabulary, Lexicon lexicon) {
        this.lexicon = lexicon;
        var names = new HashMap<List<String>, Set<Field>>();
        for (var field : fields) {
            labels.put(field, Message.of(field.label(), lexicon));
            for (var spoken : spoken(field, vocabulary)) {
                var keys = Lexicon.words(spoken);
                if (!keys.isEmpty()) {
                    names.computeIfAbsent(keys, k -> new LinkedHashSet<>()).add(field);
                }
            }
        }
        names.forEach(this::add);
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Name n) -> n.keys.size()).reversed()));
    }

    private void add(List<String> keys, Set<Field> fields) {
        byFirstWord
                .computeIfAbsent(Spelling.folded(keys.get(0)), k -> new ArrayList<>())
                .add(new Name(keys, fields));
        if (keys.size() == 1) {
            single.add(Spelling.folded(keys.get(0)));
        }
    }

    /** The label of a field, cut into words once. */
    public Message label(Field field) {
        return Objects.requireNonNull(labels.get(field));
    }

    /** One-word names, folded: these may have a figure glued to them. */
    public Set<String> single() {
        return single;
    }

    private static Set<String> spoken(Field field, Vocabulary vocabulary) {
        var spoken = new LinkedHashSet<String>();
        spoken.add(field.label());
        spoken.addAll(field.aliases());
        var core = withoutHead(field.label(), vocabulary);
        spoken.add(core);
        vocabulary.lists().forEach((list, names) -> {
            var canonical = list.startsWith(ALIAS) ? list.substring(ALIAS.length()) : "";
            if (!canonical.isEmpty() && contains(field.label(), canonical)) {
                spoken.addAll(names);
                spoken.add(canonical);
            }
        });
        spoken.removeIf(String::isBlank);
        return spoken;
    }

    private static boolean contains(String label, String canonical) {
        return (" " + Spelling.folded(String.join(" ", Lexicon.words(label))) + " ")
                .contains(" " + Spelling.folded(String.join(" ", Lexicon.words(canonical))) + " ");
    }

    /** "Tỷ lệ hộ nghèo" is also called "hộ nghèo". */
    private static String withoutHead(String label, Vocabulary vocabulary) {
        var lower = label.toLowerCase(java.util.Locale.ROOT);
        return vocabulary.lists().getOrDefault("label_heads", List.of()).stream()
                .filter(head -> lower.startsWith(head + " "))
                .max(Comparator.comparing(String::length))
                .map(head -> label.substring(head.length() + 1))
                .orElse("");
    }

    public Optional<Found> at(Message message, int at) {
        if (!message.token(at).word()) {
            return Optional.empty();
        }
        var names = byFirstWord.getOrDefault(message.token(at).folded(), List.of()).stream()
                .filter(n -> fits(message, at, n.keys))
                .toList();
        var longest = names.isEmpty() ? 0 : names.get(0).keys.size();
        var fields = new LinkedHashSet<Field>();
        names.stream().filter(n -> n.keys.size() == longest).forEach(n -> fields.addAll(n.fields));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Found(fields, longest));
    }

    private boolean fits(Message message, int at, List<String> keys) {
        for (var i = 0; i < keys.size(); i++) {
            if (!message.has(at + i)
                    || !Spelling.folded(keys.get(i))
                                    .equals(message.token(at + i).folded())
                            && !lexicon.fits(message, message.token(at + i), keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
