package vn.thonbao.conversation;

import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;

/** What the kinds of {@link Pending} have in common. */
final class Pendings {

    private Pendings() {}

    /** A flow may be edited, and a colleague or the office may answer or send, while something waits for a yes. */
    static boolean stillMakesSense(Exchange x, Pending waiting) {
        if (waiting instanceof Pending.Table table) {
            return table.rows().keySet().stream()
                    .allMatch(f -> x.agenda().figure(f).isPresent());
        }
        if (waiting instanceof Pending.ReadBack) {
            var standing = x.facts().standing();
            return (standing instanceof Standing.Open
                            || standing instanceof Standing.SentBack && !Sending.sendsAgain(x))
                    && x.open().isEmpty();
        }
        if (waiting instanceof Pending.SheetRead shown) {
            return x.readFromSheet()
                    .filter(read -> read.asked() == shown.asked())
                    .isPresent();
        }
        if (waiting instanceof Pending.NewAnswer edit) {
            return x.agenda().topic(edit.field()).isPresent();
        }
        if (waiting instanceof Pending.Follow follow) {
            return follow.figures().stream().allMatch(moved -> Elsewhere.stillHolds(x, moved));
        }
        var item = round(waiting).map(key -> Rounds.told(x, key).isPresent());
        return item.or(() -> field(waiting).map(f -> x.agenda().figure(f).isPresent()))
                .orElse(true);
    }

    /** The key of the item of a repeated group that is being edited. */
    static Optional<String> round(Pending waiting) {
        if (waiting instanceof Pending.WhichPart part) {
            return Optional.of(part.round());
        }
        return waiting instanceof Pending.TakeOut item ? Optional.of(item.round()) : Optional.empty();
    }

    /** The field that waits; absent when the whole report or no single field does. */
    static Optional<String> field(Pending waiting) {
        if (waiting instanceof Pending.WhichReading which) {
            return Optional.of(which.field());
        }
        if (waiting instanceof Pending.Doubtful doubtful) {
            return Optional.of(doubtful.field());
        }
        if (waiting instanceof Pending.Change change) {
            return Optional.of(change.field());
        }
        return waiting instanceof Pending.NewAnswer edit ? Optional.of(edit.field()) : Optional.empty();
    }
}
