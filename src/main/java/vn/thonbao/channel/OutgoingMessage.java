package vn.thonbao.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * What an adapter is to send.
 *
 * @param id of the outbox row: the same at every try
 * @param choices what may be tapped or typed as an answer; words, never bare numbers
 * @param silence how long the person had not written here when this went out unasked; empty: an answer, or of no matter
 * @param partsDone how many parts were delivered so far, at earlier tries too; {@link Parts} counts, the outbox remembers
 */
public record OutgoingMessage(
        long id,
        ChatAddress to,
        String text,
        List<String> choices,
        List<Attachment> files,
        Optional<Duration> silence,
        AtomicInteger partsDone) {

    /**
     * @param path the bytes
     * @param link where the person may fetch the file for a week; empty where nobody outside could reach us
     * @param fetch the same for a channel that fetches at once; it ends after an hour
     */
    public record Attachment(StoredFile what, Path path, Optional<String> link, Optional<String> fetch) {}

    public OutgoingMessage {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    public OutgoingMessage(long id, ChatAddress to, String text, List<String> choices) {
        this(id, to, text, choices, List.of(), Optional.empty(), new AtomicInteger());
    }
}
