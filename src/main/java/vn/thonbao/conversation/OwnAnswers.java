package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.conversation.Step.Expectation;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Answers to the flow's own questions: yes or no, a choice, words, files. */
final class OwnAnswers {

    private OwnAnswers() {}

    static void hear(Exchange x, Topic.Own topic, String text) {
        var question = topic.question();
        var expects = question.expects();
        if (question.more().isPresent() && Choices.tapped(x, text, "more")) {
            x.understood();
            x.add(x.wording().fill(question.more().get(), Map.of()), ' ');
            x.offer(x.offered());
        } else if (question.optional() && Choices.tapped(x, text, "enough")) {
            enough(x);
        } else if (expects instanceof Expectation.YesNo yesNo) {
            yesNo(x, question, yesNo, text);
        } else if (expects instanceof Expectation.Choice choice) {
            choice(x, question, choice, text);
        } else if (expects instanceof Expectation.Text words) {
            words(x, question, words, text);
        } else {
            Misunderstood.choice(x, "reask.wants_files");
        }
    }

    /** Back to the read-back without an answer. */
    static void enough(Exchange x) {
        x.understood();
        x.askingNothing();
        Asking.next(x);
    }

    private static void yesNo(Exchange x, Step.Question question, Expectation.YesNo expected, String text) {
        var verdict = verdict(x, expected, text);
        if (verdict == Verdict.UNCLEAR) {
            Misunderstood.choice(x, "reask.yes_no");
        } else if (verdict == Verdict.NO && expected.no().isBlank()) {
            x.understood();
            x.tell("refused");
            x.offer(choices(x, question));
        } else {
            enter(x, question, new Answer(value(x, expected, verdict == Verdict.YES), text));
        }
    }

    /** A report keeps its own answers as words: as the button's, so that "when" finds them again in the draft. */
    private static Value value(Exchange x, Expectation.YesNo expected, boolean yes) {
        return x.flow().fillsTheDraft() ? new Value.Words(yes ? expected.yes() : expected.no()) : new Value.YesNo(yes);
    }

    private static Verdict verdict(Exchange x, Expectation.YesNo expected, String text) {
        var label = x.understanding()
                .choose(text, x.offered(), true)
                .map(x.offered()::get)
                .orElse("");
        if (label.equals(expected.yes())) {
            return Verdict.YES;
        }
        return !label.isEmpty() && label.equals(expected.no())
                ? Verdict.NO
                : x.understanding().answer(text, expected.kind(), List.of()).verdict();
    }

    private static void choice(Exchange x, Step.Question question, Expectation.Choice expected, String text) {
        var index = x.understanding().choose(text, expected.choices(), true);
        if (index.isPresent()) {
            enter(x, question, new Answer(new Value.Words(expected.choices().get(index.get())), text));
        } else {
            Misunderstood.choice(x, "reask.choice");
        }
    }

    private static void words(Exchange x, Step.Question question, Expectation.Text expected, String text) {
        if (text.length() > expected.atMost()) {
            x.tell("reask.text_too_long", "most", "" + expected.atMost());
            x.offer(choices(x, question));
            return;
        }
        if (tellsNothing(text)) {
            Misunderstood.choice(x, "reask.text");
            return;
        }
        if (!x.flow().fillsTheDraft()) {
            // Nobody would ever read it otherwise: such a flow leaves no draft that the office sees.
            x.handOver(x.wording().say("officer.words", "label", question.label(), "said", text.strip()));
            x.tell("officer.noted");
        } else if (expected.difficulty()) {
            Difficulties.raise(x, text, Optional.of(question.field()));
        }
        enter(x, question, new Answer(new Value.Words(text.strip()), text));
    }

    /** A thumb, dots: nothing that could be read out later. */
    private static boolean tellsNothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static void enter(Exchange x, Step.Question question, Answer answer) {
        x.enter(question.field(), answer);
        if (x.flow().fillsTheDraft() && !raised(question)) {
            x.tell("echo.own");
        }
        Asking.next(x);
    }

    /** Then the head has read already what becomes of it. */
    private static boolean raised(Step.Question question) {
        return question.expects() instanceof Expectation.Text text && text.difficulty();
    }

    static List<String> choices(Exchange x, Step.Question question) {
        var labels = new ArrayList<String>();
        var expects = question.expects();
        var onlyYes = expects instanceof Expectation.YesNo yesNo && yesNo.no().isBlank();
        if (expects instanceof Expectation.YesNo yesNo) {
            labels.add(yesNo.yes());
            if (!onlyYes) {
                labels.add(yesNo.no());
            }
        } else if (expects instanceof Expectation.Choice choice) {
            labels.addAll(choice.choices());
        }
        question.more().ifPresent(m -> labels.add(x.wording().button("more")));
        if (question.optional()) {
            labels.add(x.wording().button("enough"));
        }
        if (onlyYes) {
            labels.add(x.wording().button("officer"));
        }
        return labels;
    }
}
