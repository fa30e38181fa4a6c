package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.understanding.Correction;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Value;

/** Corrections: by number, by label, by the old figure; anywhere in the talk, and after sending until the lock. */
final class Edits {

    private Edits() {}

    /** @return whether the message was a correction */
    static boolean hear(Exchange x, String text) {
        var correction = x.understanding().correction(text, x.agenda().fields());
        correction.ifPresent(c -> take(x, c, text));
        return correction.isPresent();
    }

    /** "Chỉ tiêu 7.1 là 2" while another figure is confirmed. */
    static boolean another(Exchange x, String open, String text) {
        var correction = x.understanding()
                .correction(text, x.agenda().fields())
                .filter(c -> c.replacement().isPresent()
                        && (c.printed().isPresent() || c.number().isPresent()));
        var named = correction.flatMap(c -> target(x, c, text));
        var printed = correction.flatMap(Correction::printed);
        if (named.isEmpty() && printed.isPresent()) {
            x.tell("edit.no_such", "number", printed.get());
            Asking.again(x);
            return true;
        }
        var topic = named.filter(t -> !t.field().equals(open));
        if (topic.isEmpty()) {
            return false;
        }
        Confirmations.leave(x, open);
        correct(x, topic.get(), correction.orElseThrow(), text);
        return true;
    }

    private static void take(Exchange x, Correction correction, String text) {
        var topic = target(x, correction, text);
        if (topic.isPresent()) {
            correct(x, topic.get(), correction, text);
        } else if (correction.printed().isPresent() || correction.number().isPresent()) {
            var number = correction
                    .printed()
                    .orElseGet(() -> "" + correction.number().getAsInt());
            x.tell("edit.no_such", "number", number);
            choose(x);
        } else {
            x.tell("edit.which_old");
            choose(x);
        }
    }

    static Optional<Topic.Figure> target(Exchange x, Correction correction, String text) {
        if (correction.fieldId().isPresent()) {
            return x.agenda().figure(correction.fieldId().get());
        }
        if (correction.printed().isPresent()) {
            return printed(x, correction.printed().get());
        }
        if (correction.number().isPresent()) {
            return numbered(x, correction.number().getAsInt(), text);
        }
        return correction.old().isPresent() ? holding(x, correction.old().get()) : latest(x);
    }

    /** "Câu 3" counts as the bot does; "chỉ tiêu 10" is the number printed in the plan, when one item alone bears it. */
    private static Optional<Topic.Figure> numbered(Exchange x, int number, String text) {
        var figures = x.agenda().figures();
        if (Folded.of(text).contains("chi tieu")) {
            return printed(x, "" + number);
        }
        return figures.stream().filter(f -> f.number() == number).findFirst();
    }

