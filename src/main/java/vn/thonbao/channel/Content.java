package vn.thonbao.channel;

import java.util.List;
import java.util.Optional;

/**
 * What came in, the same for every channel.
 *
 * @param text what was typed or tapped, or the caption of files; may be empty
 * @param opened the chat was opened and nothing was said
 * @param note what the sender has to be told about this message beside the answer
 * @param tap which message it points at, where that message asked nothing, or was quoted
 * @param rewrites the message that says this now, by its id in the inbox: it was changed after it was sent
 */
public record Content(
        String text,
        List<IncomingFile> files,
        boolean opened,
        Optional<Note> note,
        Optional<Long> rewrites,
        Optional<Tap> tap) {

    /**
     * What points at one of our messages: its button, a sign put under it, words that quote it.
     *
     * @param message its key in the outbox; empty = one we do not know any more
     * @param label of the button, the sign, or the words
     */
    public record Tap(String message, String label) {}

    /** Why a message, or a part of it, does not count. */
    public enum Note {
        FILES_NOT_RECEIVED,
        FILE_TOO_LARGE,
        FILE_NOT_ACCEPTED,
        UNSUPPORTED,
        EDITED,
        OLD_BUTTON,
        /** The same words twice at once; the text is kept, and not taken for an answer. */
        REPEATED,
        /** No words, only a sign under a message of ours: there is nothing to answer if it means nothing. */
        SIGN,
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
        this(text, files, opened, note, Optional.empty(), Optional.empty());
    }

    public static Content text(String text) {
        return new Content(text, List.of(), false);
    }

    public static Content noted(String text, Note note) {
        return new Content(text, List.of(), false, Optional.of(note));
    }

    public static Content rewritten(String text, long message) {
        return new Content(text, List.of(), false, Optional.empty(), Optional.of(message), Optional.empty());
    }

    public boolean isSign() {
        return note.equals(Optional.of(Note.SIGN));
    }

    /** @param old something was asked since: who does not know the message tells that its button is an old one */
    static Content tapped(Tap tap, boolean old) {
        return new Content(
                old ? "" : tap.label(),
                List.of(),
                false,
                old ? Optional.of(Note.OLD_BUTTON) : Optional.empty(),
                Optional.empty(),
                Optional.of(tap));
    }

    static Content sign(Tap tap) {
        return new Content("", List.of(), false, Optional.of(Note.SIGN), Optional.empty(), Optional.of(tap));
    }

    static Content quoting(Tap tap) {
        return new Content(tap.label(), List.of(), false, Optional.empty(), Optional.empty(), Optional.of(tap));
    }

    /** Already in the file store. @param kind image, document or voice */
    public record IncomingFile(String sha256, String kind, String mediaType, long size, String name) {}
}
