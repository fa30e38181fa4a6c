package vn.thonbao.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Field to answer, in the order they were given. */
public record Answers(Map<String, Answer> byField) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public Optional<Answer> get(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public Set<String> fields() {
        return byField.keySet();
    }

    public Answers with(String field, Answer answer) {
        var next = new LinkedHashMap<>(byField);
        next.put(field, answer);
        return new Answers(next);
    }

    public Answers without(String field) {
        var next = new LinkedHashMap<>(byField);
        next.remove(field);
        return new Answers(next);
    }
}
