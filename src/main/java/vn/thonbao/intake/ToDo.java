package vn.thonbao.intake;

import java.util.HashMap;
import java.util.List;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.conversation.Reception;
import vn.thonbao.understanding.Field;

/** What a person's units owe over all campaigns, as one list: for the bot and for rehearsals. */
public final class ToDo {

    private ToDo() {}

    /** @param facts of each duty, in the same order */
    public static Effect.Say say(Phrases phrases, Reception.Outcome.ToDo asked, List<Facts> facts) {
        var duties = asked.duties();
        var text = new StringBuilder(phrases.say("todo", facts.get(0).words()));
        for (int i = 0; i < duties.size(); i++) {
            var words = new HashMap<>(facts.get(i).words());
            words.put("number", "" + (i + 1));
            words.put("label", duties.get(i).label());
            words.put("state", state(phrases, facts.get(i)));
            text.append('\n').append(phrases.say("todo.line", words));
        }
        if (duties.size() > 1) {
            text.append('\n').append(phrases.say("todo.ask", facts.get(0).words()));
        }
        return new Effect.Say(text.toString(), asked.choices());
    }

    private static String state(Phrases phrases, Facts facts) {
        var missing =
                facts.items().stream().filter(i -> !facts.draft().has(i.id())).count();
        var words = new HashMap<>(facts.words());
        words.put("missing", "" + missing);
        words.put("count", "" + facts.items().size());
        return phrases.say("todo." + state(facts, missing), words);
    }

    private static String state(Facts facts, long missing) {
        if (facts.standing() instanceof Standing.Sent) {
            return "sent";
        }
        if (facts.standing() instanceof Standing.Approved) {
            return "approved";
        }
        if (facts.standing() instanceof Standing.SentBack) {
            return "back";
        }
        if (facts.items().stream().allMatch(i -> i.field().kind() == Field.Kind.TASK)) {
            return facts.draft().fields().isEmpty() ? "stories" : "begun";
        }
        return missing == 0 ? "complete" : "figures";
    }
}