    private static Optional<Topic.Figure> printed(Exchange x, String number) {
        var found = x.agenda().figures().stream()
                .filter(f ->
                        f.item().number().equals(number) || f.item().number().startsWith(number + "."))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one answer with that figure; with several, none: nobody guesses which was meant. */
    private static Optional<Topic.Figure> holding(Exchange x, BigDecimal old) {
        var found = x.agenda().figures().stream().filter(f -> holds(x, f, old)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean holds(Exchange x, Topic.Figure topic, BigDecimal figure) {
        var value = x.answer(topic.field()).map(Answer::value);
        return value.filter(v -> v instanceof Value.Amount a && a.value().compareTo(figure) == 0)
                        .isPresent()
                || value.filter(v -> v instanceof Value.Share s && s.numerator().compareTo(figure) == 0)
                        .isPresent();
    }

    private static Optional<Topic.Figure> latest(Exchange x) {
        var given = x.given();
        return given.isEmpty()
                ? x.current().flatMap(t -> x.agenda().figure(t.field()))
                : x.agenda().figure(given.get(given.size() - 1));
    }

    private static void correct(Exchange x, Topic.Figure topic, Correction correction, String text) {
        var words = correction.replacement();
        if (words.isEmpty()) {
            x.understood();
            Prompts.show(x, new Pending.NewAnswer(topic.field()));
            return;
        }
        var reading = x.understanding().read(words.get().text(), topic.item().field());
        if (reading instanceof Reading.Reask && x.answered(topic)) {
            x.await(new Pending.NewAnswer(topic.field()));
        }
        take(x, topic, reading, text);
    }

    /** A new answer for an item that was chosen by its number. */
    static void newAnswer(Exchange x, Pending.NewAnswer edit, String text) {
        if (x.agenda().topic(edit.field()).orElseThrow() instanceof Topic.Own own) {
            OwnAnswers.hear(x, own, text);
            return;
        }
        if (Tables.hear(x, text) || Tables.another(x, edit.field(), text)) {
            return;
        }
        var topic = Prompts.figure(x, edit.field());
        take(x, topic, x.understanding().read(text, topic.item().field()), text);
    }

    /** At the read-back a change is shown by reading back again; everywhere else it is asked once. */
    static void take(Exchange x, Topic.Figure topic, Reading reading, String text) {
        var old = x.answer(topic.field());
        if (reading instanceof Reading.Accept && old.isPresent() && readBackFollows(x)) {
            var meant = FigureAnswers.meant(topic.item(), reading, text);
            if (!meant.isEmpty()) {
                revise(x, topic, old.get(), meant.get(0));
                return;
            }
        }
        if (reading instanceof Reading.Reask again && old.isPresent()) {
            Misunderstood.figure(x, topic, again.why());
            x.askingNothing();
            return;
        }
        x.awaitNothing();
        FigureAnswers.take(x, topic, reading, text);
    }

    private static boolean readBackFollows(Exchange x) {
        return x.facts().standing() instanceof Standing.Open && x.open().isEmpty()
                || x.readFromSheet().isPresent();
    }

    private static void revise(Exchange x, Topic.Figure topic, Answer old, Answer answer) {
        if (!Prompts.same(old.value(), answer.value()) && Doubts.about(topic, answer.value())) {
            x.understood();
            x.askingNothing();
            Prompts.show(x, new Pending.Doubtful(topic.field(), answer));
        } else {
            replace(x, topic, old, answer);
        }
    }

    /** Old and new are shown, and asked once. */
    static void change(Exchange x, Topic.Figure topic, Answer old, Answer answer) {
        x.understood();
        if (Prompts.same(old.value(), answer.value())) {
            x.tell("echo.already", "label", topic.label(), "figure", Listing.figure(x, topic));
            Asking.next(x);
        } else {
            Prompts.show(x, new Pending.Change(topic.field(), old, answer));
        }
    }

    static void replace(Exchange x, Topic.Figure topic, Answer old, Answer answer) {
        x.enter(topic.field(), answer);
        x.tell(
                "echo.changed",
                "label",
                topic.label(),
                "old",
                x.shown().figure(old.value(), topic.item().field()),
                "figure",
                Listing.figure(x, topic));
        Asking.next(x);
    }

    /** "Sửa": which item? */
    static void choose(Exchange x) {
        if (x.done() == 0) {
            x.tell("edit.nothing");
            Asking.again(x);
        } else {
            Prompts.show(x, new Pending.WhichItem());
        }
    }

    static void whichItem(Exchange x, String text) {
        if (Choices.tapped(x, text, "leave")) {
            x.understood();
            x.awaitNothing();
            Asking.again(x);
        } else if (!toldAnew(x, text) && !chosen(x, text) && !Tables.hear(x, text) && !hear(x, text)) {
            Misunderstood.choice(x, x.agenda().figures().isEmpty() ? "reask.choice" : "edit.which_old");
        }
    }

    /** A story of the flow's own, or an item of a repeated group, by its label. */
    private static boolean toldAnew(Exchange x, String text) {
        var own = x.agenda().own().stream()
                .filter(o -> o.round().isEmpty() && x.answer(o.field()).isPresent())
                .filter(o -> x.understanding()
                        .choose(text, List.of(o.label()), false)
                        .isPresent())
                .findFirst();
        Optional<Pending> meant = own.isPresent()
                ? own.map(o -> new Pending.NewAnswer(o.field()))
                : Rounds.called(x, text).map(r -> new Pending.WhichPart(r.key()));
        meant.ifPresent(waiting -> {
            x.understood();
            Prompts.show(x, waiting);
        });
        return meant.isPresent();
    }

    /** A bare number, or the label, of an item in a list that was shown. */
    static boolean chosen(Exchange x, String text) {
        var figures = x.agenda().figures();
        var labels = figures.stream().map(Topic.Figure::label).toList();
        var index = x.understanding().choose(text, labels, true);
        if (index.isEmpty()) {
            return noSuchNumber(x, figures, text);
        }
        x.understood();
        Prompts.show(x, new Pending.NewAnswer(figures.get(index.get()).field()));
        return true;
    }

    private static boolean noSuchNumber(Exchange x, List<Topic.Figure> figures, String text) {
        if (!text.strip().matches("\\d{1,3}")) {
            return false;
        }
        x.tell("edit.no_such", "number", text.strip());
        x.offer(x.offered());
        return !figures.isEmpty();
    }
}
