package vn.thonbao.conversation;

import java.util.Map;

/** When a step applies: every named field was answered like that (folded, without diacritics). Empty = always. */
public record Condition(Map<String, String> answers) {

    public static final Condition ALWAYS = new Condition(Map.of());

    public Condition {
        answers = Map.copyOf(answers);
    }
}
