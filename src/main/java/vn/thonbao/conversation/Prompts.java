package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.Stream;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Value;

/** Says what a {@link Pending} waits for. Made from the state alone, so it can be said again after any detour. */
final class Prompts {

    /** The message stays short: who mends one thing is shown the next. */
    private static final int MOST_LOOKS = 2;

    private Prompts() {}

    static void show(Exchange x, Pending waiting) {
        x.await(waiting);
        if (waiting instanceof Pending.WhichReading which) {
            whichReading(x, which, figure(x, which.field()));
        } else if (waiting instanceof Pending.Doubtful doubtful) {
            doubtful(x, doubtful, figure(x, doubtful.field()));
        } else if (waiting instanceof Pending.Change change) {
            change(x, change, figure(x, change.field()));
        } else if (waiting instanceof Pending.NewAnswer edit) {
            x.agenda()
                    .figure(edit.field())
                    .ifPresentOrElse(figure -> newAnswer(x, figure), () -> tellAnew(x, edit.field()));
        } else if (waiting instanceof Pending.Table table) {
            Tables.show(x, table);
        } else if (waiting instanceof Pending.WhichItem) {
            whichItem(x);
        } else if (waiting instanceof Pending.WhichPart part) {
            RoundEdits.whichPart(x, part);
        } else if (waiting instanceof Pending.TakeOut item) {
            RoundEdits.takeOut(x, item);
        } else if (waiting instanceof Pending.Follow follow) {
            Elsewhere.ask(x, follow);
        } else if (waiting instanceof Pending.SheetRead) {
            sheetRead(x);
        } else {
            readBack(x);
        }
    }

    /** A {@link Pending} whose field is gone never gets here: {@link Exchange} drops it. */
    static Topic.Figure figure(Exchange x, String field) {
        return x.agenda().figure(field).orElseThrow();
    }

    private static void whichReading(Exchange x, Pending.WhichReading which, Topic.Figure topic) {
        var readings = which.readings();
        var said = Listing.clipped(readings.get(0).said());
        var labels = readings.stream()
                .map(a -> x.shown().figure(a.value(), topic.item().field()))
                .toList();
        if (labels.size() == 1) {
            var aloud = x.shown().aloud(readings.get(0).value(), topic.item().field());
            x.tell("confirm.one", "said", said, "label", topic.label(), "figure", aloud);
            x.offer("yes", "other");
            return;
        }
        var previous = Asking.previousLine(x, topic.item());
        var task = TaskQuestions.isTask(topic);
        x.tell(
                task ? "task.which" : "confirm.several",
                "said",
                said,
                "label",
                topic.label(),
                "previous_line",
                previous);
        var choices = new ArrayList<>(labels);
        choices.add(x.wording().button(task ? "task_other" : "other"));
        x.offer(choices);
    }

    private static void doubtful(Exchange x, Pending.Doubtful doubtful, Topic.Figure topic) {
        var figure = x.shown().aloud(doubtful.answer().value(), topic.item().field());
        if (Doubts.farFromPrevious(topic, doubtful.answer().value())) {
            var previous = topic.item()
                    .previous()
                    .map(p -> x.shown().figure(p.value(), topic.item().field()))
                    .orElse("");
            x.tell("doubt.previous", "label", topic.label(), "previous", previous, "figure", figure);
        } else {
            x.tell("doubt.over_hundred", "label", topic.label(), "figure", figure);
        }
        x.offer("yes", "other");
    }

    private static void change(Exchange x, Pending.Change change, Topic.Figure topic) {
        var field = topic.item().field();
        var byOther = x.asked().filter(change.field()::equals).isPresent();
        x.tell(
                byOther ? "change.by_other" : "change.ask",
                "label",
                topic.label(),
                "old",
                x.shown().figure(change.old().value(), field),
                "figure",
                x.shown().figure(change.replacement().value(), field));
        x.offer("change", "leave");
    }

