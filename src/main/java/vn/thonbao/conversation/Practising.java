package vn.thonbao.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.understanding.Understanding;

/**
 * Lets somebody go through the real flow for practice. Every message is marked, every effect stays in the {@link Practice}, and what
 * the real report holds is neither shown nor touched.
 */
public final class Practising {

    /** @param next empty: the practice is over */
    public record Outcome(Optional<Practice> next, List<Effect> says) {

        public Outcome {
            says = List.copyOf(says);
        }
    }

    private final ConversationEngine engine;
    private final Understanding understanding;
    private final Phrases phrases;

    public Practising(ConversationEngine engine, Understanding understanding, Phrases phrases) {
        this.engine = engine;
        this.understanding = understanding;
        this.phrases = phrases;
    }

    /** @param real what is known of the report that is practised */
    public Outcome begin(Flow flow, String duty, Facts real, Instant now) {
        var practice = Practice.of(duty, flow, now);
        var turn = engine.resume(flow, practice.talk(), practice.facts(real));
        return next(practice, turn, real, "practice.begin", now);
    }

    /** One message of whoever practises. */
    public Outcome take(Flow flow, Practice practice, Facts real, Input input, Instant now) {
        var wording = new Wording(phrases, real.words());
        if (practice.over(now)) {
            return over(wording, input instanceof Input.Opened ? "practice.idle" : "practice.idle_unheard");
        }
        if (says(input, "practice.words_out") || says(input, "button.practice_out")) {
            return over(wording, "practice.out");
        }
        var turn = engine.take(flow, practice.talk(), practice.facts(real), input);
        if (turn.effects().stream().anyMatch(Effect.Finish.class::isInstance)) {
            var said = marked(wording, turn, "").map(Effect.Say::text).toList();
            return new Outcome(
                    Optional.empty(),
                    List.of(new Effect.Say(
                            String.join("\n", said) + "\n" + wording.say("practice.done"),
                            List.of(wording.button("begin")))));
        }
        return next(practice, turn, real, "", now);
    }

    /** The unit is another's now, or its period is gone. */
    public Outcome gone(Facts known) {
        return over(new Wording(phrases, known.words()), "practice.out");
    }

    private Outcome over(Wording wording, String phrase) {
        return new Outcome(
                Optional.empty(), List.of(new Effect.Say(wording.say(phrase), List.of(wording.button("begin")))));
    }

    private Outcome next(Practice practice, Turn turn, Facts real, String first, Instant now) {
        var wording = new Wording(phrases, real.words());
        return new Outcome(
                Optional.of(practice.after(turn, now)),
                marked(wording, turn, first).map(say -> (Effect) say).toList());
    }

    /** With the way out under it, and without the way in. */
    private Stream<Effect.Say> marked(Wording wording, Turn turn, String first) {
        return turn.effects().stream()
                .filter(Effect.Say.class::isInstance)
                .map(Effect.Say.class::cast)
                .map(say -> new Effect.Say(
                        text(wording, say, first, goesNowhere(turn)),
                        Stream.concat(
                                        say.choices().stream()
                                                .filter(choice -> !choice.equals(wording.button("practice"))),
                                        Stream.of(wording.button("practice_out")))
                                .toList()));
    }

    private static String text(Wording wording, Effect.Say say, String first, boolean nowhere) {
        var lines = new ArrayList<String>();
        lines.add(wording.say("practice.mark"));
        if (!first.isEmpty()) {
            lines.add(wording.say(first));
        }
        if (nowhere) {
            lines.add(wording.say("practice.nowhere"));
        }
        lines.add(say.text());
        return String.join("\n", lines);
    }

    /** What the words below promise to pass on is not passed on: whoever means it has to hear so. */
    private static boolean goesNowhere(Turn turn) {
        return turn.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.HandOver
                        || effect instanceof Effect.Wish
                        || effect instanceof Effect.Raise
                        || effect instanceof Effect.Attach);
    }

    private boolean says(Input input, String key) {
        return input instanceof Input.Said said
                && understanding
                        .choose(said.text(), List.of(phrases.text(key).split("\\|")), false)
                        .isPresent();
    }
}
