package vn.thonbao.channel;

import java.util.List;
import java.util.Optional;

/**
 * What came in, the same for every channel.
 *
 * @param text what was typed or tapped, or the caption of files; may be empty
 * @param opened the chat was opened and nothing was said
 * @param note what the sender has to be told about this message beside the answer
 * @param rewrites the message that says this now, by its id in the inbox: it was changed after it was sent
 */
public record Content(
        String text, List<IncomingFile> files, boolean opened, Optional<Note> note, Optional<Long> rewrites) {

    /** Why a message, or a part of it, does not count. */
    public enum Note {
        FILES_NOT_RECEIVED,
        FILE_TOO_LARGE,
        FILE_NOT_ACCEPTED,
        UNSUPPORTED,
        EDITED,
        OLD_BUTTON,
        CODE_SPENT,
        CODE_UNKNOWN,
        /** A stranger said who he is; the office reads of it. */
        NEWCOMER,
        /** Said where others read it too. */
        GROUP
    }

    public Content {
        files = List.copyOf(files);
    }

    public Content(String text, List<IncomingFile> files, boolean opened) {
        this(text, files, opened, Optional.empty());
    }

    public Content(String text, List<IncomingFile> files, boolean opened, Optional<Note> note) {
        this(text, files, opened, note, Optional.empty());
    }

    public static Content text(String text) {
        return new Content(text, List.of(), false);
    }

    public static Content noted(String text, Note note) {
        return new Content(text, List.of(), false, Optional.of(note));
    }

    public static Content rewritten(String text, long message) {
        return new Content(text, List.of(), false, Optional.empty(), Optional.of(message));
    }

    /** Already in the file store. @param kind image, document or voice */
    public record IncomingFile(String sha256, String kind, String mediaType, long size, String name) {}
}
