package vn.thonbao.channel;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import vn.thonbao.directory.ChatAddress;

/** One channel's way out. Ways in hand {@link ChannelEvent}s to {@link Arrivals}. */
public interface ChannelAdapter {

    /** The name in {@link ChatAddress#channel()}. */
    String channel();

    Capabilities capabilities();

    /** Never fails for what the channel answers: that is a {@link SendResult}. Returns before the channel has answered. */
    CompletionStage<SendResult> send(OutgoingMessage message);

    /** Empty where a code is of no use. */
    default Optional<WayIn> wayIn(String code) {
        return Optional.empty();
    }

    /** Empty where nothing can go wrong that the office could mend. */
    default Optional<ChannelHealth> health() {
        return Optional.empty();
    }
}
