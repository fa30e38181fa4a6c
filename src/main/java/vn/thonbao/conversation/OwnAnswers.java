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

    /** "Dạ không có", "có chứ anh". */
    private static final int LONGEST_YES = 16;

    private OwnAnswers() {}

    static void hear(Exchange x, Topic.Own topic, String text) {
        var question = topic.question();
        var expects = question.expects();
        if (question.more().isPresent() && Choices.tapped(x, text, "more")) {
            x.understood();
            x.add(x.wording().fill(question.more().get(), Map.of()), ' ');
            x.offer(x.offered());
        } else if (topic.optional() && Choices.tapped(x, text, "enough")) {
            enough(x);
        } else if (question.optional() && !topic.optional() && declined(x, text)) {
            enter(x, topic, new Answer(new Value.Words(x.wording().button("none")), text));
        } else if (expects instanceof Expectation.YesNo yesNo) {
            yesNo(x, topic, yesNo, text);
        } else if (expects instanceof Expectation.Choice choice) {
            choice(x, topic, choice, text);
        } else if (expects instanceof Expectation.Text words) {
            words(x, topic, words, text);
        } else {
            Misunderstood.choice(x, topic.optional() ? "reask.wants_files" : "reask.files_or_none");
        }
    }

    /** In a repeated group what need not be said is asked in its turn, and "không có" is an answer. */
    private static boolean declined(Exchange x, String text) {
        return Choices.tapped(x, text, "none")
                || x.understanding()
                                .answer(text, vn.thonbao.understanding.Question.IS_THERE, List.of())
                                .verdict()
                        == Verdict.NO;
    }

    /** Back to the read-back without an answer. */
    static void enough(Exchange x) {
        x.understood();
        x.askingNothing();
        Asking.next(x);
    }

    private static void yesNo(Exchange x, Topic.Own topic, Expectation.YesNo expected, String text) {
        var verdict = tellsAlready(x, topic, text) ? Verdict.UNCLEAR : verdict(x, expected, text);
        if (verdict == Verdict.UNCLEAR) {
            Misunderstood.choice(x, "reask.yes_no");
        } else if (verdict == Verdict.NO && expected.no().isBlank()) {
            x.understood();
            x.tell("refused");
            x.offer(choices(x, topic));
        } else {
            enter(x, topic, new Answer(value(x, expected, verdict == Verdict.YES), text));
        }
    }

    /** A report keeps its own answers as words: as the button's, so that "when" finds them again in the draft. */
    static Value value(Exchange x, Expectation.YesNo expected, boolean yes) {
        return x.flow().fillsTheDraft() ? new Value.Words(yes ? expected.yes() : expected.no()) : new Value.YesNo(yes);
    }

    /** A sentence where "another one?" was asked tells of it already: a "được" in it is no yes. */
    private static boolean tellsAlready(Exchange x, Topic.Own topic, String text) {
        return Rounds.asksForMore(topic)
                && text.strip().length() > LONGEST_YES
                && Choices.tapped(x, text).isEmpty();
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

    private static void choice(Exchange x, Topic.Own topic, Expectation.Choice expected, String text) {
        var index = x.understanding().choose(text, expected.choices(), true);
        if (index.isPresent()) {
            enter(x, topic, new Answer(new Value.Words(expected.choices().get(index.get())), text));
        } else {
            Misunderstood.choice(x, "reask.choice");
        }
    }

    private static void words(Exchange x, Topic.Own topic, Expectation.Text expected, String text) {
        if (text.length() > expected.atMost()) {
            x.tell("reask.text_too_long", "most", "" + expected.atMost());
            x.offer(choices(x, topic));
            return;
        }
        if (tellsNothing(text)) {
            Misunderstood.choice(x, "reask.text");
            return;
        }
        if (!x.flow().sends()) {
            // Nobody would ever read it otherwise: such a flow leaves no draft that the office sees.
            x.handOver(x.wording().say("officer.words", "label", topic.label(), "said", text.strip()));
            x.tell("officer.noted");
        } else if (expected.difficulty()) {
            Difficulties.raise(x, text, Optional.of(topic.field()));
        }
        enter(x, topic, new Answer(new Value.Words(text.strip()), text));
    }

    /** A thumb, dots: nothing that could be read out later. */
    private static boolean tellsNothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Inside a repeated group the next question follows at once; what was noted is read back in the end. */
    private static void enter(Exchange x, Topic.Own topic, Answer answer) {
        x.enter(topic.field(), answer);
        if (x.flow().fillsTheDraft() && topic.round().isEmpty() && !raised(topic.question())) {
            x.tell("echo.own");
        }
        Asking.next(x);
    }

    /** Then the head has read already what becomes of it. */
    private static boolean raised(Step.Question question) {
        return question.expects() instanceof Expectation.Text text && text.difficulty();
    }

    static List<String> choices(Exchange x, Topic.Own topic) {
        var question = topic.question();
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
            labels.add(x.wording().button(topic.optional() ? "enough" : "none"));
        }
        if (onlyYes) {
            labels.add(x.wording().button("officer"));
        }
        return labels;
    }
}
