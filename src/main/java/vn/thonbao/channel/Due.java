package vn.thonbao.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * A message of the outbox that waits to be sent.
 *
 * @param whose the chat was when it was put; empty: a stranger's
 * @param attempts how often sending failed before
 * @param partsDone of a long message: delivered at earlier tries
 */
record Due(
        long id,
        String key,
        ChatAddress to,
        Optional<PersonId> whose,
        int urgency,
        String text,
        List<String> choices,
        Instant putAt,
        Optional<Instant> expires,
        List<StoredFile> files,
        int attempts,
        int partsDone) {

    /** Which of our bots it goes out by. */
    String bot() {
        return to.channel() + ' ' + to.bot();
    }
}
