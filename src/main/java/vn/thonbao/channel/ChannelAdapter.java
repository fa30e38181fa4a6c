package vn.thonbao.channel;

import java.util.List;
import vn.thonbao.directory.ChatAddress;

/** One channel's way out. Ways in call {@link Inbox#accept}. */
public interface ChannelAdapter {

    /** The name in {@link ChatAddress#channel()}. */
    String channel();

    /** @param id of the outbox row; never throws for what the channel answers */
    SendResult send(long id, ChatAddress to, String text, List<String> choices);

    sealed interface SendResult {
        record Delivered(String providerId) implements SendResult {}

        /** The channel may have it or not (a time-out): tried again, since a reply twice harms less than none. */
        record Unknown(String why) implements SendResult {}

        record TryLater(String why, java.time.Duration pause) implements SendResult {}

        /** This person cannot be reached here any more. */
        record Unreachable(String why) implements SendResult {}
    }
}
