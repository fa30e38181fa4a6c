package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Changes to one item of a repeated group: a part of it is told anew, or all of it is taken out. */
final class RoundEdits {

    private RoundEdits() {}

    static void whichPart(Exchange x, Pending.WhichPart waiting) {
        var round = Rounds.told(x, waiting.round()).orElseThrow();
        var labels = new ArrayList<String>();
        Rounds.parts(x, round).forEach(part -> labels.add(part.label()));
        labels.add(x.wording().button("take_out"));
        labels.add(x.wording().button("leave"));
        x.line(x.wording().say("show.own_line", "label", round.label(), "figure", Rounds.line(x, round)));
        x.line(x.wording().say("edit.which_part"));
        x.offer(labels);
    }

    static void whichPart(Exchange x, Pending.WhichPart waiting, String text) {
        var parts = Rounds.parts(x, Rounds.told(x, waiting.round()).orElseThrow());
        var part = x.understanding()
                .choose(text, parts.stream().map(Topic::label).toList(), false)
                .map(parts::get);
        if (Choices.tapped(x, text, "leave")) {
            leave(x);
        } else if (Choices.tapped(x, text, "take_out")) {
            x.understood();
            Prompts.show(x, new Pending.TakeOut(waiting.round()));
        } else if (part.isPresent()) {
            x.understood();
            Prompts.show(x, new Pending.NewAnswer(part.get().field()));
        } else {
            Misunderstood.choice(x, "reask.choice");
        }
    }

    static void takeOut(Exchange x, Pending.TakeOut waiting) {
        var round = Rounds.told(x, waiting.round()).orElseThrow();
        x.tell("edit.take_out", "label", round.label(), "said", Listing.clipped(Rounds.line(x, round)));
        x.offer("yes", "leave");
    }

    static void takeOut(Exchange x, Pending.TakeOut waiting, String text) {
        var verdict =
                x.understanding().answer(text, Question.IS_IT_RIGHT, List.of()).verdict();
        if (Choices.tapped(x, text, "leave") || verdict == Verdict.NO) {
            leave(x);
        } else if (Choices.tapped(x, text, "yes") || verdict == Verdict.YES) {
            var round = Rounds.told(x, waiting.round()).orElseThrow();
            Rounds.takeOut(x, round, text);
            x.tell("echo.taken_out", "label", round.label());
            Asking.next(x);
        } else {
            Misunderstood.choice(x, "reask.yes_no");
        }
    }

    private static void leave(Exchange x) {
        x.understood();
        x.awaitNothing();
        Asking.again(x);
    }
}
