package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** An answer to the question for one figure. */
final class FigureAnswers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureAnswers() {}

    /** The open question decides; a table or a correction in the message comes first, since both name what they mean. */
    static void hear(Exchange x, Topic.Figure topic, String text) {
        var telling =
                topic.item().field().kind() == Field.Kind.WORDS; // names and numbers in a story belong to the story
        if (TaskQuestions.isTask(topic) && TaskAnswers.hear(x, topic, text)
                || tappedChoice(x, topic, text)
                || !telling && (Tables.hear(x, text) || Edits.hear(x, text) || Tables.another(x, topic.field(), text))
                || keepsReturned(x, topic, text)) {
            return;
        }
        var reading = read(x, topic, text);
        if (reading instanceof Reading.Reask && wantsAPerson(x, text)) {
            Commands.officer(x);
            return;
        }
        if (TaskQuestions.together(x, topic).size() > 1 && !putsOff(reading)) {
            Misunderstood.tasks(x, topic);
            return;
        }
        take(x, topic, reading, text);
    }

    private static boolean tappedChoice(Exchange x, Topic.Figure topic, String text) {
        var tapped = Choices.tapped(x, text);
        var item = topic.item();
        if (tapped.isEmpty() ? saysItIsHeld(x, item, text) : tapped.equals(heldLabel(x, item))) {
            settle(x, topic, new Answer(item.held().orElseThrow().answer().value(), Asking.heldLine(x, item)));
            return true;
        }
        if (tapped.isEmpty()) {
            return false;
        }
        var label = tapped.get();
        if (label.equals(x.wording().button("no_data"))) {
            settle(x, topic, new Answer(new Value.NoData(), text));
        } else if (label.equals(x.wording().button("none"))) {
            settle(x, topic, new Answer(new Value.Nothing(), text));
        } else if (label.equals(x.wording().button("has"))) {
            settle(x, topic, new Answer(new Value.YesNo(true), text));
        } else if (label.equals(x.wording().button("has_not"))) {
            settle(x, topic, new Answer(new Value.YesNo(false), text));
        } else if (item.returned().isPresent() && label.equals(x.wording().button("keep"))) {
            settle(x, topic, new Answer(item.returned().get().old().value(), text));
        } else if (item.returned().isPresent() && label.equals(x.wording().button("edit"))) {
            Prompts.show(x, new Pending.NewAnswer(topic.field()));
        } else if (isSameAsBefore(x, item, label)) {
            settle(x, topic, new Answer(item.previous().orElseThrow().value(), text));
        } else {
            return false;
        }
        return true;
    }

    /** The button that takes over what was told in another campaign: its words, as the source, are kept beside the figure. */
    static Optional<String> heldLabel(Exchange x, Facts.Item item) {
        return item.held()
                .map(held -> x.wording()
                        .button("held", "figure", x.shown().brief(held.answer().value(), item.field())));
    }

    private static boolean saysItIsHeld(Exchange x, Facts.Item item, String text) {
        return item.held().isPresent()
                && x.understanding()
                        .choose(text, List.of(x.wording().say("held.sayings").split("\\|")), false)
                        .isPresent();
    }

    private static boolean isSameAsBefore(Exchange x, Facts.Item item, String label) {
        return item.previous()
                .map(p -> x.wording().button("same", "figure", x.shown().brief(p.value(), item.field())))
                .filter(label::equals)
                .isPresent();
    }

    /** "Giữ nguyên" said in other words: here it means the figure that was sent back, not the one of the period before. */
    private static boolean keepsReturned(Exchange x, Topic.Figure topic, String text) {
        var note = topic.item().returned().filter(r -> !x.answered(topic));
        if (note.isEmpty() || hasDigit(text)) {
            return false;
        }
        var verdict = x.understanding()
                .answer(text, Question.KEEP_OR_CHANGE, List.of())
                .verdict();
        if (verdict == Verdict.YES) {
            settle(x, topic, new Answer(note.get().old().value(), text));
        } else if (verdict == Verdict.NO) {
            Prompts.show(x, new Pending.NewAnswer(topic.field()));
        }
        return verdict != Verdict.UNCLEAR;
    }

    /** A figure where yes or no is asked belongs somewhere else: a "không" beside it is no answer. */
    private static Reading read(Exchange x, Topic.Figure topic, String text) {
        var field = topic.item().field();
        return field.kind() == Field.Kind.YES_NO && hasDigit(text)
                ? new Reading.Reask(Reason.NOT_YES_OR_NO, Span.whole(text))
                : x.understanding().read(text, field);
    }

    private static boolean wantsAPerson(Exchange x, String text) {
        return Misunderstood.outOfPatience(x)
                && x.understanding().answer(text, Question.SHALL_WE, List.of()).verdict() == Verdict.YES;
    }

    /** What a reading for this topic leads to. */
    static void take(Exchange x, Topic.Figure topic, Reading reading, String text) {
        if (reading instanceof Reading.Reask again) {
            Misunderstood.figure(x, topic, again.why());
        } else if (putsOff(reading)) {
            Commands.later(x, topic);
        } else {
            var answers = meant(topic.item(), reading, text);
            if (answers.isEmpty()) {
                Misunderstood.figure(x, topic, Reason.NO_PREVIOUS);
            } else if (reading instanceof Reading.Accept) {
                settle(x, topic, answers.get(0));
            } else {
                x.understood();
                x.asking(topic.field());
                Prompts.show(x, new Pending.WhichReading(topic.field(), answers));
            }
        }
    }

    private static boolean putsOff(Reading reading) {
        return reading instanceof Reading.Accept accept && accept.value() instanceof Value.Later;
    }

    /** The readings as answers that can be entered, each once, likeliest first. */
    static List<Answer> meant(Facts.Item item, Reading reading, String text) {
        var values = reading instanceof Reading.Accept accept
                ? List.of(accept.value())
                : reading instanceof Reading.Confirm confirm ? confirm.readings() : List.<Value>of();
        var answers = new ArrayList<Answer>();
        for (var value : values) {
            meant(item, value)
                    .filter(v -> answers.stream().noneMatch(a -> Prompts.same(a.value(), v)))
                    .ifPresent(v -> answers.add(new Answer(v, text)));
        }
        return answers;
    }

    /** "Như kỳ trước" and "tất cả" stand for a figure: that figure is what gets entered and shown. */
    private static Optional<Value> meant(Facts.Item item, Value value) {
        if (value instanceof Value.SameAsBefore) {
            return item.previous().map(Answer::value);
        }
        if (value instanceof Value.All) {
            return Optional.of(all(item.field()));
        }
        return value instanceof Value.Later || value instanceof Value.Moment ? Optional.empty() : Optional.of(value);
    }

    private static Value all(Field field) {
        if (field.kind() == Field.Kind.YES_NO) {
            return new Value.YesNo(true);
        }
        if (field.share() && field.total().isPresent()) {
            return new Value.Share(field.total().get(), field.total().get());
        }
        return Value.Amount.of(
                field.unit().startsWith("%") ? HUNDRED : field.total().orElse(HUNDRED));
    }

    /** One certain meaning: entered, unless it would replace another answer or looks far off. */
    static void settle(Exchange x, Topic.Figure topic, Answer answer) {
        var there = x.answer(topic.field());
        if (there.isPresent()) {
            Edits.change(x, topic, there.get(), answer);
        } else if (Doubts.about(topic, answer.value())) {
            x.understood();
            x.asking(topic.field());
            Prompts.show(x, new Pending.Doubtful(topic.field(), answer));
        } else {
            enter(x, topic, answer);
        }
    }

    static void enter(Exchange x, Topic.Figure topic, Answer answer) {
        x.enter(topic.field(), answer);
        x.tell(
                "echo",
                "label",
                topic.label(),
                "figure",
                x.shown().aloud(answer.value(), topic.item().field()));
        Asking.next(x);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
