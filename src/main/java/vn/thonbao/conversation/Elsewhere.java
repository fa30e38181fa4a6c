package vn.thonbao.conversation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Effect.Follow.Moved;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** One figure of two campaigns: what goes out new here is offered to the other, which would else keep the old one in silence. */
final class Elsewhere {

    private Elsewhere() {}

    /** After a sending, below its receipt. Asked of the figures that went out new, and once. */
    static void offer(Exchange x) {
        var behind = x.agenda().figures().stream().filter(f -> isBehind(x, f)).toList();
        if (behind.isEmpty()) {
            return;
        }
        var campaign = campaign(behind.get(0));
        var moved = behind.stream()
                .filter(f -> campaign(f).equals(campaign))
                .map(f -> new Moved(
                        f.field(),
                        f.item().elsewhere().orElseThrow().there(),
                        x.answer(f.field()).orElseThrow()))
                .toList();
        ask(x, new Pending.Follow(moved, campaign));
    }

    private static boolean isBehind(Exchange x, Topic.Figure figure) {
        var other = figure.item().elsewhere();
        var here = x.answer(figure.field()).map(Answer::value).filter(Elsewhere::tells);
        return here.isPresent()
                && other.filter(o -> !same(o.there().value(), here.get()))
                        .filter(o -> o.sentHere()
                                .filter(sent -> same(sent.value(), here.get()))
                                .isEmpty())
                        .isPresent();
    }

    /** "Không phát sinh" and 0 are one figure. */
    private static boolean same(Value one, Value other) {
        return Prompts.same(one, other) || zero(one) && zero(other);
    }

    private static boolean zero(Value value) {
        return value instanceof Value.Nothing
                || value instanceof Value.Amount amount && amount.value().signum() == 0;
    }

    /** "Chưa có số liệu" puts nothing right anywhere. */
    private static boolean tells(Value value) {
        return !(value instanceof Value.NoData || value instanceof Value.NotOurs);
    }

    private static String campaign(Topic.Figure figure) {
        return figure.item().elsewhere().orElseThrow().campaign();
    }

    /** The other campaign may be locked meanwhile, or put right by somebody else. */
    static boolean stillHolds(Exchange x, Moved moved) {
        return x.agenda()
                .figure(moved.field())
                .flatMap(figure -> figure.item().elsewhere())
                .filter(other -> same(other.there().value(), moved.old().value()))
                .isPresent();
    }

    static void ask(Exchange x, Pending.Follow waiting) {
        x.await(waiting);
        x.line(x.wording().say("follow.ask", "source", waiting.campaign(), "changed", changed(x, waiting.figures())));
        x.offer("follow", "keep");
    }

    private static String changed(Exchange x, List<Moved> figures) {
        return figures.stream()
                .flatMap(moved -> x.agenda().figure(moved.field()).stream()
                        .map(f -> f.label() + " "
                                + x.shown().figure(moved.old().value(), f.item().field())))
                .collect(joining(", "));
    }

    static void hear(Exchange x, Pending.Follow waiting, String text) {
        var verdict = Choices.tapped(x, text, "keep")
                ? Verdict.NO
                : Choices.tapped(x, text, "follow")
                        ? Verdict.YES
                        : x.understanding()
                                .answer(text, Question.CHANGE_IT, List.of())
                                .verdict();
        if (verdict == Verdict.UNCLEAR) {
            leave(x, text);
            return;
        }
        x.understood();
        x.awaitNothing();
        if (verdict == Verdict.YES) {
            x.carryOut(new Effect.Follow(waiting.figures()));
        }
        x.tell(verdict == Verdict.YES ? "follow.done" : "follow.kept", "source", waiting.campaign());
        x.offer("show", "edit", "officer");
    }

    /** Another correction says what it means; anything else is asked once more. */
    private static void leave(Exchange x, String text) {
        if (!Tables.hear(x, text) && !Edits.hear(x, text)) {
            Misunderstood.choice(x, "reask.yes_no");
        }
    }
}
