package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.YesNoAnswer;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Answers to "is it this figure?": which reading, a doubtful jump, a change. Another figure in place of a yes is taken as meant. */
final class Confirmations {

    private Confirmations() {}

    static void whichReading(Exchange x, Pending.WhichReading which, String text) {
        var topic = Prompts.figure(x, which.field());
        var readings = which.readings();
        if (readings.size() == 1) {
            single(x, topic, readings.get(0), text);
            return;
        }
        var tapped = x.understanding().choose(text, x.offered(), false);
        if (tapped.isPresent() && tapped.get() < readings.size()) {
            FigureAnswers.settle(x, topic, readings.get(tapped.get()));
        } else if (tapped.isPresent()) {
            other(x, topic);
        } else {
            several(x, topic, readings, text);
        }
    }

    private static void single(Exchange x, Topic.Figure topic, Answer proposed, String text) {
        var answer = answer(x, text, Question.IS_IT_RIGHT, shown(x, topic, proposed));
        if (answer.verdict() == Verdict.YES) {
            FigureAnswers.settle(x, topic, proposed);
        } else {
            notThis(x, topic, answer, text);
        }
    }

    /** A bare "2" may be the second line or the figure two: when both are possible, ask (product T3). */
    private static void several(Exchange x, Topic.Figure topic, List<Answer> readings, String text) {
        var numbered = x.understanding().choose(text, x.offered(), true);
        var reading = x.understanding().read(text, topic.item().field());
        var figure = clear(topic, reading, text);
        var repeated = figure.flatMap(f -> readings.stream()
                .filter(r -> Prompts.same(r.value(), f.value()))
                .findFirst());
        if (repeated.isPresent()) {
            FigureAnswers.settle(x, topic, repeated.get());
        } else if (numbered.isEmpty()) {
            FigureAnswers.take(x, topic, reading, text);
        } else if (numbered.get() >= readings.size()) {
            other(x, topic);
        } else if (figure.isEmpty()) {
            FigureAnswers.settle(x, topic, readings.get(numbered.get()));
        } else {
            x.tell("confirm.bare_number", "said", text.strip(), "label", topic.label());
            var line = readings.get(numbered.get());
            x.await(new Pending.WhichReading(topic.field(), List.of(line, figure.get())));
            x.offer(List.of(
                    x.shown().figure(line.value(), topic.item().field()),
                    x.shown().figure(figure.get().value(), topic.item().field()),
                    x.wording().button("other")));
        }
    }

    private static Optional<Answer> clear(Topic.Figure topic, Reading reading, String text) {
        return reading instanceof Reading.Accept
                ? FigureAnswers.meant(topic.item(), reading, text).stream().findFirst()
                : Optional.empty();
    }

    static void doubtful(Exchange x, Pending.Doubtful doubtful, String text) {
        var topic = Prompts.figure(x, doubtful.field());
        var proposed = doubtful.answer();
        var answer = answer(x, text, Question.IS_IT_RIGHT, shown(x, topic, proposed));
        if (answer.verdict() == Verdict.YES || repeats(x, topic, proposed, text)) {
            believe(x, topic, proposed);
        } else {
            notThis(x, topic, answer, text);
        }
    }

    /** A colleague may have answered while the question stood: then it is a change like any other. */
    private static void believe(Exchange x, Topic.Figure topic, Answer answer) {
        var there = x.answer(topic.field());
        if (there.isPresent() && x.asked().filter(topic.field()::equals).isPresent()) {
            Edits.change(x, topic, there.get(), answer);
        } else if (there.isPresent()) {
            Edits.replace(x, topic, there.get(), answer);
        } else {
            FigureAnswers.enter(x, topic, answer);
        }
    }

    private static boolean repeats(Exchange x, Topic.Figure topic, Answer proposed, String text) {
        return clear(topic, x.understanding().read(text, topic.item().field()), text)
                .filter(a -> Prompts.same(a.value(), proposed.value()))
                .isPresent();
    }

    static void change(Exchange x, Pending.Change change, String text) {
        var topic = Prompts.figure(x, change.field());
        var answer = Choices.tapped(x, text, "change")
                ? new YesNoAnswer(Verdict.YES, List.of())
                : Choices.tapped(x, text, "leave")
                        ? new YesNoAnswer(Verdict.NO, List.of())
                        : x.understanding()
                                .answer(text, Question.CHANGE_IT, shown(x, topic, change.old(), change.replacement()));
        if (answer.verdict() == Verdict.YES) {
            Edits.replace(x, topic, change.old(), change.replacement());
        } else if (!answer.corrections().isEmpty()) {
            instead(x, topic, answer.corrections().get(0));
        } else if (answer.verdict() == Verdict.NO) {
            x.understood();
            x.tell("echo.unchanged", "label", topic.label(), "figure", Listing.figure(x, topic));
            x.awaitNothing();
            Asking.again(x);
        } else {
            Misunderstood.choice(x, "reask.yes_no");
        }
    }

    /** Something else is spoken of: what was to be confirmed stays as it was, and a change says so. */
    static void leave(Exchange x, String open) {
        if (x.pending().orElse(null) instanceof Pending.Change) {
            var unchanged = Prompts.figure(x, open);
            x.tell("echo.unchanged", "label", unchanged.label(), "figure", Listing.figure(x, unchanged));
        }
        x.awaitNothing();
    }

    private static YesNoAnswer answer(Exchange x, String text, Question question, List<String> shown) {
        if (Choices.tapped(x, text, "yes")) {
            return new YesNoAnswer(Verdict.YES, List.of());
        }
        return Choices.tapped(x, text, "other")
                ? new YesNoAnswer(Verdict.NO, List.of())
                : x.understanding().answer(text, question, shown);
    }

    /** Not the proposed figure: the one that was said instead, or the question again. */
    private static void notThis(Exchange x, Topic.Figure topic, YesNoAnswer answer, String text) {
        if (!answer.corrections().isEmpty()) {
            instead(x, topic, answer.corrections().get(0));
        } else if (answer.verdict() == Verdict.NO) {
            other(x, topic);
        } else if (x.understanding().read(text, topic.item().field()) instanceof Reading.Reask) {
            Misunderstood.choice(x, "reask.yes_no");
        } else {
            instead(x, topic, Span.whole(text));
        }
    }

    private static void instead(Exchange x, Topic.Figure topic, Span said) {
        x.awaitNothing();
        FigureAnswers.take(
                x, topic, x.understanding().read(said.text(), topic.item().field()), said.text());
    }

    private static void other(Exchange x, Topic.Figure topic) {
        x.understood();
        x.awaitNothing();
        x.asking(topic.field());
        x.tell("confirm.other", "label", topic.label(), "example", topic.item().example());
        x.offer(Asking.choices(x, topic));
    }

    private static List<String> shown(Exchange x, Topic.Figure topic, Answer... answers) {
        return java.util.Arrays.stream(answers)
                .map(a -> x.shown().figure(a.value(), topic.item().field()))
                .toList();
    }
}
