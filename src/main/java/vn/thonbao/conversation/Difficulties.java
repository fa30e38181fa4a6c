package vn.thonbao.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.conversation.Step.Expectation;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Value;

/** What a head is stuck with, said at whatever moment. It is never an answer, and the talk goes on where it was. */
final class Difficulties {

    /** As much as a phone shows of one's own words; the office keeps them all. */
    private static final int LONGEST_QUOTE = 80;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Difficulties() {}

    static boolean hear(Exchange x, String text) {
        var told = mayBeOne(x, text) && x.understanding().tellsADifficulty(text) && !isTable(x, text);
        if (told) {
            raise(x, text, Optional.empty());
            Requests.goOn(x);
        }
        return told;
    }

    /** Buttons come first, and to a question for words every sentence is an answer. */
    private static boolean mayBeOne(Exchange x, String text) {
        return x.flow().sends() && !asksForWords(x) && Choices.tapped(x, text).isEmpty();
    }

    private static boolean asksForWords(Exchange x) {
        return x.pending().isEmpty()
                && x.asked()
                        .flatMap(x.agenda()::topic)
                        .filter(t ->
                                t instanceof Topic.Own own && own.question().expects() instanceof Expectation.Text)
                        .isPresent();
    }

    /** A whole report may begin with what was hard: then its figures must not be swallowed. */
    private static boolean isTable(Exchange x, String text) {
        return text.strip().indexOf('\n') > 0
                && x.understanding().readMany(text, x.agenda().fields()).rows().values().stream()
                                .filter(r ->
                                        r instanceof Reading.Accept accept && accept.value() instanceof Value.Amount)
                                .count()
                        > 1;
    }

    /** @param field the question of the report it answers; absent in passing */
    static void raise(Exchange x, String text, Optional<String> field) {
        x.carryOut(new Effect.Raise(text.strip(), field));
        x.tell("difficulty.noted", "said", quoted(text));
    }

    static String quoted(String text) {
        var line = BLANKS.matcher(text.strip()).replaceAll(" ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
