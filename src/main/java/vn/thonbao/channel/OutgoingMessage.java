package vn.thonbao.channel;

import java.util.List;
import vn.thonbao.directory.ChatAddress;

/**
 * What an adapter is to send.
 *
 * @param id of the outbox row: the same at every try
 * @param choices what may be tapped or typed as an answer; words, never bare numbers
 */
public record OutgoingMessage(long id, ChatAddress to, String text, List<String> choices) {

    public OutgoingMessage {
        choices = List.copyOf(choices);
    }
}
