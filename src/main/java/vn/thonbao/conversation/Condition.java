package vn.thonbao.conversation;

import java.util.Map;

/**
 * When a step applies.
 *
 * @param answers every named field was answered like that (folded, without diacritics); empty = always
 * @param withoutFigures only where the plan lists nothing for the unit, neither figures nor tasks
 */
public record Condition(Map<String, String> answers, boolean withoutFigures) {

    public static final Condition ALWAYS = new Condition(Map.of());

    public Condition {
        answers = Map.copyOf(answers);
    }

    public Condition(Map<String, String> answers) {
        this(answers, false);
    }
}