    private static void newAnswer(Exchange x, Topic.Figure topic) {
        if (x.answered(topic)) {
            x.tell(
                    topic.item().field().kind() == Field.Kind.WORDS || TaskQuestions.isTask(topic)
                            ? "edit.new_words"
                            : "edit.new",
                    "label",
                    topic.label(),
                    "old",
                    Listing.figure(x, topic),
                    "example",
                    topic.item().example());
        } else {
            x.tell(
                    "edit.new_blank",
                    "label",
                    topic.label(),
                    "example",
                    topic.item().example());
        }
        x.offer();
    }

    private static void tellAnew(Exchange x, String field) {
        var topic = x.agenda().topic(field).orElseThrow();
        Asking.ask(x, topic);
    }

    private static void whichItem(Exchange x) {
        Listing.show(x, "show");
        var rounds = Rounds.told(x).stream().map(Topic.Round::label);
        var leave = Stream.of(x.wording().button("leave"));
        var own = x.agenda().countsFigures()
                ? Stream.<String>empty()
                : x.agenda().own().stream()
                        .filter(o -> o.round().isEmpty() && x.answer(o.field()).isPresent())
                        .map(Topic::label);
        var choices = Stream.of(own, rounds, leave).flatMap(labels -> labels).toList();
        if (x.agenda().figures().isEmpty()) {
            x.line(x.wording().say("edit.which_own"));
            x.offer(choices);
            return;
        }
        var example = x.agenda().figures().stream()
                .filter(x::answered)
                .map(f -> "" + f.number())
                .findFirst()
                .orElse("1");
        x.line(x.wording().say("edit.which", "example", example));
        x.offer(choices);
    }

    private static void sheetRead(Exchange x) {
        var by = x.readFromSheet().map(Facts.Standing.ReadFromSheet::by).orElseThrow();
        Listing.show(x, "sheet.read", "by", by);
        sentBack(x);
        secondLook(x);
        x.line(x.wording()
                .say(
                        "sheet.ask",
                        "example",
                        "" + Math.min(3, x.agenda().figures().size())));
        x.offer("sheet_right", "sheet_wrong");
    }

    /** The sheet may answer a comment that the head has not read. */
    private static void sentBack(Exchange x) {
        x.agenda()
                .figures()
                .forEach(figure -> figure.item()
                        .returned()
                        .ifPresent(note -> x.line(x.wording()
                                .say(
                                        "sheet.returned",
                                        "by",
                                        note.by(),
                                        "label",
                                        figure.label(),
                                        "old",
                                        x.shown()
                                                .figure(
                                                        note.old().value(),
                                                        figure.item().field()),
                                        "comment",
                                        Asking.asSentence(note.comment())))));
    }

    private static void secondLook(Exchange x) {
        x.facts().look().at(x.known()).stream()
                .limit(MOST_LOOKS)
                .forEach(says -> x.line(x.wording().say("readback.look", "says", says)));
    }

    static void readBack(Exchange x) {
        Listing.show(x, "readback");
        secondLook(x);
        Listing.askToSend(x);
        var choices = new ArrayList<String>();
        choices.add(x.wording().button("send"));
        choices.add(x.wording().button("edit"));
        choices.addAll(Rounds.additions(x));
        x.agenda().own().stream().filter(o -> o.optional() && !x.answered(o)).forEach(o -> choices.add(o.label()));
        x.offer(choices);
    }

    /** Whether two answers mean the same figure, however they were said. */
    static boolean same(Value one, Value other) {
        if (one instanceof Value.Amount a && other instanceof Value.Amount b) {
            return a.value().compareTo(b.value()) == 0;
        }
        if (one instanceof Value.Progress a && other instanceof Value.Progress b) {
            return a.stage() == b.stage()
                    && a.words().equals(b.words())
                    && a.percent()
                            .map(BigDecimal::stripTrailingZeros)
                            .equals(b.percent().map(BigDecimal::stripTrailingZeros));
        }
        if (one instanceof Value.Share a && other instanceof Value.Share b) {
            return a.numerator().compareTo(b.numerator()) == 0
                    && a.denominator().compareTo(b.denominator()) == 0;
        }
        return one.equals(other);
    }
}
