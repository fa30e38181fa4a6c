package vn.thonbao.conversation;

import java.util.List;

/**
 * What the bot asks, in order, as read from one file of {@code conversation-flows/}.
 *
 * @param name for ever; answers and transcripts refer to it
 * @param startsWith the words that begin it, with diacritics
 * @param finish the deed at the end: {@code submit}, {@code consent}, {@code propose}; it names an {@link Effect.Finish}
 */
public record Flow(String name, int version, List<String> startsWith, List<Step> steps, String finish) {

    public Flow {
        startsWith = List.copyOf(startsWith);
        steps = List.copyOf(steps);
    }

    /** Flows that submit write into the unit's draft; all others keep their answers in the conversation. */
    public boolean fillsTheDraft() {
        return finish.equals("submit");
    }

    /** Flows about no report, begun whenever somebody likes: their items are handed to the office one by one. */
    public boolean proposes() {
        return finish.equals("propose");
    }

    /** What was said is read back, and goes to the office with the last yes. */
    boolean sends() {
        return fillsTheDraft() || proposes();
    }
}
