package vn.thonbao.conversation;

import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;

/** What the kinds of {@link Pending} have in common. */
final class Pendings {

    private Pendings() {}

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
