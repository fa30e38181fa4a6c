package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Everything was read back, by the head or by the office off the sheet: send it, change an item, or add an optional part. */
final class ReadBacks {

    private ReadBacks() {}

    static void hear(Exchange x, String text) {
        var optional = optional(x, text);
        if (Choices.tapped(x, text, "send") || Choices.tapped(x, text, "sheet_right")) {
            accept(x);
        } else if (Choices.tapped(x, text, "edit") || Choices.tapped(x, text, "sheet_wrong")) {
            Edits.choose(x);
        } else if (optional.isPresent()) {
            x.awaitNothing();
            x.understood();
            Asking.ask(x, optional.get());
        } else if (Rounds.added(x, text) || item(x, text)) {
            return;
        } else if (!Edits.chosen(x, text) && !Tables.hear(x, text) && !Edits.hear(x, text)) {
            yesOrNo(x, text);
        }
    }

    /** "Đề nghị 2" means to look at it once more. */
    private static boolean item(Exchange x, String text) {
        var round = Rounds.called(x, text);
        round.ifPresent(r -> {
            x.understood();
            Prompts.show(x, new Pending.WhichPart(r.key()));
        });
        return round.isPresent();
    }

    /** A sheet has figures; what else the flow asks in its turn is asked before the report is sent. */
    static void accept(Exchange x) {
        if (x.open().isEmpty()) {
            Sending.send(x);
        } else {
            x.understood();
            Asking.next(x);
        }
    }

    private static Optional<Topic.Own> optional(Exchange x, String text) {
        return Choices.tapped(x, text)
                .flatMap(label -> x.agenda().own().stream()
                        .filter(o -> o.optional() && o.label().equals(label))
                        .findFirst());
    }

    private static void yesOrNo(Exchange x, String text) {
        var waiting = x.pending().orElse(new Pending.ReadBack());
        var verdict =
                x.understanding().answer(text, Question.IS_IT_RIGHT, List.of()).verdict();
        if (verdict == Verdict.YES) {
            accept(x);
        } else if (verdict == Verdict.NO) {
            Edits.choose(x);
        } else {
            x.await(waiting);
            Misunderstood.choice(x, waiting instanceof Pending.SheetRead ? "sheet.unclear" : "readback.unclear");
        }
    }
}
