package vn.thonbao.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Paste;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Several figures in one message: shown as one table, entered all or not at all, and only the rest is asked for. */
final class Tables {

    private static final int FEWEST_BY_ORDER = 3;
    private static final int MOST_LEFT_OVER = 3;

    private Tables() {}

    /** @return whether the message was a table */
    static boolean hear(Exchange x, String text) {
        if (TaskAnswers.named(x, text)) {
            return true;
        }
        var paste = x.understanding().readMany(text, x.agenda().fields());
        if (!isTable(x, paste)) {
            return false;
        }
        var sure = sure(x, paste);
        var doubtful = new LinkedHashMap<>(paste.rows());
        doubtful.keySet().removeAll(sure.keySet());
        show(x, sure, doubtful, paste.leftOver());
        return true;
    }

    /** What is doubtful stands in the table too, and is asked for after it. */
    static void show(Exchange x, Map<String, Answer> sure, Map<String, Reading> doubtful, List<Span> leftOver) {
        x.understood();
        var rows = together(x, sure);
        rows.keySet().removeAll(doubtful.keySet());
        var table = new Pending.Table(rows);
        if (changes(x, table).isEmpty()) {
            nothingToEnter(x, doubtful);
        } else {
            show(x, table, doubtful, leftOver);
        }
    }

    /** "Hộ nghèo 0" while another figure is asked or confirmed: the name decides, not the question. */
    static boolean another(Exchange x, String open, String text) {
        var rows = x.understanding().readMany(text, x.agenda().fields()).rows();
        if (rows.size() != 1) {
            return false;
        }
        var row = rows.entrySet().iterator().next();
        var named = row.getKey();
        var reading = row.getValue();
        if (named.equals(open)
                || reading instanceof Reading.Reask
                || reading instanceof Reading.Confirm confirm && confirm.why() == Doubt.BY_ORDER) {
            return false;
        }
        Confirmations.leave(x, open);
        FigureAnswers.take(x, Prompts.figure(x, named), reading, text);
        return true;
    }

    /** Two rows with labels are a table, or one more for a table that waits; bare figures only when too many for a slip. */
    private static boolean isTable(Exchange x, Paste paste) {
        var rows = paste.rows().values();
        var byOrder = rows.stream().allMatch(r -> r instanceof Reading.Confirm c && c.why() == Doubt.BY_ORDER);
        var readable = rows.stream().anyMatch(r -> !(r instanceof Reading.Reask));
        return readable && rows.size() >= (byOrder ? FEWEST_BY_ORDER : fewestNamed(x));
    }

    private static int fewestNamed(Exchange x) {
        return x.pending().orElse(null) instanceof Pending.Table ? 1 : 2;
    }

    /** What the yes to the table will stand for: certain rows, and rows whose only doubt is which item they belong to. */
    private static Map<String, Answer> sure(Exchange x, Paste paste) {
        var sure = new LinkedHashMap<String, Answer>();
        paste.rows().forEach((field, reading) -> {
            var topic = Prompts.figure(x, field);
            var answers =
                    FigureAnswers.meant(topic.item(), reading, reading.said().text());
            if (answers.size() == 1 && (reading instanceof Reading.Accept || onlyPlaceInDoubt(reading))) {
                sure.put(field, answers.get(0));
            }
        });
        return sure;
    }

    private static boolean onlyPlaceInDoubt(Reading reading) {
        return reading instanceof Reading.Confirm confirm
                && confirm.readings().size() == 1
                && (confirm.why() == Doubt.BY_ORDER || confirm.why() == Doubt.LABEL);
    }

    /** A second message that comes before the yes belongs to the same table. */
    private static Map<String, Answer> together(Exchange x, Map<String, Answer> rows) {
        var all = new LinkedHashMap<String, Answer>();
        if (x.pending().orElse(null) instanceof Pending.Table earlier) {
            all.putAll(earlier.rows());
        }
        all.putAll(rows);
        return all;
    }

    private static void nothingToEnter(Exchange x, Map<String, Reading> doubtful) {
        if (doubtful.isEmpty()) {
            x.tell("table.same");
        } else {
            lines(x, Map.of(), doubtful, List.of());
            x.line(x.wording().say("table.none_sure"));
        }
        Asking.next(x);
    }

    static void show(Exchange x, Pending.Table table) {
        show(x, table, Map.of(), List.of());
    }

    private static void show(Exchange x, Pending.Table table, Map<String, Reading> doubtful, List<Span> leftOver) {
        x.await(table);
        lines(x, table.rows(), doubtful, leftOver);
        x.line(x.wording().say(ofTasks(x, table) ? "task.table_ask" : "table.ask"));
        x.offer("yes", "edit");
    }

    private static boolean ofTasks(Exchange x, Pending.Table table) {
        return table.rows().keySet().stream()
                .allMatch(field ->
                        x.agenda().figure(field).filter(TaskQuestions::isTask).isPresent());
    }

