package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.paste.Names.Name;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;

/** The names of the indicators a unit owes, longest first: "cận nghèo" contains "nghèo". */
public final class Labels {

    /** A name found in a message, and the fields it may mean. */
    public record Found(Set<Field> fields, int length) {}

    private record Entry(Name name, Set<Field> fields) {
        int length() {
            return name.keys().size();
        }
    }

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private final Lexicon lexicon;

    public Labels(List<Field> fields, Names names, Lexicon lexicon) {
        this.lexicon = lexicon;
        var entries = new HashMap<List<String>, Entry>();
        for (var field : fields) {
            for (var name : names.of(field)) {
                entries.computeIfAbsent(name.keys(), k -> new Entry(name, new LinkedHashSet<>()))
                        .fields()
                        .add(field);
            }
        }
        entries.values().forEach(this::add);
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Entry::length).reversed()));
    }

    private void add(Entry entry) {
        var first = entry.name().folded().get(0);
        byFirstWord.computeIfAbsent(first, k -> new ArrayList<>()).add(entry);
        if (entry.length() == 1) {
            single.add(first);
        }
    }

    /** The label of a field, cut into words once. */
    public Message label(Field field) {
        return lexicon.label(field.label());
    }

    /** One-word names, folded: these may have a figure glued to them. */
    public Set<String> single() {
        return single;
    }

    public Optional<Found> at(Message message, int at) {
        if (!message.token(at).word()) {
            return Optional.empty();
        }
        var longest = 0;
        var fields = new LinkedHashSet<Field>();
        for (var entry : byFirstWord.getOrDefault(message.token(at).folded(), List.of())) {
            if (entry.length() < longest) {
                break;
            }
            if (fits(message, at, entry.name())) {
                longest = entry.length();
                fields.addAll(entry.fields());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Found(fields, longest));
    }

    private boolean fits(Message message, int at, Name name) {
        for (var i = 0; i < name.keys().size(); i++) {
            if (!message.has(at + i)
                    || !name.folded().get(i).equals(message.token(at + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
