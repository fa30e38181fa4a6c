package vn.thonbao.conversation;

import vn.thonbao.understanding.Reading;

/** A message was changed after it gave figures: they are asked about once, and stay as they are until the head says yes. */
final class Rewritten {

    private Rewritten() {}

    static void hear(Exchange x, Input.Rewritten message) {
        x.pending().flatMap(Pendings::field).ifPresent(open -> Confirmations.leave(x, open));
        var topics = message.fields().stream()
                .flatMap(field -> x.agenda().figure(field).stream())
                .toList();
        if (Tables.hear(x, message.text())) {
            return;
        }
        if (topics.size() != 1 || !reads(x, topics.get(0), message.text())) {
            x.tell("told.edited");
            Asking.again(x);
        }
    }

    private static boolean reads(Exchange x, Topic.Figure topic, String text) {
        var reading = x.understanding().read(text, topic.item().field());
        if (reading instanceof Reading.Reask) {
            return false;
        }
        Edits.take(x, topic, reading, text);
        return true;
    }
}
