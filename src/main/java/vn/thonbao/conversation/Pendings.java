package vn.thonbao.conversation;

import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;

/** What the kinds of {@link Pending} have in common. */
final class Pendings {

    private Pendings() {}

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
