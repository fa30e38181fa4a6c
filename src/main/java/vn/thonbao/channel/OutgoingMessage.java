package vn.thonbao.channel;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thonbao.directory.ChatAddress;

/**
 * What an adapter is to send.
 *
 * @param id of the outbox row: the same at every try
 * @param choices what may be tapped or typed as an answer; words, never bare numbers
 * @param partsDone how many parts were delivered so far, at earlier tries too; {@link Parts} counts, the outbox remembers
 */
public record OutgoingMessage(long id, ChatAddress to, String text, List<String> choices, AtomicInteger partsDone) {

    public OutgoingMessage {
        choices = List.copyOf(choices);
    }

    public OutgoingMessage(long id, ChatAddress to, String text, List<String> choices) {
        this(id, to, text, choices, new AtomicInteger());
    }
}
