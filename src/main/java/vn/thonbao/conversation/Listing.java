package vn.thonbao.conversation;

import java.util.List;
import java.util.stream.Collectors;
import vn.thonbao.understanding.Value;

/** Everything said so far, one line an item, numbered as the head may call it. */
final class Listing {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_ITEM = 100;

    private Listing() {}

    /** @param head the key of the line above, with what stands in it */
    static void show(Exchange x, String head, String... pairs) {
        var figures = x.agenda().figures().stream().filter(x::answered).toList();
        if (x.done() == 0) {
            x.tell("show.nothing");
            return;
        }
        x.line(x.wording().say(head, pairs));
        figures.forEach(f -> x.line(line(x, f)));
        x.agenda().own().stream()
                .filter(own -> own.round().isEmpty() ? x.answered(own) : Rounds.opens(own))
                .forEach(own -> own.round().ifPresentOrElse(round -> item(x, round), () -> own(x, own)));
    }

    /** What was registered stands beside it only where both are known; what comes of the two, nobody says. */
    private static String line(Exchange x, Topic.Figure f) {
        var number = "" + f.number();
        return f.item()
                .registered()
                .filter(registered -> x.answer(f.field()).filter(Listing::known).isPresent())
                .map(registered -> x.wording()
                        .say(
                                "show.line_registered",
                                "number",
                                number,
                                "label",
                                f.label(),
                                "figure",
                                figure(x, f),
                                "registered",
                                x.shown()
                                        .figure(
                                                registered.answer().value(),
                                                f.item().field())))
                .orElseGet(() ->
                        x.wording().say("show.line", "number", number, "label", f.label(), "figure", figure(x, f)));
    }

    private static boolean known(Answer answer) {
        return !(answer.value() instanceof Value.NoData
                || answer.value() instanceof Value.NotOurs
                || answer.value() instanceof Value.Words);
    }

    private static void item(Exchange x, Topic.Round round) {
        Rounds.told(x, round.key())
                .ifPresent(told -> x.line(x.wording()
                        .say(
                                "show.own_line",
                                "label",
                                told.label(),
                                "figure",
                                clipped(Rounds.line(x, told), LONGEST_ITEM))));
    }

    /** The example is a number that is in the list; stories have none. */
    static void askToSend(Exchange x) {
        var figures = x.agenda().figures().size();
        x.line(
                figures == 0
                        ? x.wording().say("readback.ask_own")
                        : x.wording().say("readback.ask", "example", "" + Math.min(3, figures)));
    }

    private static void own(Exchange x, Topic.Own topic) {
        var words = x.answer(topic.field())
                .map(a -> clipped(x.shown().figure(a.value(), "")))
                .orElseGet(() -> x.wording().say("value.files", "count", "" + x.files(topic.field())));
        x.line(x.wording().say("show.own_line", "label", topic.label(), "figure", words));
    }

    /** What is there for an item; "chưa có số liệu" when nothing is. */
    static String figure(Exchange x, Topic.Figure topic) {
        return x.answer(topic.field())
                .map(a -> {
                    var shown = x.shown().figure(a.value(), topic.item().field());
                    return a.value() instanceof Value.Words ? clipped(shown) : shown;
                })
                .orElseGet(() -> x.shown().figure(new Value.NoData(), ""));
    }

    /** Tasks of one question by the name of their list. */
    static String missing(List<Topic> topics) {
        return topics.stream()
                .map(topic -> TaskQuestions.name(topic, topics))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String clipped(String text) {
        return clipped(text, LONGEST_LINE);
    }

    private static String clipped(String text, int longest) {
        var plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest).strip() + "…";
    }
}
