package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.thonbao.understanding.Field;

/** Puts the next question, or the one that is open. */
final class Asking {

    /** Product T1: beyond it the wording of the plan gives way to the short label. */
    static final int LONGEST_QUESTION = 300;

    private Asking() {}

    /** The first question that is still open; after the last one the report is read back or sent. */
    static void next(Exchange x) {
        x.awaitNothing();
        x.open().stream().findFirst().ifPresentOrElse(topic -> ask(x, topic), () -> Sending.whenComplete(x));
    }

    /** Back to where the head was, after a detour. */
    static void again(Exchange x) {
        if (x.pending().isPresent()) {
            Prompts.show(x, x.pending().get());
        } else {
            x.current().ifPresentOrElse(topic -> ask(x, topic), () -> Sending.whenComplete(x));
        }
    }

    static void ask(Exchange x, Topic topic) {
        x.asking(topic.field());
        x.numbered();
        if (topic instanceof Topic.Figure figure) {
            var together = TaskQuestions.together(x, figure);
            x.line(
                    together.size() > 1
                            ? TaskQuestions.question(x, together, position(x, figure))
                            : question(x, figure));
        } else if (topic instanceof Topic.Own own) {
            x.line(x.wording().fill(own.question().ask(), Map.of()));
        }
        x.offer(choices(x, topic));
    }

    private static String question(Exchange x, Topic.Figure topic) {
        if (topic.item().returned().isPresent() && !x.answered(topic)) {
            return returned(x, topic, topic.item().returned().get());
        }
        var question = question(x, topic, topic.item().field().label());
        return question.length() <= LONGEST_QUESTION ? question : question(x, topic, topic.label());
    }

    private static String question(Exchange x, Topic.Figure topic, String wording) {
        var item = topic.item();
        var field = item.field();
        var words = new HashMap<String, String>();
        words.put("position", position(x, topic));
        words.put("example", item.example());
        words.put(
                "indicator",
                item.undertaken()
                        ? undertaking(x, topic)
                        : item.question()
                                .map(q -> x.wording().fill(q, Map.of()))
                                .orElseGet(() -> named(x, topic, wording)));
        words.put("measure_line", measure(x, item));
        words.put(
                "target_line",
                item.target()
                        .map(t -> x.wording().say("figure.target", "target", t))
                        .orElse(""));
        words.put(
                "previous_line",
                (registeredLine(x, item) + " " + heldLine(x, item) + " " + previousLine(x, item)).strip());
        return x.wording().fill(topic.step().ask(), words);
    }

    private static String named(Exchange x, Topic.Figure topic, String wording) {
        return TaskQuestions.isTask(topic)
                ? x.wording().say("task.indicator", "wording", wording.replaceAll("[.;\\s]+$", ""))
                : x.wording().say("figure.indicator", "wording", wording);
    }

    private static String undertaking(Exchange x, Topic.Figure topic) {
        var yesNo = topic.item().field().kind() == Field.Kind.YES_NO;
        return x.wording().say(yesNo ? "figure.undertaken_yes_no" : "figure.undertaken", "label", topic.label());
    }

    /** "Thôn 4 đã đăng ký ngày 20/09: 95%."; empty when nothing was. */
    private static String registeredLine(Exchange x, Facts.Item item) {
        return item.registered()
                .map(registered -> x.wording()
                        .say(
                                "figure.registered",
                                "day",
                                registered.day(),
                                "figure",
                                x.shown().figure(registered.answer().value(), item.field())))
                .orElse("");
    }

    /** "Đã báo trong Nông thôn mới 2025, ngày 01/12: 96,8%."; empty when nothing was. */
    static String heldLine(Exchange x, Facts.Item item) {
        return item.held()
                .map(held -> x.wording()
                        .say(
                                "figure.held",
                                "source",
                                held.campaign(),
                                "day",
                                held.day(),
                                "figure",
                                x.shown().figure(held.answer().value(), item.field())))
                .orElse("");
    }

    /** "Kỳ trước: 96,8%."; empty when none is on file. */
    static String previousLine(Exchange x, Facts.Item item) {
        return item.previous()
                .map(p ->
                        x.wording().say("figure.previous", "previous", x.shown().figure(p.value(), item.field())))
                .orElse("");
    }

    /** Left out where there is nothing to measure, or where the question says the unit itself: "bao nhiêu phần trăm". */
    private static String measure(Exchange x, Facts.Item item) {
        var field = item.field();
        var unit = field.unit();
        var said = unit.isEmpty()
                || !item.undertaken()
                        && item.question().filter(q -> names(q, unit)).isPresent();
        return field.kind() != Field.Kind.FIGURE || said ? "" : x.wording().say("figure.measure", "measure", unit);
    }

    private static boolean names(String question, String unit) {
        return Sentence.of(question).folded().contains(" " + Folded.of(unit) + " ");
    }

    private static String returned(Exchange x, Topic.Figure topic, Facts.Returned note) {
        return x.wording()
                .say(
                        TaskQuestions.isTask(topic) ? "task.returned" : "figure.returned",
                        "position",
                        position(x, topic),
                        "by",
                        note.by(),
                        "label",
                        topic.label(),
                        "old",
                        x.shown().figure(note.old().value(), topic.item().field()),
                        "comment",
                        asSentence(note.comment()),
                        "example",
                        topic.item().example());
    }

    static String asSentence(String comment) {
        var words = comment.strip();
        return words.isEmpty() || ".?!".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /** "7/14"; in a returned report only what was returned counts. */
    private static String position(Exchange x, Topic.Figure topic) {
        var round = new LinkedHashSet<String>();
        var own = TaskQuestions.key(topic);
        var index = 0;
        for (var figure : x.agenda().figures()) {
            if (topic.item().returned().isEmpty() || figure.item().returned().isPresent()) {
                var key = TaskQuestions.key(figure);
                if (round.add(key) && key.equals(own)) {
                    index = round.size();
                }
            }
        }
        return x.wording().say("figure.position", "index", "" + index, "count", "" + round.size());
    }

    static List<String> choices(Exchange x, Topic topic) {
        return topic instanceof Topic.Figure figure ? choices(x, figure) : OwnAnswers.choices(x, (Topic.Own) topic);
    }

    /** Words, never bare numbers: a "1" here is a figure. */
    private static List<String> choices(Exchange x, Topic.Figure topic) {
        var item = topic.item();
        var wording = x.wording();
        if (item.returned().isPresent() && !x.answered(topic)) {
            return List.of(wording.button("keep"), wording.button("edit"));
        }
        if (TaskQuestions.isTask(topic)) {
            return TaskQuestions.choices(x, topic);
        }
        var labels = new ArrayList<String>();
        FigureAnswers.heldLabel(x, item).ifPresent(labels::add);
        item.previous()
                .ifPresent(p ->
                        labels.add(wording.button("same", "figure", x.shown().brief(p.value(), item.field()))));
        if (item.field().kind() == Field.Kind.YES_NO) {
            labels.add(wording.button("has"));
            labels.add(wording.button("has_not"));
        } else if (item.field().min().map(m -> m.signum() <= 0).orElse(true)) {
            labels.add(wording.button("none"));
        }
        if (x.postponed(topic.field())) {
            labels.add(wording.button("no_data"));
        }
        labels.add(wording.button("later"));
        return labels;
    }
}