    private static void lines(
            Exchange x, Map<String, Answer> sure, Map<String, Reading> doubtful, List<Span> leftOver) {
        x.tell("table");
        for (var topic : x.agenda().figures()) {
            var answer = sure.get(topic.field());
            var reading = doubtful.get(topic.field());
            if (answer != null) {
                x.line(line(x, topic, answer));
            } else if (reading != null) {
                x.line(line(x, topic, reading));
            }
        }
        leftOver.stream()
                .map(Span::text)
                .filter(FigureAnswers::hasDigit)
                .limit(MOST_LEFT_OVER)
                .forEach(said -> x.line(x.wording().say("table.left_over", "said", Listing.clipped(said))));
    }

    private static String line(Exchange x, Topic.Figure topic, Answer answer) {
        var field = topic.item().field();
        var figure = x.shown().figure(answer.value(), field);
        var there = x.answer(topic.field()).filter(a -> !Prompts.same(a.value(), answer.value()));
        if (there.isPresent()) {
            return x.wording()
                    .say(
                            "table.change",
                            "number",
                            "" + topic.number(),
                            "label",
                            topic.label(),
                            "figure",
                            figure,
                            "old",
                            x.shown().figure(there.get().value(), field));
        }
        if (Doubts.farFromPrevious(topic, answer.value())) {
            var previous = topic.item()
                    .previous()
                    .map(p -> x.shown().figure(p.value(), field))
                    .orElse("");
            return x.wording()
                    .say(
                            "table.far",
                            "number",
                            "" + topic.number(),
                            "label",
                            topic.label(),
                            "figure",
                            figure,
                            "previous",
                            previous);
        }
        return x.wording().say("table.line", "number", "" + topic.number(), "label", topic.label(), "figure", figure);
    }

    private static String line(Exchange x, Topic.Figure topic, Reading reading) {
        var there = x.answer(topic.field());
        if (there.isPresent()) {
            var old = x.shown().figure(there.get().value(), topic.item().field());
            return x.wording().say("table.kept", "number", "" + topic.number(), "label", topic.label(), "old", old);
        }
        var answers = FigureAnswers.meant(topic.item(), reading, reading.said().text());
        if (answers.isEmpty()) {
            return x.wording().say("table.unread", "number", "" + topic.number(), "label", topic.label());
        }
        var figure = x.shown().figure(answers.get(0).value(), topic.item().field());
        return x.wording()
                .say("table.doubtful", "number", "" + topic.number(), "label", topic.label(), "figure", figure);
    }

    static void answer(Exchange x, Pending.Table table, String text) {
        if (hear(x, text) || amend(x, table, text)) {
            return;
        }
        var verdict = Choices.tapped(x, text, "edit")
                ? Verdict.NO
                : x.understanding()
                        .answer(text, Question.IS_IT_RIGHT, List.of())
                        .verdict();
        if (verdict == Verdict.YES) {
            enter(x, table);
        } else if (verdict == Verdict.NO) {
            x.understood();
            var number = x.agenda().figures().stream()
                    .filter(f -> table.rows().containsKey(f.field()))
                    .findFirst()
                    .orElseThrow();
            x.tell(
                    ofTasks(x, table) ? "task.table_edit" : "table.edit",
                    "example",
                    number.number() + " là " + number.item().example());
            x.offer("yes");
        } else {
            Misunderstood.choice(x, "reask.yes_no");
        }
    }

    /** "3 là 85" while the table waits: the row is put right, and the table shown again. */
    private static boolean amend(Exchange x, Pending.Table table, String text) {
        var correction = x.understanding().correction(text, x.agenda().fields());
        var topic = correction.flatMap(c -> Edits.target(x, c, text));
        var words = correction.flatMap(c -> c.replacement());
        if (topic.isEmpty() || words.isEmpty()) {
            return false;
        }
        var reading =
                x.understanding().read(words.get().text(), topic.get().item().field());
        var answers = FigureAnswers.meant(topic.get().item(), reading, text);
        if (answers.size() != 1) {
            return false;
        }
        var rows = new LinkedHashMap<>(table.rows());
        rows.put(topic.get().field(), answers.get(0));
        x.understood();
        show(x, new Pending.Table(rows));
        return true;
    }

    private static void enter(Exchange x, Pending.Table table) {
        var changes = changes(x, table);
        changes.forEach(x::enter);
        x.tell("echo.table", "count", "" + changes.size());
        Asking.next(x);
    }

    private static Map<String, Answer> changes(Exchange x, Pending.Table table) {
        var changes = new LinkedHashMap<String, Answer>();
        table.rows().forEach((field, answer) -> {
            if (x.answer(field)
                    .filter(a -> Prompts.same(a.value(), answer.value()))
                    .isEmpty()) {
                changes.put(field, answer);
            }
        });
        return changes;
    }
}
