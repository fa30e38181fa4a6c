package vn.thonbao.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * A message to be sent once the transaction has committed.
 *
 * @param key the same key is never sent twice ("reply:4711:0")
 * @param intent replies go before everything else
 * @param expires not sent after this moment
 * @param files go before the text; of what the channel cannot take, a link stands below the text
 */
public record Outgoing(
        String key,
        ChatAddress to,
        Intent intent,
        String text,
        List<String> choices,
        Optional<Instant> expires,
        List<StoredFile> files) {

    public Outgoing {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    public Outgoing(
            String key, ChatAddress to, Intent intent, String text, List<String> choices, Optional<Instant> expires) {
        this(key, to, intent, text, choices, expires, List.of());
    }

    public enum Intent {
        /** Answers what somebody just said. */
        REPLY,
        /** Concerns this person's own report: returned, approved, sent by somebody else of the unit. */
        NOTICE,
        /** To many people. */
        BULK
    }
}
