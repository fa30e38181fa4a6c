package vn.thonbao.conversation;

import java.util.Map;

/**
 * The engine's own sentences, from {@code conversation-flows/phrases.yaml}: key to text with {@code {placeholders}}. Java code
 * never greets anyone; {@link #KEYS} names every sentence the engine can say and what may stand in it.
 */
public record Phrases(Map<String, String> texts) {

    /** Key to the placeholders it may use beside those of {@link Facts#words}; the proofreader holds the file against this. */
    public static final Map<String, java.util.Set<String>> KEYS = Map.of();

    public Phrases {
        texts = Map.copyOf(texts);
    }
}
