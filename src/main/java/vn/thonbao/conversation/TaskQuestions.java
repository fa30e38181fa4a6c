package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.thonbao.understanding.Field;

/**
 * Many tasks must not become many questions: what is open of one list of the plan is asked in one, each by the number it has in the
 * report. What the office sent back is asked alone, like a figure.
 */
final class TaskQuestions {

    /** So many lines and the rest of the question fit on a small screen. */
    private static final int MOST_TOGETHER = 6;

    private TaskQuestions() {}

    static boolean isTask(Topic topic) {
        return topic instanceof Topic.Figure figure && figure.item().field().kind() == Field.Kind.TASK;
    }

    /**
     * The tasks that one question asks for, this one among them; anything else stands alone. They are what is open of one page, and
     * the pages are fixed: whatever is answered meanwhile, "còn lại" never means a task the head has not seen.
     */
    static List<Topic.Figure> together(Exchange x, Topic.Figure topic) {
        if (!inAGroup(topic)) {
            return List.of(topic);
        }
        var open = x.open();
        var together = page(x, topic).stream()
                .filter(f -> open.contains(f) && x.postponed(f.field()) == x.postponed(topic.field()))
                .toList();
        return together.contains(topic) ? together : List.of(topic);
    }

    private static List<Topic.Figure> page(Exchange x, Topic.Figure topic) {
        var list = x.agenda().figures().stream()
                .filter(f -> key(f).equals(key(topic)))
                .toList();
        var from = list.indexOf(topic) / MOST_TOGETHER * MOST_TOGETHER;
        return list.subList(from, Math.min(list.size(), from + MOST_TOGETHER));
    }

    private static boolean inAGroup(Topic.Figure topic) {
        return isTask(topic) && topic.item().returned().isEmpty();
    }

    /** The same for all that belong to one question. */
    static String key(Topic topic) {
        return topic instanceof Topic.Figure figure && inAGroup(figure)
                ? "tasks " + figure.item().group().orElse("")
                : topic.field();
    }

    /** One of each question. */
    static List<Topic> first(List<Topic> topics) {
        var first = new LinkedHashMap<String, Topic>();
        topics.forEach(topic -> first.putIfAbsent(key(topic), topic));
        return List.copyOf(first.values());
    }

    /** The plan's list that a task stands in ("Phong trào thi đua"). */
    static String group(Exchange x, Topic topic) {
        return x.agenda()
                .figure(topic.field())
                .flatMap(task -> task.item().group())
                .orElseGet(() -> x.wording().say("task.group"));
    }

    /** As it is called among others: several of one list by the list. */
    static String name(Topic topic, List<Topic> among) {
        var several =
                among.stream().filter(other -> key(other).equals(key(topic))).count() > 1;
        return topic instanceof Topic.Figure figure && several
                ? figure.item().group().orElse(figure.label())
                : topic.label();
    }

    /** The plan's own day stands beside each task, and what was told the period before, where there is room for it. */
    static String question(Exchange x, List<Topic.Figure> together, String position) {
        var withPrevious = question(x, together, position, true);
        return withPrevious.length() <= Asking.LONGEST_QUESTION ? withPrevious : question(x, together, position, false);
    }

    private static String question(Exchange x, List<Topic.Figure> together, String position, boolean previous) {
        return x.wording()
                .say(
                        "task.ask",
                        "position",
                        position,
                        "group",
                        group(x, together.get(0)),
                        "list",
                        together.stream().map(task -> line(x, task, previous)).collect(Collectors.joining("\n")),
                        "example",
                        example(x, together));
    }

    private static String line(Exchange x, Topic.Figure task, boolean previous) {
        var wording = x.wording();
        var due = task.item().target().map(target -> wording.say("task.due", "target", target));
        var before = task.item()
                .previous()
                .filter(p -> previous)
                .map(p -> x.shown().brief(p.value(), task.item().field()))
                .map(figure -> wording.say("task.previous", "figure", figure));
        return wording.say(
                "task.line",
                "number",
                "" + task.number(),
                "label",
                task.label(),
                "due",
                due.orElse(""),
                "previous",
                before.orElse(""));
    }

    /** With numbers that are in the list. */
    static String example(Exchange x, List<Topic.Figure> together) {
        var last = "" + together.get(together.size() - 1).number();
        return together.size() < 3
                ? x.wording()
                        .say("task.example_two", "first", "" + together.get(0).number(), "last", last)
                : x.wording()
                        .say(
                                "task.example",
                                "first",
                                "" + together.get(0).number(),
                                "second",
                                "" + together.get(1).number(),
                                "last",
                                last);
    }

    static List<String> choices(Exchange x, Topic.Figure topic) {
        var together = together(x, topic);
        var wording = x.wording();
        var labels = new ArrayList<String>();
        if (together.size() > 1) {
            labels.add(wording.button("task_all_done"));
            if (together.stream().anyMatch(t -> t.item().previous().isPresent())) {
                labels.add(wording.button("same_plain"));
            }
        } else {
            labels.add(wording.button("task_done"));
            labels.add(wording.button("task_under_way"));
            labels.add(wording.button("task_not_started"));
            FigureAnswers.heldLabel(x, topic.item()).ifPresent(labels::add);
            topic.item()
                    .previous()
                    .ifPresent(p -> labels.add(wording.button(
                            "same",
                            "figure",
                            x.shown().brief(p.value(), topic.item().field()))));
        }
        if (x.postponed(topic.field())) {
            labels.add(wording.button("no_data"));
        }
        labels.add(wording.button("later"));
        return labels;
    }
}
