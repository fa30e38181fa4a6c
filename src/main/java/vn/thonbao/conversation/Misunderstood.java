package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Written;

/** Nothing could be read: says why, keeps the question open, and after three times in a row offers a person. */
final class Misunderstood {

    private static final int PATIENCE = 3;

    private Misunderstood() {}

    static void figure(Exchange x, Topic.Figure topic, Reason reason) {
        var field = topic.item().field();
        if (!(x.pending().orElse(null) instanceof ConversationState.Pending.NewAnswer)) {
            x.awaitNothing();
        }
        x.asking(topic.field());
        x.tell(
                "reask." + reason,
                "label",
                topic.label(),
                "example",
                topic.item().example(),
                "measure",
                field.unit(),
                "min",
                bound(field.min(), field.unit()),
                "max",
                bound(field.max(), field.unit()));
        x.offer(Asking.choices(x, topic));
        counted(x);
    }

    /** Of several tasks, which is meant, and how far is it? */
    static void tasks(Exchange x, Topic.Figure topic) {
        x.awaitNothing();
        x.asking(topic.field());
        var together = TaskQuestions.together(x, topic);
        x.tell("task.unclear", "example", TaskQuestions.example(x, together));
        x.offer(Asking.choices(x, topic));
        counted(x);
    }

    /** The reason was told: the open question once more. */
    static void again(Exchange x) {
        Asking.again(x);
        counted(x);
    }

    private static String bound(Optional<BigDecimal> bound, String unit) {
        return bound.map(b -> Written.number(b, unit)).orElse("");
    }

    /** Any other question: the reason, and the same choices once more. */
    static void choice(Exchange x, String key) {
        x.tell(key);
        x.offer(x.offered());
        counted(x);
    }

    /** The reason, and the open question once more. */
    static void askAgain(Exchange x, String key) {
        x.tell(key);
        again(x);
    }

    private static void counted(Exchange x) {
        x.misunderstood();
        if (outOfPatience(x)) {
            x.line(x.wording().say("misunderstood.offer"));
            var officer = x.wording().button("officer");
            var labels = new ArrayList<>(x.choices());
            labels.remove(officer);
            labels.add(officer);
            x.offer(labels);
        }
    }

    static boolean outOfPatience(Exchange x) {
        return x.misunderstandings() >= PATIENCE;
    }
}
