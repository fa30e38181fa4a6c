package vn.thonbao.channel;

import java.time.Instant;
import java.util.List;
import vn.thonbao.directory.ChatAddress;

/**
 * What came in, the same for every channel. Adapters only translate; {@link Arrivals} decides.
 *
 * @param dedupeKey the channel's own id of this event, unique within channel and bot
 * @param text what was typed, the caption of files, or what a tapped button carries; may be empty
 * @param album what was sent together has the same; empty = sent alone
 * @param senderName as the channel shows it; never a proof of who it is
 * @param about the message that was changed (by the {@code dedupeKey} it had), or the one of ours that was quoted or got a sign (by
 *     the id under which the channel delivered it); empty = none
 */
public record ChannelEvent(
        ChatAddress from,
        String dedupeKey,
        ChatKind chat,
        Kind kind,
        String text,
        List<Media> media,
        String album,
        String senderName,
        Instant occurredAt,
        String about) {

    public ChannelEvent {
        text = text.replace("\0", ""); // PostgreSQL would refuse it, for ever
        media = List.copyOf(media);
    }

    public ChannelEvent(
            ChatAddress from,
            String dedupeKey,
            ChatKind chat,
            Kind kind,
            String text,
            List<Media> media,
            String senderName,
            Instant occurredAt) {
        this(from, dedupeKey, chat, kind, text, media, "", senderName, occurredAt, "");
    }

    public enum ChatKind {
        PRIVATE,
        /** Where others read it too, or where nobody can be recognised the next time. */
        GROUP
    }

    public enum Kind {
        TEXT,
        /** A tapped button; the text is the key that {@link Outbox#choiceKey} made. */
        CHOICE,
        FILES,
        /** The text is the sender's own telephone number as the channel vouches for it, or empty. */
        CONTACT,
        UNSUPPORTED,
        /** The chat was opened; the text is the code of the link, if it had one. */
        FOLLOW,
        UNFOLLOW,
        /** Whoever had left lets us write again, and has said nothing. */
        BACK,
        /** A message was changed after it was sent; the text is the new one. */
        EDIT,
        /** A picture put under a message of ours; the text is the picture. */
        REACTION,
        /** Our own words, reported back. */
        ECHO
    }

    /**
     * A file that the channel still holds.
     *
     * @param ref what the channel's adapter fetches it by
     * @param claimedType what the sender says it is; may be empty
     * @param size in bytes; 0 = not told
     * @param kind image, document or voice
     */
    public record Media(String ref, String name, String claimedType, long size, String kind) {}
}
